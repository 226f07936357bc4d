import type { Language } from './language-letters.ts'

/** How well a text reads as one language. Natural logarithms: what is twice as likely has 0.69 more. */
export type ReadingScore = {
  readonly total: number
  /** Of the letters and signs that are not ASCII, on average: low when none of the readings is right. */
  readonly average: number
  /** How many of them there are. */
  readonly foreign: number
  /** Places where nobody writes such a thing: `Görüºler`, `CafÉ`, `Cafй`. */
  readonly odd: number
}

/**
 * Judges what bytes would say in one encoding. `undefined`: nobody writes that (control characters, bytes without a meaning).
 * Letters count by how common they are, and by where they stand: in words, in one script, capitals in front, signs between words.
 */
export function judgeReading(text: string, language: Language): ReadingScore | undefined {
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff]/.test(text)) return undefined
  let foreign = 0
  let total = 0
  const odd = [...text.matchAll(ODD)].length
  let plainWords = 0
  const known = new Set<string>()
  for (const [token] of text.matchAll(/[\p{L}\p{M}]+|[^\p{L}\p{M}\p{ASCII}]/gu)) {
    const plain = isAscii(token)
    if (plain) plainWords += 1
    if (language.words.has(token.toLowerCase())) known.add(token.toLowerCase())
    if (plain) continue
    if (/\p{L}|\p{M}/u.test(token)) {
      foreign += count(token)
      total += judgeWord(token, language)
    }
  }
  for (const { 0: sign, index } of text.matchAll(/[^\p{L}\p{M}\p{ASCII}]/gu)) {
    foreign += 1
    total += judgeSign(sign, text.charAt(index - 1), text.charAt(index + sign.length))
  }
  const strangers = judgePlainWords(plainWords, foreign, language)
  const familiar = Math.min(known.size, 5) * Math.log(5)
  return { total: total + strangers + familiar, average: foreign === 0 ? 0 : total / foreign, foreign, odd }
}

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text)
const count = (word: string): number => [...word].filter((letter) => !isAscii(letter)).length

/** A sign inside a word, a capital behind a small letter, and two scripts side by side. */
const ODD =
  /(?<=\p{L})(?![’·\u00ad–—\u00a0…])[^\p{L}\p{M}\p{ASCII}\p{Script=Hang}　-〿＀-￯](?=\p{L})|(?<=\p{Ll})[ºª](?=\p{L})|(?<=\p{Ll})(?![A-Z])\p{Lu}|(?<=[a-z])[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hebr}\p{sc=Arab}\p{sc=Thai}]|[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hebr}\p{sc=Arab}\p{sc=Thai}](?=[a-z])/gu

/** A letter that the language does not have, of the same script or of another. */
const STRANGE_LETTER = Math.log(2e-6)
const STRANGE_SCRIPT = Math.log(1e-8)

function judgeWord(word: string, language: Language): number {
  let total = 0
  const letters = [...word]
  const capitals = letters.every(isUpper)
  for (const [index, letter] of letters.entries()) {
    const before = letters[index - 1]
    if (!capitals && before !== undefined && isUpper(letter) && !isUpper(before)) {
      if (!isAscii(letter) || !isAscii(before)) total += Math.log(1e-3)
    }
    if (isAscii(letter)) {
      if (!language.latin) total += besideLatin(letters[index - 1], letters[index + 1])
      continue
    }
    total += judgeLetter(letter, language)
    if (isUpper(letter) && !capitals) total += Math.log(index === 0 ? 0.2 : 0.05)
  }
  if (capitals) total += Math.log(0.03)
  return total + (language.code === 'el' ? judgeAccent(word) : 0)
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase()
}

function judgeLetter(letter: string, { shares, rest, latin }: Language): number {
  const share = shares.get(letter.toLowerCase()) ?? rest(letter)
  if (share > 0) return Math.log(share)
  return /\p{sc=Latin}/u.test(letter) === latin ? STRANGE_LETTER : STRANGE_SCRIPT
}

/** `Cafй`: two scripts in one word. In Chinese and Japanese, there are no blanks between the two. */
function besideLatin(...neighbours: readonly (string | undefined)[]): number {
  return neighbours
    .filter((letter) => letter !== undefined && !isAscii(letter))
    .reduce(
      (sum, letter) =>
        sum + Math.log(/\p{sc=Han}|\p{sc=Kana}|\p{sc=Hira}|\p{sc=Hang}/u.test(letter ?? '') ? 0.02 : 1e-4),
      0,
    )
}

/** In Greek, a word of several syllables has an accent: none in a row of words means that it is no Greek. */
function judgeAccent(word: string): number {
  const lower = word.toLowerCase()
  if (word.length < 4 || word === word.toUpperCase()) return 0
  return /[άέήίόύώΐΰ]/.test(lower) ? 0 : Math.log(0.05)
}

const COMMON_SIGNS = /[–—…“”‘’„«»€§°·•×©®™→←✓\u00a0。、，・「」『』（）：；！？《》～ー　]/u
const RARE_SIGNS = /[±µ½¼¾¹²³£¥¢ªº‰‹›‚´¿¡†№÷¬\u00ad【】〜]/u

function judgeSign(sign: string, before: string, after: string): number {
  const share = COMMON_SIGNS.test(sign)
    ? 4e-3
    : RARE_SIGNS.test(sign)
      ? 1e-4
      : /[！-～]/.test(sign)
        ? 5e-4
        : 1e-6
  if (!/[\p{L}\p{M}]/u.test(before) || !/[\p{L}\p{M}]/u.test(after)) return Math.log(share)
  const joins = /[’·\u00ad]/.test(sign) ? 0.5 : /[–—\u00a0。、，・「」（）：；！？]/.test(sign) ? 0.1 : 1e-4
  return Math.log(share * joins)
}

/** Words without a single letter of the language: names, code and English occur in all decks, so that they count little. */
function judgePlainWords(words: number, foreign: number, { latin, shares }: Language): number {
  if (!latin) return Math.max(-5, words * Math.log(0.8))
  // About five letters to a word.
  const expected = [...shares.values()].reduce((a, b) => a + b, 0) * (words * 5 + foreign)
  return expected > foreign ? Math.max(-5, (foreign - expected) / 2) : 0
}
