import { describe, expect, it } from 'vitest'
import { findFrontMatter } from '../../scripts/markdown/find-front-matter.ts'

describe('findFrontMatter', () => {
  it.each<readonly [text: string, content: string | undefined, rest: string, closed: boolean]>([
    ['---\na: b\n---\n\n# c', 'a: b\n', '\n# c', true],
    ['---\r\na: b\r\n---\r\n# c', 'a: b\r\n', '# c', true],
    ['---\ra: b\r---\rc', 'a: b\r', 'c', true],
    ['--- # comment\na: b\n   ---  \nc', 'a: b\n', 'c', true],
    ['-----\na: b\n---\nc\n-----\nd', 'a: b\n---\nc\n', 'd', true],
    ['---\na: b\n...\nc', 'a: b\n', 'c', true],
    ['---\n---\nc', '', 'c', true],
    ['---\na: b\n---', 'a: b\n', '', true],
    ['---\na: b\n    ---\nc', 'a: b\n    ---\nc', '', false],
    ['---', '', '', false],
  ])('%j', (text, content, rest, closed) => {
    const matter = findFrontMatter(text)
    expect(matter && text.slice(matter.content.start, matter.content.end)).toBe(content)
    expect(matter && text.slice(matter.range.end)).toBe(rest)
    expect(matter?.closed).toBe(closed)
  })

  it.each(['', '# a\n\n---\nb', '\n---\na: b\n---\n', ' ---\na: b\n---\n', '--\na: b\n--\n'])(
    'is absent in %j',
    (text) => {
      expect(findFrontMatter(text)).toBeUndefined()
    },
  )
})
