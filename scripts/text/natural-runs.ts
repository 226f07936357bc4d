import type { PageVerdict } from './judge-page.ts'
import type { Run } from './judge-run.ts'

/** What people write and damage happens to look like: only a document that was damaged as a whole makes it damage. */
export function looksNatural(text: string, run: Run, { purity, evidence }: PageVerdict): boolean {
  const { damaged, start, end, tokens } = run
  const before = text.charAt(start - 1)
  // `LIMBA LATINĂ´s`, `LATINĂ†`: Romanian in capitals.
  if (/^Ă[´†]$/.test(damaged) && evidence < 2) return /\p{Lu}/u.test(before)
  if (purity === 1) return false
  // `η γωνία β·`: the semicolon of Greek.
  if (/^\p{Script=Greek}·$/u.test(damaged)) return tokens.every(({ kind }) => kind === 'lossy')
  // `“Kāpēc tā?”`: a question, and the end of a quotation.
  if (/^\p{L}\?[”“’»«]$/u.test(damaged)) return /\p{L}/u.test(before)
  // `| Ã |`: a letter that is spoken of.
  return /^[ÃÂ] $/.test(damaged) && !/\S/.test(before) && (evidence < 1 || text[end] === '|')
}
