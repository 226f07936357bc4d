import { describe, expect, it } from 'vitest'
import { suppressRepair } from '../../scripts/deck/suppress-repair.ts'
import { repairText } from '../../scripts/text/repair-text.ts'

const suppress = (text: string, choices: Readonly<Record<string, string>> = {}): object => {
  const { repair, suppressed } = suppressRepair(text, repairText(text, { choices }))
  return {
    text: repair.text,
    open: repair.ambiguous.map((run) => run.text),
    suppressed: suppressed.map(({ rule, from, span }) => `${span.start.line} ${rule} ${from}`),
  }
}

describe('suppressRepair', () => {
  it('leaves the next line as it is, and no other', () => {
    const text = 'A ðŸš€\n\n<!-- lectern-disable-next-line text/mojibake -->\nB ðŸš€\nC ðŸš€\n'
    expect(suppress(text)).toEqual({
      text: 'A 🚀\n\n<!-- lectern-disable-next-line text/mojibake -->\nB ðŸš€\nC 🚀\n',
      open: [],
      suppressed: ['4 text/mojibake ðŸš€'],
    })
  })

  it('leaves the own line as it is, whatever the comment names', () => {
    const text = 'A ðŸš€ <!-- lectern-disable-line -->\n'
    expect(suppress(text)).toEqual({ text, open: [], suppressed: ['1 text/mojibake ðŸš€'] })
  })

  it('does not ask, and does not apply a choice', () => {
    const text = 'ğŸ¤ Partners <!-- lectern-disable-line text/ambiguous-mojibake -->\n'
    const expected = { text, open: [], suppressed: ['1 text/ambiguous-mojibake ğŸ¤ '] }
    expect(suppress(text)).toEqual(expected)
    expect(suppress(text, { 'ğŸ¤ ': '🤝 ' })).toEqual(expected)
  })

  it('knows lines by all of their ends, and spans over several', () => {
    const text = '<!-- lectern-disable-next-line\r\n text/mojibake -->\rB ðŸš€\r\nC ðŸš€\r'
    expect(suppress(text)).toEqual({
      text: text.replace('C ðŸš€', 'C 🚀'),
      open: [],
      suppressed: ['3 text/mojibake ðŸš€'],
    })
  })

  it('leaves a slide as it is', () => {
    const text = [
      '---\ntitle: ðŸš€\n---\n',
      '# A ðŸš€\n\n<!-- lectern-disable text/mojibake -->\n\nB ðŸš€\n',
      '---\n\nC ðŸš€\n',
    ]
    expect(suppress(text.join('\n'))).toEqual({
      text: [text[0]?.replace('ðŸš€', '🚀'), text[1], text[2]?.replace('ðŸš€', '🚀')].join('\n'),
      open: [],
      suppressed: ['5 text/mojibake ðŸš€', '9 text/mojibake ðŸš€'],
    })
  })

  it('takes no comment that is only like one, or never closed', () => {
    const text = `ðŸš€ <!-- lectern-disable-lines -->\n\nðŸš€ <!-- lectern-disable-line${' '.repeat(50_000)}`
    expect(suppress(text)).toEqual({ text: text.replaceAll('ðŸš€', '🚀'), open: [], suppressed: [] })
  })

  it('knows the two rules apart, and no comment in code', () => {
    const text =
      'ðŸš€ <!-- lectern-disable-line text/ambiguous-mojibake -->\n\nðŸš€ `<!-- lectern-disable-line -->`\n'
    expect(suppress(text)).toEqual({ text: text.replaceAll('ðŸš€', '🚀'), open: [], suppressed: [] })
  })
})
