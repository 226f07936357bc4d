import { shareAlphabet } from './alphabets.ts'
import { type CharacterKind, isLetter, isLower, isUpper, isWideLetter, scriptOf } from './character-kind.ts'

/** How improbable it is that a person wrote `a` right before `b`: 0 is natural, 1 odd, 2 hardly ever seen. */
export function neighbourOddity(a: number, b: number, kindA: CharacterKind, kindB: CharacterKind): number {
  if (kindB === 'control') return 3
  if (kindB === 'private') return 2
  if (isLetter(kindA))
    return isLetter(kindB) ? letters(a, b, kindA, kindB) : letterThenSign(a, b, kindA, kindB)
  return isLetter(kindB) ? signThenLetter(a, kindA, kindB) : signs(a, b, kindA, kindB)
}

function letters(a: number, b: number, kindA: CharacterKind, kindB: CharacterKind): number {
  if (kindA === 'other-letter' || kindB === 'other-letter') return 0
  if (scriptOf(kindA) !== scriptOf(kindB)) return isFormula(kindA, kindB) ? 0.5 : 1.5
  let oddity = 0
  if (isLower(kindA) && isUpper(kindB) && (isWideLetter(kindA) || isWideLetter(kindB))) {
    oddity += kindB === 'ascii-upper' ? 0.7 : 1.5
  }
  const bothWideLatin = scriptOf(kindA) === 'latin' && isWideLetter(kindA) && isWideLetter(kindB)
  if (bothWideLatin && !shareAlphabet(a, b)) oddity += 1.5
  // Accented capitals stand at the start of Greek words only.
  if (kindB === 'greek-upper' && scriptOf(kindA) === 'greek' && b >= 0x386 && b <= 0x38f) oddity += 1.2
  return oddity
}

/** `IL2Rγ`, `μm`: small Greek letters stand beside ASCII ones in science. */
function isFormula(kindA: CharacterKind, kindB: CharacterKind): boolean {
  const [greek, other] = kindA === 'greek-lower' ? [kindA, kindB] : [kindB, kindA]
  return greek === 'greek-lower' && other.startsWith('ascii-')
}

function letterThenSign(a: number, b: number, kindA: CharacterKind, kindB: CharacterKind): number {
  // œ stands before a letter in every language that has it.
  if (a === 0x153 || a === 0x152) return kindB === 'rare' || kindB === 'currency' ? 2 : 1.5
  const wide = isWideLetter(kindA)
  const upper = isUpper(kindA)
  switch (kindB) {
    case 'rare':
      if (wide) return 2
      return '†‡•·§'.includes(String.fromCharCode(b)) ? 0.3 : 1
    case 'acute':
      return upper && wide ? 1.5 : 0.2
    case 'opening':
      return wide ? 1.2 : 1
    case 'currency':
      return wide ? 2 : 0.7
    case 'trademark':
      if (!wide) return 0
      return upper ? 0.7 : 0.3
    case 'number':
      return a !== 0x3c0 && wide ? 1.2 : 0.2
    case 'math':
      if (wide) return 1.2
      return b === 0x221a ? 1 : 0.5
    case 'box':
      return 1
    case 'invisible':
      return wide && b === 0xad ? 1 : 0
    case 'nbsp':
      return wide && upper ? 0.7 : 0
    case 'replacement':
      return 0.5
    default:
      return 0
  }
}

function signThenLetter(a: number, kindA: CharacterKind, kindB: CharacterKind): number {
  const wide = isWideLetter(kindB)
  const sign = String.fromCharCode(a)
  switch (kindA) {
    case 'rare':
      return '•·§¶¬'.includes(sign) ? 0.4 : 1
    case 'closing':
      return 0.7
    case 'ellipsis':
      return 0.2
    case 'trademark':
      return 1
    case 'number':
      if ('°ªº'.includes(sign)) return 0.3
      return 'µ×'.includes(sign) ? 0.1 : 0.7
    case 'math':
      return wide ? 1.2 : 0.3
    case 'box':
      return wide ? 1.2 : 0.6
    case 'currency':
      return wide ? 0.7 : 0.2
    case 'replacement':
      return 0.5
    case 'digit':
      return wide && isUpper(kindB) ? 0.7 : 0
    case 'ascii-sign':
      return sign === '?' && wide ? 0.7 : 0
    default:
      return 0
  }
}

function signs(a: number, b: number, kindA: CharacterKind, kindB: CharacterKind): number {
  if (kindA === 'box' && kindB === 'box') return joinsUp(a, b) ? 0 : 1
  if (kindA === 'math' && kindB === 'math') return a === b ? 0 : 0.7
  if (kindA === 'rare' && kindB === 'math') return a === 0xac && b !== 0x2200 && b !== 0x2203 ? 1 : 0
  if (kindA === 'ascii-sign' && a !== 0x3f) return 0
  return AFTER[kindA]?.[kindB] ?? 0
}

type Row = Partial<Readonly<Record<CharacterKind, number>>>

/** Sign before sign; what is not listed is natural. The entry of `ascii-sign` is for the question mark. */
const AFTER: Partial<Readonly<Record<CharacterKind, Row>>> = {
  currency: { trademark: 1.5, rare: 1.5, opening: 1.5, closing: 1.5, apostrophe: 1.5, number: 1.5 },
  math: { trademark: 1.6, rare: 1.2, currency: 1.2, opening: 1.2, number: 1.2, acute: 1.2 },
  box: { currency: 1.2, trademark: 1.2, number: 1.2, opening: 1.2, closing: 1.2, rare: 1.2, math: 1.2 },
  opening: { space: 0.5, rare: 0.7, number: 0.7, currency: 0.7 },
  rare: { rare: 1, currency: 1, trademark: 1, number: 1, opening: 1, acute: 1 },
  trademark: { opening: 1, currency: 1, rare: 1 },
  number: { opening: 1, currency: 1, rare: 1 },
  'ascii-sign': { rare: 0.5, number: 0.5, currency: 0.5, opening: 0.5, trademark: 0.5 },
}

const SINGLE_RIGHT = '─├┌└┬┴┼╓╙╟╥╨╫'
const SINGLE_LEFT = '─┤┐┘┬┴┼╖╜╢╥╨╫'
const DOUBLE_RIGHT = '═╠╔╚╦╩╬╒╘╞╤╧╪'
const DOUBLE_LEFT = '═╣╗╝╦╩╬╕╛╡╤╧╪'

/** People draw boxes whose lines meet. */
export function joinsUp(left: number, right: number): boolean {
  const a = String.fromCharCode(left)
  const b = String.fromCharCode(right)
  if (SINGLE_RIGHT.includes(a)) return SINGLE_LEFT.includes(b)
  if (DOUBLE_RIGHT.includes(a)) return DOUBLE_LEFT.includes(b)
  return !SINGLE_LEFT.includes(b) && !DOUBLE_LEFT.includes(b)
}
