import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { cutStart } from '../../scripts/report/cut-start.ts'
import { formatProgress } from '../../scripts/report/format-progress.ts'

const NAME = 'dist/日本語の発表 👩‍💻.pptx'

describe('formatProgress', () => {
  it.each([
    [{ stage: 'reading', tasks: [], seconds: 0 }, '  reading  0 s'],
    [{ stage: { done: 2, count: 6 }, tasks: [], seconds: 4 }, '  2/6  4 s'],
    [
      {
        stage: { done: 2, count: 6 },
        tasks: [{ name: 'dist/talk.pdf' }, { name: 'dist/talk.pptx', done: 12, slides: 60 }],
        seconds: 61,
      },
      '  2/6  dist/talk.pptx  slide 12/60  61 s',
    ],
    [
      { stage: { done: 0, count: 1 }, tasks: [{ name: 'dist/a\u001b[31m.pdf' }], seconds: 0 },
      '  0/1  dist/a\\u{1b}[31m.pdf  0 s',
    ],
  ] as const)('says how far it is: %#', (progress, line) => {
    expect(formatProgress(progress, 80)).toBe(line)
  })

  it.each([
    [45, '  2/6  …/日本語の発表 👩‍💻.pptx  slide 3/9  4 s'],
    [40, '  2/6  …語の発表 👩‍💻.pptx  slide 3/9  4 s'],
    [32, '  2/6  … 👩‍💻.pptx  slide 3/9  4 s'],
    [25, '  2/6  slide 3/9  4 s'],
    [15, '  2/6  4 s'],
    [5, '2/6'],
    [2, ''],
  ])('leaves out what does not fit in %d columns', (width, line) => {
    const tasks = [{ name: NAME, done: 3, slides: 9 }]
    const shown = formatProgress({ stage: { done: 2, count: 6 }, tasks, seconds: 4 }, width)
    expect(shown).toBe(line)
  })

  it('is never wider than it may be', () => {
    for (let width = 0; width < 60; width += 1) {
      const tasks = [{ name: NAME, done: 3, slides: 9 }]
      const line = formatProgress({ stage: { done: 2, count: 6 }, tasks, seconds: 4 }, width)
      expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }
  })
})

describe('cutStart', () => {
  it('keeps the end, and no half of an emoji', () => {
    expect([8, 7, 6, 1, 0].map((width) => cutStart('ab👩‍💻.pdf', width))).toEqual([
      'ab👩‍💻.pdf',
      '…👩‍💻.pdf',
      '….pdf',
      '…',
      '',
    ])
  })
})
