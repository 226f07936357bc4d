import type { NumberStyle } from '../../model/content-text.ts'

/** A number as lists write it, with what is between it and the text. */
export function writeCounter(style: NumberStyle, number: number): string {
  return `${WRITTEN[style](number)}${style === 'ideographic' ? '、' : '. '}`
}

const WRITTEN = {
  decimal: String,
  'lower-alpha': writeLetters,
  'upper-alpha': (number) => writeLetters(number).toUpperCase(),
  'lower-roman': writeRoman,
  'upper-roman': (number) => writeRoman(number).toUpperCase(),
  devanagari: (number) => writeDigits(number, '०'),
  thai: (number) => writeDigits(number, '๐'),
  hebrew: (number) => [...'אבגדהוזחטי'][number - 1] ?? String(number),
  ideographic: writeIdeographs,
} satisfies Record<NumberStyle, (number: number) => string>

function writeLetters(number: number): string {
  if (number < 1) return String(number)
  const rest = Math.floor((number - 1) / 26)
  return (rest > 0 ? writeLetters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}

function writeRoman(number: number): string {
  const [value, letters] = ROMAN.find(([least]) => least <= number) ?? [0, number < 0 ? String(number) : '']
  return value === 0 ? letters : letters + writeRoman(number - value)
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function writeDigits(number: number, zero: string): string {
  const base = zero.codePointAt(0) ?? 0
  return String(number).replace(/\d/g, (digit) => String.fromCodePoint(base + Number(digit)))
}

/** Up to 99 as it is spoken, above that digit by digit. */
function writeIdeographs(number: number): string {
  const digits = [...'〇一二三四五六七八九']
  if (number < 1 || number > 99) return String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? '')
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${ten}${ones === 0 ? '' : digits[ones]}`
}
