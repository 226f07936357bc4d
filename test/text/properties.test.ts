import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../scripts/model/edit.ts'
import { emojiRows } from '../../scripts/text/emoji-data.ts'
import { repairText } from '../../scripts/text/repair-text.ts'
import { CLEAN } from './cases/clean.ts'
import { type GarbleOptions, garble } from './garble.ts'

const EMOJI = emojiRows().map(({ text }) => text)
const RUNS = { numRuns: 150 }

const emoji = fc.constantFrom(...EMOJI)
const words = fc.constantFrom('Launch', 'the plan', 'Build partnerships', '# Title', 'x', 'one, two.')
const sentence = fc
  .array(fc.oneof(emoji, words), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' '))
const wholePages = fc.constantFrom<GarbleOptions>(
  ...(
    ['windows-1252', 'windows-1254', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1257'] as const
  ).map((page) => ({ page })),
  { page: 'latin-1' },
  { page: 'cp437' },
)
const lossyPages = fc.record<GarbleOptions & { loss: 'dropped' | 'replaced' | 'question' }>({
  page: fc.constantFrom('windows-1252', 'windows-1254', 'windows-1250', 'windows-1257', 'latin-1'),
  loss: fc.constantFrom('dropped', 'replaced', 'question'),
})

describe('repairText, whatever the text', () => {
  it('brings every emoji back whose bytes are all there', () => {
    fc.assert(
      fc.property(emoji, words, wholePages, (one, word, damage) => {
        const text = `${word} ${one} ${word}`
        expect(repairText(garble(text, damage), { syntax: 'plain' }).text).toBe(text)
      }),
      RUNS,
    )
  })

  it('writes no wrong emoji where bytes were lost: the right one, or a report with the right one in it', () => {
    fc.assert(
      fc.property(emoji, words, lossyPages, (one, word, damage) => {
        const text = `${word} ${one} ${word}`
        const damaged = garble(text, damage)
        const repaired = repairText(damaged, { syntax: 'plain' })
        if (repaired.edits.length === 0) expect(repaired.text).toBe(damaged)
        else if (repaired.ambiguous.length === 0) expect(repaired.text).toBe(text)
      }),
      RUNS,
    )
  })

  it('undoes damage that happened twice', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom('windows-1252' as const, 'latin-1' as const), (text, page) => {
        expect(repairText(garble(garble(text, { page }), { page }), { syntax: 'plain' }).text).toBe(text)
      }),
      RUNS,
    )
  })

  it('changes nothing when it is repeated', () => {
    fc.assert(
      fc.property(sentence, fc.oneof(wholePages, lossyPages), (text, damage) => {
        const once = repairText(garble(text, damage)).text
        expect(repairText(once).text).toBe(once)
      }),
      RUNS,
    )
  })

  it('gives edits that lead from the text to the repaired one, in order and without overlaps', () => {
    fc.assert(
      fc.property(sentence, fc.oneof(wholePages, lossyPages), (text, damage) => {
        const damaged = garble(text, damage)
        const { edits, ambiguous, text: repaired } = repairText(damaged)
        expect(applyEdits(damaged, edits)).toBe(repaired)
        const spans = [...edits, ...ambiguous]
          .map(({ span }) => span)
          .sort((a, b) => a.start.offset - b.start.offset)
        for (const [index, span] of spans.slice(1).entries()) {
          expect(span.start.offset).toBeGreaterThanOrEqual(spans[index]?.end.offset ?? 0)
        }
        for (const { span, from } of edits)
          expect(damaged.slice(span.start.offset, span.end.offset)).toBe(from)
        for (const { span, text: run } of ambiguous)
          expect(damaged.slice(span.start.offset, span.end.offset)).toBe(run)
      }),
      RUNS,
    )
  })

  it('leaves clean lines of every language alone beside damaged ones', () => {
    const clean = fc.constantFrom(...Object.values(CLEAN))
    const damaged = fc
      .tuple(sentence, fc.oneof(wholePages, lossyPages))
      .map(([text, damage]) => garble(text, damage))
    const lines = fc.array(fc.oneof(clean, damaged), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(lines, (parts) => {
        const { edits } = repairText(parts.join('\n\n'), { syntax: 'plain' })
        let start = 0
        for (const part of parts) {
          const end = start + part.length
          const own = edits.filter(({ span }) => span.start.offset >= start && span.start.offset < end)
          if (Object.values(CLEAN).includes(part)) expect([part, own]).toEqual([part, []])
          start = end + 2
        }
      }),
      RUNS,
    )
  })

  it('leaves whole emoji alone', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(repairText(text)).toEqual({ text, edits: [], ambiguous: [] })
      }),
      RUNS,
    )
  })
})
