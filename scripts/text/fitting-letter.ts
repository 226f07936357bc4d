import { sharedAlphabets } from './alphabets.ts'
import { isLower, kindOf } from './character-kind.ts'
import type { Doubt } from './findings.ts'
import type { DoubtSurroundings, Place } from './read-surroundings.ts'
import { UNKNOWN } from './read-surroundings.ts'
import type { Fit } from './settle-in-context.ts'
import type { Choice } from './settlement.ts'

/** The one letter that makes a word of the document, or that belongs to the alphabet of its other letters. */
export function fittingLetter({ choices }: Doubt, place: Place, around: DoubtSurroundings): Fit | undefined {
  if (!choices.every(({ text }) => /^\p{L}\p{M}? ?$/u.test(text))) return undefined
  return knownWord(choices, place, around) ?? letterOfAlphabet(choices, place, around)
}

/** The word stands elsewhere without damage, with one of the letters only. */
function knownWord(
  choices: readonly Choice[],
  { before, after }: Place,
  around: DoubtSurroundings,
): Fit | undefined {
  const left = (LETTERS_BEFORE.exec(before)?.[0] ?? '').toLowerCase()
  const right = (LETTERS_AFTER.exec(after)?.[0] ?? '').toLowerCase()
  if (left.length + right.length < 3 || (left + right).includes(UNKNOWN)) return undefined
  const fits = choices.filter(({ text }) => {
    const word = text.endsWith(' ') ? left + text.trim() : left + text + right
    return fitsCase(text, before, after) && around.words().has(word.toLowerCase())
  })
  const [only] = fits
  return only !== undefined && fits.length === 1
    ? { choice: only, why: 'the word stands elsewhere in full' }
    : undefined
}

const LETTERS_BEFORE = /[\p{L}\p{M}\ufffc]*$/u
const LETTERS_AFTER = /^[\p{L}\p{M}\ufffc]*/u

/** A capital stands at the start of a word, or amid capitals. */
function fitsCase(letter: string, before: string, after: string): boolean {
  const left = before.charAt(before.length - 1)
  const neighbour = /^\p{L}/u.test(after) ? after.charAt(0) : left
  if (!/\p{L}/u.test(left)) return true
  return isLower(kindOf(letter.codePointAt(0) ?? 0)) === isLower(kindOf(neighbour.charCodeAt(0)))
}

/**
 * Inside a word in lower case the letter is one of its alphabet: the one in which all other letters of the document
 * are. Words that start with a capital may be foreign names.
 */
function letterOfAlphabet(
  choices: readonly Choice[],
  { before, after }: Place,
  around: DoubtSurroundings,
): Fit | undefined {
  const word = LETTERS_BEFORE.exec(before)?.[0] ?? ''
  if (!isLowerWord(word) || !/^(?:[\p{Ll}\ufffc]|[\s.,;:!?)"'”’…-]|$)/u.test(after)) return undefined
  const known = [...around.letters()]
  const alphabets = sharedAlphabets(known)
  // One letter is enough where a single language has it, as the ı of Turkish.
  if (known.length === 0 || (known.length < 2 && (alphabets & (alphabets - 1)) !== 0)) return undefined
  const fits = choices.filter(({ text }) => {
    const letter = text.trim()
    return /^\p{Ll}$/u.test(letter) && (sharedAlphabets([letter]) & alphabets) !== 0
  })
  const [only] = fits
  return only !== undefined && fits.length === 1
    ? { choice: only, why: 'the one letter of this alphabet that fits' }
    : undefined
}

function isLowerWord(word: string): boolean {
  return /^\p{Ll}[\p{Ll}\ufffc]*$/u.test(word)
}
