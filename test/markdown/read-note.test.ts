import { describe, expect, it } from 'vitest'
import { readNote } from '../../scripts/markdown/read-note.ts'
import type { NoteParagraph } from '../../scripts/model/note.ts'

describe('readNote', () => {
  it('keeps lines, and reads bold, italic, headings and lists in them', () => {
    const note = `# Begin
Say **hello _to_ all**,
then wait.


- smile
  and breathe

  7. first
  8. \`a*b\` [here](https://a.example)
-
> quoted <b>as is</b>

---
    indented
1. one`
    expect(readNote(note).map(sketch)).toEqual([
      '*Begin*',
      'Say |*hello *|*_to_*|* all*|,',
      'then wait.',
      '',
      '',
      '0 bullet smile',
      '0 and breathe',
      '1 7 first',
      '1 7 `a*b`| |[here](https://a.example)',
      '0 bullet ',
      '> quoted |<b>|as is|</b>',
      '',
      '---',
      'indented',
      '0 1 one',
    ])
  })

  it('reads what nobody would type', () => {
    expect(readNote('').map(sketch)).toEqual([])
    expect(readNote('a\r\nb\u2028c').map(sketch)).toEqual(['a', 'b', 'c'])
    const deep = readNote(`${'- '.repeat(99)}deep\n\n${'*a '.repeat(99)}${'a* '.repeat(99)}`)
    expect(Math.max(...deep.map(({ list }) => list?.level ?? 0))).toBe(8)
    expect(readNote(`${'- a\n'.repeat(6000)}`)[5999]).toEqual({ runs: [{ text: '- a' }] })
    expect(deep.length).toBeLessThan(20)
  })
})

function sketch({ runs, list }: NoteParagraph): string {
  const words = runs.map(({ text, bold, italic }) => {
    const slanted = italic ? `_${text}_` : text
    return bold ? `*${slanted}*` : slanted
  })
  const place = list ? `${list.level} ${list.marker === undefined ? '' : `${list.marker} `}` : ''
  return place + words.join('|')
}
