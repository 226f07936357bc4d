import type { PageVerdict } from './judge-page.ts'
import type { Run } from './judge-run.ts'

/** What people write and damage happens to look like: only a document that was damaged as a whole makes it damage. */
export function looksNatural(text: string, run: Run, { purity, evidence }: PageVerdict): boolean {
  const { damaged, start, end, tokens } = run
  const before = text.charAt(start - 1)
  // `LIMBA LATINĂ´s`, `LATINĂ†`: Romanian in capitals.
  if (/^Ă[´†]$/.test(damaged) && /\p{Lu}/u.test(before)) return true
  // `УНГАР†`: Cyrillic in capitals.
  if (/^[РС]\P{L}$/u.test(damaged) && /\p{Script=Cyrillic}/u.test(before)) return true
  // `lýðveldið°`, `kanakā’s`: a letter and a sign at the end of a word.
  if (
    isLetterAndSign(run) &&
    evidence < 1 &&
    /\p{Script=Latin}{2}$/u.test(text.slice(Math.max(0, start - 2), start))
  )
    return true
  if (purity === 1) return false
  // `η γωνία β·`: the semicolon of Greek.
  if (/^\p{Script=Greek}·$/u.test(damaged)) return tokens.every(({ kind }) => kind === 'lossy')
  // `“Kāpēc tā?”`: a question, and the end of a quotation.
  if (/^\p{L}\?[”“’»«]$/u.test(damaged)) return /\p{L}/u.test(before)
  // `| Ã |`: a letter that is spoken of.
  return /^[ÃÂ] $/.test(damaged) && !/\S/.test(before) && (evidence < 1 || text[end] === '|')
}

/** All that is left of an emoji or a sign of punctuation. */
function isLetterAndSign({ damaged, tokens }: Run): boolean {
  return (
    tokens.length === 1 &&
    tokens[0]?.kind === 'lossy' &&
    /^\p{Script=Latin}[^\p{L}?\ufffd¢£¥]$/u.test(damaged)
  )
}
