import { findEmoji } from './emoji-data.ts'

/** What a candidate is called: the name of the emoji or sign, else its code points. */
export function nameOf(text: string): string {
  const trimmed = text.trim()
  const named = NAMES.get(trimmed) ?? findEmoji(trimmed)?.name
  const name = named ?? [...trimmed].map(codePointName).join(' ')
  return trimmed === text ? name : `${name} and a space`
}

function codePointName(character: string): string {
  const name = NAMES.get(character) ?? findEmoji(character)?.name
  return name ?? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00a0', 'no-break space'],
  ['\u200d', 'zero width joiner'],
  ['\ufe0f', 'variation selector-16'],
  ['‐', 'hyphen'],
  ['‑', 'non-breaking hyphen'],
  ['–', 'en dash'],
  ['—', 'em dash'],
  ['‘', 'left single quotation mark'],
  ['’', 'right single quotation mark'],
  ['‚', 'single low-9 quotation mark'],
  ['“', 'left double quotation mark'],
  ['”', 'right double quotation mark'],
  ['„', 'double low-9 quotation mark'],
  ['†', 'dagger'],
  ['‡', 'double dagger'],
  ['•', 'bullet'],
  ['…', 'horizontal ellipsis'],
  ['‰', 'per mille sign'],
  ['′', 'prime'],
  ['″', 'double prime'],
  ['‹', 'single left-pointing angle quotation mark'],
  ['›', 'single right-pointing angle quotation mark'],
  ['€', 'euro sign'],
  ['™', 'trade mark sign'],
  ['←', 'leftwards arrow'],
  ['↑', 'upwards arrow'],
  ['→', 'rightwards arrow'],
  ['↓', 'downwards arrow'],
  ['⇒', 'rightwards double arrow'],
  ['∀', 'for all'],
  ['∂', 'partial differential'],
  ['∑', 'n-ary summation'],
  ['−', 'minus sign'],
  ['√', 'square root'],
  ['∞', 'infinity'],
  ['≈', 'almost equal to'],
  ['≠', 'not equal to'],
  ['≤', 'less-than or equal to'],
  ['≥', 'greater-than or equal to'],
  ['■', 'black square'],
  ['□', 'white square'],
  ['●', 'black circle'],
  ['○', 'white circle'],
  ['★', 'black star'],
  ['☆', 'white star'],
  ['✓', 'check mark'],
  ['✗', 'ballot x'],
  ['à', 'Latin small letter a with grave'],
  ['Á', 'Latin capital letter A with acute'],
  ['Í', 'Latin capital letter I with acute'],
  ['Ï', 'Latin capital letter I with diaeresis'],
  ['Ð', 'Latin capital letter Eth'],
  ['Ý', 'Latin capital letter Y with acute'],
])
