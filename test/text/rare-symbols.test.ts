import { describe, expect, it } from 'vitest'
import { CODE_PAGES } from '../../scripts/text/code-pages.ts'
import { RARE_SYMBOL_BLOCKS, SYMBOL_BLOCKS } from '../../scripts/text/common-symbols.ts'
import { repairText } from '../../scripts/text/repair-text.ts'
import { type GarbleOptions, garble } from './garble.ts'

/** One in `step` of the symbols that hardly anybody means. */
function symbols(step: number): readonly string[] {
  const all: string[] = []
  for (const [first, last] of [...SYMBOL_BLOCKS, ...RARE_SYMBOL_BLOCKS])
    for (let code = first; code <= last; code++) all.push(String.fromCodePoint(code))
  return all.filter((symbol, index) => index % step === 0 && !/[\p{Cn}\p{Cf}\p{Z}\p{Co}]/u.test(symbol))
}

const DAMAGES: readonly GarbleOptions[] = CODE_PAGES.filter(({ lossy }) => lossy).flatMap(({ name: page }) =>
  (['dropped', 'replaced', 'question'] as const).map((loss) => ({ page, loss })),
)

describe('a symbol that hardly anybody means', () => {
  it('never becomes another one, whatever its bytes went through', () => {
    const wrong: string[] = []
    for (const symbol of symbols(173)) {
      const text = `A step ${symbol} here`
      for (const damage of DAMAGES) {
        const damaged = garble(text, damage)
        const repaired = repairText(damaged, { syntax: 'plain' }).text
        if (repaired !== damaged && repaired !== text)
          wrong.push(`${symbol} ${damage.page} ${damage.loss}: ${repaired}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('makes the emoji of the same remains a question', () => {
    const { text, ambiguous } = repairText('A step π�’– here')
    expect(text).toBe('A step π�’– here')
    expect(ambiguous.map(({ candidates }) => candidates.map((candidate) => candidate.text))).toEqual([
      ['💖', '𝒖'],
    ])
  })

  it('is out where the line names the emoji, or the emoji stands elsewhere', () => {
    expect(repairText('The telephone π?“΄ rings').text).toBe('The telephone 📴 rings')
    expect(repairText('Our 💖\n\nA step π�’– here').text).toBe('Our 💖\n\nA step 💖 here')
    expect(repairText('The card ğŸƒ here').text).toBe('The card ğŸƒ here')
  })
})
