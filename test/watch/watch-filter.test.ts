import { describe, expect, it } from 'vitest'
import { watchFilter } from '../../scripts/watch/watch-filter.ts'

const { passes, wants } = watchFilter({
  roots: ['/build/talk'],
  paths: ['/build/talk/slides', '/build/talk/pics/deep/cat.png', '/build/talk/dist/logo.png'],
})

describe('watchFilter', () => {
  it.each([
    ['/build/talk/slides', true],
    ['/build/talk/slides/a.md', true],
    ['/build/talk/slides/part/b.md', true],
    ['/build/talk/pics/deep/cat.png', true],
    ['/build/talk/dist/logo.png', true],
    ['/build/talk', false],
    ['/build/talk/pics', false],
    ['/build/talk/pics/deep/dog.png', false],
    ['/build/talk/slides-old/a.md', false],
    ['/build/talk/slides/.a.md.swp', false],
    ['/build/talk/slides/a.md~', false],
    ['/build/talk/slides/#a.md#', false],
    ['/build/talk/slides/4913', false],
    ['/build/talk/slides/#1.md', true],
    ['/build/talk/slides/node_modules/x/a.md', false],
    ['/build/talk/slides/dist/a.html', false],
  ])('wants %s: %s', (path, expected) => {
    expect(wants(path)).toBe(expected)
  })

  it.each([
    ['/build/talk', true],
    ['/build/talk/pics', true],
    ['/build/talk/pics/deep', true],
    ['/build/talk/pics/deep/cat.png', true],
    ['/build/talk/slides/part', true],
    ['/build/talk/pics/deep/dog.png', false],
    ['/build/talk/pics/other', false],
    ['/build/talk/node_modules', false],
    ['/build/talk/slides/node_modules', false],
  ])('passes %s: %s', (path, expected) => {
    expect(passes(path)).toBe(expected)
  })
})
