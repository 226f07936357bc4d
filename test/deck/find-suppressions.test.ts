import { describe, expect, it } from 'vitest'
import { findSuppressions } from '../../scripts/deck/find-suppressions.ts'

/** Each as `reach: rules`. */
const find = (text: string): readonly string[] =>
  findSuppressions(text).map(({ reach, rules }) => {
    const where = reach.kind === 'line' ? reach.line : reach.kind
    return `${where}: ${rules.map(({ name }) => name).join(' ')}`
  })

describe('findSuppressions', () => {
  it.each<readonly [text: string, found: readonly string[]]>([
    ['<!-- lectern-disable a/b c/d -->', ['slide: a/b c/d']],
    ['<!--lectern-disable a/b,c/d-->', ['slide: a/b c/d']],
    ['<!-- lectern-disable: a/b -->', ['slide: a/b']],
    ['<!-- lectern-disable -->', ['slide: ']],
    ['<!-- lectern-disable-->', ['slide: ']],
    ['<!-- lectern-disable a/b -- it is meant to be so -->', ['slide: a/b']],
    ['<!--- lectern-disable a/b --->', ['slide: a/b']],
    ['a\nb <!-- lectern-disable-line a/b -->\n', ['2: a/b']],
    ['<!-- lectern-disable-next-line\na/b\n-->\nb', ['4: a/b']],
    ['<!-- lectern-disable-next-line a/b -->\r\n \r\n\r\nb', ['4: a/b']],
    ['<!-- lectern-disable-next-line a/b -->', ['1: a/b']],
    [
      '<!-- lectern-disable-next-line a/b -->\n<!-- lectern-disable-next-line c/d -->\n\nb',
      ['4: a/b', '4: c/d'],
    ],
    ['<!-- lectern-enable a/b --> <!-- lectern-disable-lines -->', ['unknown: a/b', 'unknown: ']],
    ['x <!-- on lectern-disable --> `<!-- lectern-disable -->` <!-- lectern-disabled -->', []],
    [`<!-- lectern-disable${' '.repeat(50_000)}`.repeat(3), []],
  ])('reads %.60j', (text, found) => {
    expect(find(text)).toEqual(found)
  })

  it('knows where words and comment are', () => {
    const text = 'a <!-- lectern-disable-line b/c -->'
    const [found] = findSuppressions(text)
    const parts = [found?.span, found?.command.span, found?.rules[0]?.span]
    expect(parts.map((span) => text.slice(span?.start.offset, span?.end.offset))).toEqual([
      '<!-- lectern-disable-line b/c -->',
      'lectern-disable-line',
      'b/c',
    ])
  })
})
