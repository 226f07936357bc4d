import { describe, expect, it } from 'vitest'
import { compareBaseline, makeBaseline } from '../../scripts/check/compare-baseline.ts'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import { createLocate } from '../../scripts/model/span.ts'

const everywhere = (): boolean => true

function missing(name: string, slide: number, file = 'slides/talk.md'): Diagnostic {
  const message = `Missing file \`${name}\` on slide ${slide}, expected a file in the project`
  return {
    rule: 'asset/missing',
    severity: 'error',
    message,
    file,
    slide,
    span: createLocate('a'.repeat(9))(slide, 9),
  }
}

const KNOWN = (name: string, count: number, file = 'slides/talk.md'): object => ({
  file,
  rule: 'asset/missing',
  message: `Missing file \`${name}\` on slide …, expected a file in the project`,
  count,
})

describe('makeBaseline', () => {
  it('counts findings that differ in their place only, and sorts', () => {
    const found = [
      missing('b.png', 2),
      missing('a.png', 3),
      missing('b.png', 4),
      missing('a.png', 1, 'slides/a.md'),
    ]
    const baseline = makeBaseline(found, [], everywhere)
    expect(baseline).toEqual([KNOWN('a.png', 1, 'slides/a.md'), KNOWN('a.png', 1), KNOWN('b.png', 2)])
    expect(makeBaseline(found.toReversed(), [], everywhere)).toEqual(baseline)
  })

  it('keeps what it has of files that nobody looked at, and nothing else', () => {
    const before = makeBaseline(
      [missing('a.png', 1, 'slides/a.md'), missing('b.png', 1), missing('c.png', 1)],
      [],
      everywhere,
    )
    const baseline = makeBaseline([missing('b.png', 7)], before, ({ file }) => file === 'slides/talk.md')
    expect(baseline).toEqual([KNOWN('a.png', 1, 'slides/a.md'), KNOWN('b.png', 1)])
  })
})

describe('compareBaseline', () => {
  it('knows what has moved to another slide or line, and nothing that is new', () => {
    const baseline = makeBaseline([missing('a.png', 1), missing('b.png', 2)], [], everywhere)
    const found = [missing('a.png', 5), missing('b.png', 6), missing('b.png', 7), missing('c.png', 8)]
    expect(compareBaseline(found, baseline, everywhere)).toEqual({
      fresh: [missing('b.png', 7), missing('c.png', 8)],
      known: 2,
      mended: [],
    })
  })

  it('tells what the author wrote apart, numbers and all', () => {
    const titled = (title: string, others: string): Diagnostic => ({
      ...missing('', 1),
      message: `Title \`${title}\` is on ${others}, too`,
    })
    const baseline = makeBaseline([titled('slide 1', 'slides 2, 3 and 4')], [], everywhere)
    const found = [titled('slide 1', 'slides 3, 4 and 5'), titled('slide 2', 'slides 2, 3 and 4')]
    expect(compareBaseline(found, baseline, everywhere).fresh).toEqual([found[1]])
  })

  it('names what is mended, where somebody looked', () => {
    const baseline = makeBaseline(
      [missing('a.png', 1), missing('b.png', 2), missing('b.png', 3), missing('c.png', 1, 'slides/c.md')],
      [],
      everywhere,
    )
    const { mended } = compareBaseline(
      [missing('b.png', 2)],
      baseline,
      ({ file }) => file === 'slides/talk.md',
    )
    expect(mended).toEqual([
      { ...KNOWN('a.png', 1), left: 0 },
      { ...KNOWN('b.png', 2), left: 1 },
    ])
  })
})
