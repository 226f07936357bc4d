/** What a character is to the eye that looks for improbable neighbours. */
export type CharacterKind =
  | 'space'
  | 'nbsp'
  | 'digit'
  | 'ascii-lower'
  | 'ascii-upper'
  | 'ascii-sign'
  | 'latin-lower'
  | 'latin-upper'
  | 'greek-lower'
  | 'greek-upper'
  | 'cyrillic-lower'
  | 'cyrillic-upper'
  | 'other-letter'
  | 'opening'
  | 'closing'
  | 'apostrophe'
  | 'acute'
  | 'ellipsis'
  | 'dash'
  | 'currency'
  | 'trademark'
  | 'number'
  | 'rare'
  | 'math'
  | 'box'
  | 'invisible'
  | 'replacement'
  | 'control'
  | 'private'
  | 'other'

/** Kind of a code point. */
export function kindOf(code: number): CharacterKind {
  const known = MEMO.get(code)
  if (known !== undefined) return known
  const kind = classify(code)
  MEMO.set(code, kind)
  return kind
}

export function isLetter(kind: CharacterKind): boolean {
  return kind === 'other-letter' || isLower(kind) || isUpper(kind)
}

/** 'latin', 'greek', 'cyrillic', 'other'; undefined for what is no letter. */
export function scriptOf(kind: CharacterKind): string | undefined {
  return SCRIPTS.get(kind)
}

// Comparisons, not tables or the ends of the names: these are asked for every pair of characters of a damaged text.

export function isUpper(kind: CharacterKind): boolean {
  return (
    kind === 'ascii-upper' || kind === 'latin-upper' || kind === 'greek-upper' || kind === 'cyrillic-upper'
  )
}

export function isLower(kind: CharacterKind): boolean {
  return (
    kind === 'ascii-lower' || kind === 'latin-lower' || kind === 'greek-lower' || kind === 'cyrillic-lower'
  )
}

/** A letter beyond ASCII of a script with case. */
export function isWideLetter(kind: CharacterKind): boolean {
  return kind !== 'ascii-lower' && kind !== 'ascii-upper' && (isLower(kind) || isUpper(kind))
}

const SIGNS: readonly (readonly [CharacterKind, string])[] = [
  ['opening', '“‘„‚«‹¡¿'],
  ['closing', '”»›'],
  ['apostrophe', '’'],
  ['acute', '´'],
  ['ellipsis', '…'],
  ['dash', '–—―‐‑'],
  ['currency', '€£¥¢₧₺₽₹₩'],
  ['trademark', '™®©'],
  ['number', '°ªº¹²³¼½¾±×÷‰µ№'],
  ['rare', '¤¦¨¬¯¸ƒˆ˜ˇ˘˛˝˙†‡•·¶§΄΅⌐⁄'],
  ['math', '√∂∆∏∑∞∫≈≠≤≥◊≡∩⌠⌡∙ⁿ'],
  ['nbsp', '\u00a0'],
  ['invisible', '\u00ad\u200b\u200c\u200d\u2060\u200e\u200f\ufeff'],
  ['replacement', '\ufffd'],
]

const SCRIPTS: ReadonlyMap<CharacterKind, string> = new Map([
  ['ascii-lower', 'latin'],
  ['ascii-upper', 'latin'],
  ['latin-lower', 'latin'],
  ['latin-upper', 'latin'],
  ['greek-lower', 'greek'],
  ['greek-upper', 'greek'],
  ['cyrillic-lower', 'cyrillic'],
  ['cyrillic-upper', 'cyrillic'],
  ['other-letter', 'other'],
])

/** Remembers answers that never change: the Unicode properties are slow to ask for every character of a deck. */
const MEMO: Map<number, CharacterKind> = new Map(
  SIGNS.flatMap(([kind, signs]) => [...signs].map((sign) => [sign.codePointAt(0) ?? 0, kind] as const)),
)

function classify(code: number): CharacterKind {
  if (code < 0x80) return classifyAscii(code)
  if (code < 0xa0) return 'control'
  if (code >= 0x2500 && code < 0x25a0) return 'box'
  if (code > 0xffff) return 'other'
  const character = String.fromCharCode(code)
  if (/\p{L}/u.test(character)) return classifyLetter(character)
  if (/\p{M}/u.test(character)) return 'other-letter'
  if (/\p{Z}/u.test(character)) return 'space'
  if (/\p{Co}/u.test(character)) return 'private'
  return 'other'
}

function classifyAscii(code: number): CharacterKind {
  if (code <= 0x20 || code === 0x7f) return 'space'
  if (code >= 0x61 && code <= 0x7a) return 'ascii-lower'
  if (code >= 0x41 && code <= 0x5a) return 'ascii-upper'
  if (code >= 0x30 && code <= 0x39) return 'digit'
  return 'ascii-sign'
}

function classifyLetter(letter: string): CharacterKind {
  const upper = /\p{Lu}/u.test(letter)
  if (/\p{Script=Latin}/u.test(letter)) return upper ? 'latin-upper' : 'latin-lower'
  if (/\p{Script=Greek}/u.test(letter)) return upper ? 'greek-upper' : 'greek-lower'
  if (/\p{Script=Cyrillic}/u.test(letter)) return upper ? 'cyrillic-upper' : 'cyrillic-lower'
  return 'other-letter'
}
