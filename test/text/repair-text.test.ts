import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../scripts/model/edit.ts'
import { repairText } from '../../scripts/text/repair-text.ts'
import { CLEAN } from './cases/clean.ts'
import { KNOWN_FAILURES } from './cases/known-failures.ts'
import { WILD } from './cases/wild.ts'

/** A deck whose emoji went through windows-1254, the undefined bytes dropped. */
const DECK = [
  '# âš¡ Talk',
  '',
  'â¡ï¸ First point',
  'â¡ï¸ Second point â€” really',
  'ğŸ“Š Numbers about bugs',
  'ğŸ¤ Build partnerships',
  'ğŸ Bugs are everywhere',
  '',
].join('\n')

describe('repairText', () => {
  it.each(WILD)('repairs %s', (damaged, wanted) => {
    const { text, edits, ambiguous } = repairText(damaged)
    expect({ text, ambiguous }).toEqual({ text: wanted, ambiguous: [] })
    expect(applyEdits(damaged, edits)).toBe(wanted)
  })

  it.each(Object.entries(CLEAN))('leaves %s alone', (_, text) => {
    expect(repairText(text)).toEqual({ text, edits: [], ambiguous: [] })
  })

  it('leaves languages alone that stand in one document', () => {
    const text = Object.values(CLEAN).join('\n\n')
    expect(repairText(text)).toEqual({ text, edits: [], ambiguous: [] })
  })

  it.each(KNOWN_FAILURES)('does not guess at %s', (damaged) => {
    expect(repairText(damaged).text).toBe(damaged)
  })

  it('says where each repair is, and what happened', () => {
    const { edits } = repairText('a\r\nğŸ“Š b')
    expect(edits).toEqual([
      {
        span: { start: { line: 2, column: 1, offset: 3 }, end: { line: 2, column: 5, offset: 7 } },
        from: 'ğŸ“Š',
        text: '📊',
        history: ['utf-8 read as windows-1254'],
        confidence: 0.95,
      },
    ])
  })

  it('repairs the sequences of a deck and reports what has several readings', () => {
    const { text, ambiguous } = repairText(DECK)
    expect(text).toBe(
      [
        '# ⚡ Talk',
        '',
        '➡️ First point',
        '➡️ Second point — really',
        '📊 Numbers about bugs',
        'ğŸ¤ Build partnerships',
        'ğŸ Bugs are everywhere',
        '',
      ].join('\n'),
    )
    expect(ambiguous.map((run) => [run.text, run.span.start.line, run.candidates.length])).toEqual([
      ['ğŸ¤', 6, 10],
      ['ğŸ', 7, 27],
    ])
    expect(ambiguous.map(({ candidates }) => candidates[0])).toEqual([
      { text: '🤝', name: 'handshake', why: 'goes with `partnerships` in this line' },
      { text: '🐞', name: 'lady beetle', why: 'goes with `bugs` in this line' },
    ])
  })

  it('names the lost bytes in the history', () => {
    const [, arrow] = repairText(DECK).edits
    expect(arrow?.history).toEqual(['utf-8 read as windows-1254', 'undefined bytes dropped'])
  })

  it('settles a reported run as the author chose', () => {
    const { text, edits, ambiguous } = repairText(DECK, { choices: { 'ğŸ¤': '🤝', ğŸ: '🐝' } })
    expect(ambiguous).toEqual([])
    expect(text).toContain('🤝 Build partnerships\n🐝 Bugs')
    expect(edits.filter(({ confidence }) => confidence === 1)).toMatchObject([
      { from: 'ğŸ¤', text: '🤝', history: ['utf-8 read as windows-1254', 'chosen by the author'] },
      { from: 'ğŸ', text: '🐝', history: ['utf-8 read as windows-1254', 'chosen by the author'] },
    ])
  })

  it('keeps a reported run that the author wants as it is', () => {
    const { text, ambiguous } = repairText(DECK, { choices: { 'ğŸ¤': 'ğŸ¤' } })
    expect(text).toContain('ğŸ¤ Build')
    expect(ambiguous.map((run) => run.text)).toEqual(['ğŸ'])
  })

  it('ignores choices for spellings that Object has by itself', () => {
    expect(repairText(DECK, { choices: {} }).ambiguous).toHaveLength(2)
  })

  it('does not act in protected ranges', () => {
    const text = 'âœ… x âœ…'
    expect(repairText(text, { protectedRanges: [{ start: 0, end: 3 }] }).text).toBe('âœ… x ✅')
  })

  it('does not act in code and formulas', () => {
    const text = '`âœ…` and âœ…\n\n```sh\necho "ğŸ“Š"\n```\n\n<code>â€”</code> $â‰¤$ â€”'
    expect(repairText(text).text).toBe('`âœ…` and ✅\n\n```sh\necho "ğŸ“Š"\n```\n\n<code>â€”</code> $â‰¤$ —')
  })

  it('acts everywhere in plain text', () => {
    expect(repairText('`âœ…`', { syntax: 'plain' }).text).toBe('`✅`')
  })

  it('takes the code of a document for no evidence', () => {
    const text = '```\nğŸ“Š â¡ï¸ âœ…\n```\n\nDoğa ve dağ'
    expect(repairText(text)).toEqual({ text, edits: [], ambiguous: [] })
  })

  it('reports what latin-1 left of a dash', () => {
    const { text, ambiguous } = repairText('Quality â always')
    expect(text).toBe('Quality â always')
    expect(ambiguous).toHaveLength(1)
    expect(ambiguous[0]?.candidates[0]).toEqual({ text: '—', name: 'em dash', why: 'fits its neighbours' })
  })

  it('does not swallow the space after an emoji', () => {
    // F0 9F A4 and A0, read from the space, would be a cowboy.
    const { text, ambiguous } = repairText('ğŸ¤ Build')
    expect(text).toBe('ğŸ¤ Build')
    expect(ambiguous[0]?.candidates.map((candidate) => candidate.text)).toContain('🤝 ')
  })
})
