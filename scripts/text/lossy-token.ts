import { kindOf } from './character-kind.ts'
import type { CodePage } from './code-pages.ts'
import type { Reading } from './read-lossy.ts'
import type { LossyToken } from './token.ts'

/** The token that `readings` of the place `at` make, as believable as the best of them. */
export function lossyToken(
  text: string,
  at: number,
  page: CodePage,
  readings: readonly Reading[],
): LossyToken {
  const hard = readings.filter(({ soft, length: reach }) => !soft && reach > 1)
  const length = Math.max(...(hard.length > 0 ? hard : readings).map((reading) => reading.length))
  const damaged = text.slice(at, at + length)
  const survivors = [...damaged].filter((character) => character > '\x7f' && character !== '\ufffd').length
  const base = lossyPlausibility(damaged, survivors, readings)
  const first = readings[0]?.text ?? ''
  return { kind: 'lossy', start: at, end: at + length, page, base, text: first, readings, survivors }
}

function lossyPlausibility(damaged: string, survivors: number, readings: readonly Reading[]): number {
  const onlyLetters = readings.every(({ sort }) => sort === 'letter')
  const emoji = readings.filter(({ sort }) => sort === 'emoji' || sort === 'part')
  const questions = damaged.split('?').length - 1
  let base = -0.5
  if (emoji.length > 0) {
    const codePoints = Math.max(...emoji.map((reading) => [...reading.text].length))
    if (survivors >= 3) base = 1.5 + 0.7 * Math.min(codePoints - 1, 4)
    else if (survivors === 2) base = 0.7
  } else if (!onlyLetters && survivors >= 2) base = 0.5
  const marked = damaged.includes('\ufffd')
  const kind = kindOf(damaged.charCodeAt(0))
  const nonLatin = kind.startsWith('greek') || kind.startsWith('cyrillic')
  if (nonLatin && survivors <= 2 && !marked && questions === 0) base -= 0.7
  if (marked) base = Math.max(base, onlyLetters ? 0.5 : 1.5)
  if (questions > 0 && !onlyLetters && (questions >= 2 || survivors >= 2)) base = Math.max(base, 1.2) + 0.3
  if (marked || questions >= 2) base = Math.max(base, ...emoji.map(joinedPlausibility))
  if (!readings.every(({ sort }) => sort === 'symbol')) return base
  return readings.every(({ text }) => text.length > 1) ? base - 1.7 : base - 0.7
}

/** One emoji of many characters says more than what another page makes of them, one by one. */
function joinedPlausibility({ text }: Reading): number {
  return text.includes('\u200d') ? 1.5 + 1.3 * ([...text].length - 1) : 0
}
