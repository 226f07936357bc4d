import type { CodePage } from './code-pages.ts'
import { competeReadings } from './compete-readings.ts'
import { enumerateLetters, type LetterSearch } from './enumerate-letters.ts'
import { lossyToken } from './lossy-token.ts'
import { IMPOSSIBLE, plausibility } from './plausibility.ts'
import { type IntactSequence, readIntact } from './read-intact.ts'
import type { Lead } from './survey-text.ts'
import { isEmojiCode } from './symbol-codes.ts'
import type { IntactToken, Token } from './token.ts'

export type ScanOptions = {
  /** Whether lost bytes are looked for. */
  readonly losses: boolean
  /** Set once the damage is proved: letters that lost bytes are read too. */
  readonly letters: LetterSearch | undefined
}

/** Everything that can be read as UTF-8 through `page`, in order. `leads`: where in `text` it may begin, for all pages. */
export function scanPage(
  text: string,
  leads: readonly Lead[],
  page: CodePage,
  options: ScanOptions,
): readonly Token[] {
  const tokens: Token[] = []
  const bit = 1 << page.index
  let reach = 0
  for (const { at, end, pages } of leads) {
    if (at < reach || (pages & bit) === 0) continue
    const token = readToken(text, at, end, page, options)
    if (token === undefined || token.base <= IMPOSSIBLE) continue
    tokens.push(token)
    reach = token.end
  }
  return tokens
}

function readToken(
  text: string,
  at: number,
  end: number,
  page: CodePage,
  { losses, letters }: ScanOptions,
): Token | undefined {
  const sequence = readIntact(text, at, end, page, letters !== undefined)
  const readings = losses && page.lossy ? competeReadings(text, at, end, page, sequence) : []
  const intact = sequence && intactToken(sequence, at, page)
  const token = readings.length > 0 ? lossyToken(text, at, page, readings) : intact
  if (letters !== undefined) return withLetters(text, at, end, page, letters, token)
  return isKanaLike(token) ? intact : token
}

function intactToken(sequence: IntactSequence, at: number, page: CodePage): IntactToken {
  const { code, folded, foldedLast, controls, strayControls, bytes } = sequence
  let base = plausibility(code, bytes) - 0.4 * strayControls
  if (page.name === 'macroman' && code < 0xa0) base -= 1.5
  if (folded && bytes === 3) base -= isEmojiCode(code) ? 0.5 : 1
  const text = String.fromCodePoint(code)
  return {
    kind: 'intact',
    start: at,
    end: at + sequence.length,
    page,
    base,
    text,
    code,
    folded,
    foldedLast,
    controls,
  }
}

/** Bytes that start with E3 are kana far more often than ㊗ ㊙ 〰 〽. */
function isKanaLike(token: Token | undefined): boolean {
  if (token?.kind !== 'lossy' || token.readings.some(({ text }) => text.includes('\ufe0f'))) return false
  return token.readings.every(({ text }) => text >= '\u3000' && text < '\u4000')
}

function withLetters(
  text: string,
  at: number,
  end: number,
  page: CodePage,
  search: LetterSearch,
  token: Token | undefined,
): Token | undefined {
  if (token?.kind === 'intact' && !endsInDoubtfulSpace(text, token)) return token
  const letters = enumerateLetters(text, at, end, page, search)
  if (letters.length === 0) return isKanaLike(token) ? undefined : token
  if (token === undefined) return lossyToken(text, at, page, letters)
  if (token.kind === 'intact') {
    if (!search.losses.includes('dropped')) return token
    const length = token.end - at
    const own = { page, length, loss: 'kept', folded: true, soft: true, sort: 'intact' } as const
    return lossyToken(text, at, page, [
      { ...own, text: token.text },
      { ...own, text: `${token.text} ` },
      ...letters,
    ])
  }
  const longest = Math.max(...letters.map(({ length }) => length))
  if (!search.cjk && longest < token.end - at) return token
  return lossyToken(text, at, page, [...token.readings, ...letters])
}

function endsInDoubtfulSpace(text: string, { foldedLast, code, base, end }: IntactToken): boolean {
  return foldedLast && code !== 0xa0 && base < 2 && !/[\s.,;:!?)»”]/.test(text[end] ?? '\n')
}
