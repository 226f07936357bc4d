import { describe, expect, it } from 'vitest'
import { findRoot } from '../../scripts/project/find-root.ts'
import { createMemoryFiles } from '../support/memory-files.ts'

const filesWith = (...paths: readonly string[]) => createMemoryFiles(new Map(paths.map((path) => [path, ''])))

describe('findRoot', () => {
  it.each([
    ['a deck in the working folder', ['/talk/slides/a.md'], '/talk/slides/a.md', '/talk'],
    ['a deck elsewhere, in a marked project', ['/x/package.json', '/x/y/z/a.md'], '/x/y/z/a.md', '/x'],
    ['a deck elsewhere, beside assets', ['/x/slides/a.md', '/x/assets/a.png'], '/x/slides/a.md', '/x'],
    ['a deck elsewhere, whose assets are gone', ['/x/slides/a.md'], '/x/slides/a.md', '/x'],
    ['a deck elsewhere, above its assets', ['/x/a.md', '/x/assets/a.png'], '/x/a.md', '/x'],
    ['a deck elsewhere, in a folder of any name', ['/x/mine/a.md', '/x/assets/a.png'], '/x/mine/a.md', '/x'],
    ['a deck elsewhere, alone', ['/x/mine/a.md'], '/x/mine/a.md', '/x/mine'],
  ])('%s', async (_, paths, deck, root) => {
    expect(await findRoot(filesWith(...paths), deck, '/talk')).toBe(root)
  })

  it('is not fooled by a working folder whose name is a prefix', async () => {
    expect(await findRoot(filesWith('/talks/a.md'), '/talks/a.md', '/talk')).toBe('/talks')
  })
})
