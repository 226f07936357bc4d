import { type CharacterKind, isLetter, isWideLetter, kindOf } from './character-kind.ts'
import { neighbourOddity } from './neighbour-oddity.ts'

/** The characters around a run, as code points; a space at the edges of the text. */
export type Surroundings = { readonly before: number; readonly after: number }

/** How improbable `text` is at its place. `control`: what one control character counts. */
export function textOddity(text: string, around: Surroundings, control = 3): number {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const kinds = codes.map(kindOf)
  let oddity = 0
  let before = around.before
  let kindBefore = kindOf(before)
  codes.forEach((code, index) => {
    const kind = kinds[index] ?? 'space'
    if (kind === 'control') oddity += control
    else if (kindBefore !== 'control' || control > 0)
      oddity += neighbourOddity(before, code, kindBefore, kind)
    before = code
    kindBefore = kind
  })
  const kindAfter = kindOf(around.after)
  oddity += neighbourOddity(before, around.after, kindBefore, kindAfter)
  return (
    oddity +
    quotesInWords(kinds, kindAfter) +
    closingRefund(codes, kinds, kindAfter) +
    wordStart(codes, kinds, around)
  )
}

/** `Ã“D`, `Î³c`: a quote or a raised number between letters. */
function quotesInWords(kinds: readonly CharacterKind[], kindAfter: CharacterKind): number {
  let oddity = 0
  kinds.forEach((kind, index) => {
    if (index === 0 || !BREAKS_WORD.has(kind)) return
    const next = kinds[index + 1] ?? kindAfter
    if (isWideLetter(kinds[index - 1] ?? 'space') && isLetter(next)) oddity += 0.8
  })
  return oddity
}

const BREAKS_WORD: ReadonlySet<CharacterKind> = new Set<CharacterKind>([
  'opening',
  'closing',
  'apostrophe',
  'number',
])

const ENDS_WORD: ReadonlySet<CharacterKind> = new Set<CharacterKind>([
  'space',
  'nbsp',
  'ascii-sign',
  'ellipsis',
  'closing',
  'apostrophe',
  'dash',
])

/** “ ‘ « ‹ close quotations in German, Czech, Bulgarian and others: natural after a letter where a word ends. */
function closingRefund(
  codes: readonly number[],
  kinds: readonly CharacterKind[],
  kindAfter: CharacterKind,
): number {
  const last = codes.at(-1) ?? 0
  const letter = codes.at(-2) ?? 0
  if (!'“‘«‹'.includes(String.fromCodePoint(last)) || !ENDS_WORD.has(kindAfter)) return 0
  const kind = kinds.at(-2)
  if (kind === undefined || !isLetter(kind) || letter === 0x153 || letter === 0x152) return 0
  return 0.2 - (isWideLetter(kind) ? 1.2 : 1) - (kindAfter === 'space' ? 0.5 : 0)
}

/** `Ã–l`: words do not start with a letter beyond ASCII and a sign; `Ã ` does not stand alone. */
function wordStart(codes: readonly number[], kinds: readonly CharacterKind[], around: Surroundings): number {
  const [first, second] = kinds
  if (first === undefined || second === undefined || !isWideLetter(first)) return 0
  const before = kindOf(around.before)
  const blank = second === 'space' || second === 'nbsp'
  if (codes.length === 2 && blank && before === 'space' && (codes[0] === 0xc3 || codes[0] === 0xc2)) {
    const after = kindOf(around.after)
    return codes[0] === 0xc3 || after === 'space' || after === 'nbsp' ? 1.5 : 0.7
  }
  if (before !== 'space' && before !== 'ascii-sign') return 0
  return isLetter(second) || second === 'space' || second === 'ascii-sign' || second === 'digit' ? 0 : 0.7
}
