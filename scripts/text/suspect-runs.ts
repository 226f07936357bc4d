import { isLetter, kindOf } from './character-kind.ts'
import type { PageVerdict } from './judge-page.ts'
import { type Run, surroundings } from './judge-run.ts'
import { standsOdd } from './may-be-damaged.ts'
import { onlySymbols } from './token.ts'

/**
 * Runs with too little left of them to be damage beyond doubt: in a text that has nothing else beyond ASCII, `вќ` or
 * `π”` alone amid English is no word of any language; in one whose damage is proved they are more of it. They are
 * reported, never repaired.
 */
export function suspectRuns(text: string, verdicts: readonly PageVerdict[]): readonly Run[] {
  const [best] = verdicts
  const whole = ({ purity }: PageVerdict): boolean => purity === 1
  const verdict =
    best !== undefined && best.evidence >= 2
      ? best
      : verdicts.find((candidate) => whole(candidate) && candidate.runs.some((run) => isSuspect(text, run)))
  return verdict?.runs.filter((run) => isSuspect(text, run)) ?? []
}

function isSuspect(text: string, run: Run): boolean {
  const { tokens, start, end, damaged, score } = run
  if (run.foreign || !tokens.every(({ kind }) => kind === 'lossy') || tokens.every(onlySymbols)) return false
  const around = surroundings(text, start, end)
  const before = kindOf(around.before)
  const after = kindOf(around.after)
  if (isLetter(before) || before === 'digit') return false
  if (isFoldedLead(damaged)) return !isInTable(text, start) && standsOdd(text, end)
  if (isLetter(after) || after === 'digit') return false
  return score >= 0 && damaged.length >= 2 && !NATURAL.test(damaged) && !isQuoted(text, start, damaged)
}

/** π², μ°, 5 ± in formulas. */
const NATURAL = /^[\p{Script=Greek}][²³¹±·°×′″]/u

/** Of an emoji one letter is left, and a space that was its last byte: `the wish π  thing`. */
function isFoldedLead(damaged: string): boolean {
  return damaged.length === 2 && damaged.endsWith(' ')
}

function isInTable(text: string, start: number): boolean {
  const newline = text.indexOf('\n', start)
  return text.slice(text.lastIndexOf('\n', start) + 1, newline < 0 ? text.length : newline).includes('|')
}

/** “π”: the sign closes a quotation that was opened before. */
function isQuoted(text: string, start: number, damaged: string): boolean {
  const opening = { '”': /[“„”"]/, '“': /[„"]/, '’': /[‘‚'’]/, '»': /«/, '«': /»/, '‘': /[‚']/ }[
    damaged.slice(1)
  ]
  return opening?.test(text.slice(Math.max(0, start - 200), start)) ?? false
}
