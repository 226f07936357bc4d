import type { DrawnFamily } from '../model/slide-content.ts'
import type { NativeFont } from './native-presentation.ts'

/** Names of fonts as a presentation asks for them. */
export type OfficeFont = {
  readonly latin: string
  /** What programs without it find a similar one by: ten bytes in hexadecimal; absent where nobody says. */
  readonly panose?: string
  /** The same, as `pitchFamily` of OOXML; absent where the style names no kind of font. */
  readonly pitchFamily?: number
  /** For Chinese, Japanese and Korean; absent where nothing was drawn with such a font. */
  readonly eastAsian?: string
}

/**
 * What to ask an office program for, so that lines come out as long as they were drawn: the family that drew them, or the
 * one of Office with the same widths. Never what the style asks for first: `-apple-system` is no font elsewhere.
 */
export function officeFontOf({ asked, drawn, embeddedAs }: NativeFont): OfficeFont {
  const pitchFamily = pitchFamilyOf(asked)
  const kind = pitchFamily === undefined ? {} : { pitchFamily }
  const families = drawn.filter(({ name }) => !EMOJI.test(name) && name !== STAND_IN)
  const latin = families.find(({ name }) => !EAST_ASIAN.test(name)) ?? families[0]
  const eastAsian = families.find(({ name }) => EAST_ASIAN.test(name))
  if (embeddedAs !== undefined) {
    const { family, panose, isEastAsian } = embeddedAs
    const other = eastAsian && officeNameOf(eastAsian)
    return {
      latin: family,
      ...(panose !== undefined && { panose }),
      ...kind,
      ...(isEastAsian ? { eastAsian: family } : other !== undefined && { eastAsian: other }),
    }
  }
  return {
    latin: latin === undefined ? 'Arial' : officeNameOf(latin),
    ...kind,
    ...(eastAsian !== undefined && { eastAsian: officeNameOf(eastAsian) }),
  }
}

/** Of the kind of font that a list of families ends with: the pitch (1: fixed, 2: variable) and sixteen times the kind. */
function pitchFamilyOf(asked: string): number | undefined {
  const kinds = asked.split(',').map((family) => family.trim().replace(/^ui-/, ''))
  return KINDS[kinds.findLast((kind) => kind in KINDS) ?? '']
}

const KINDS: Readonly<Record<string, number>> = {
  serif: 0x12,
  'sans-serif': 0x22,
  'system-ui': 0x22,
  monospace: 0x31,
  cursive: 0x42,
  fantasy: 0x52,
}

/** What letters were drawn with that no font had: programs find one for them by themselves, too. */
export const STAND_IN = 'Lectern East Asian'

/** Programs find a font for emoji by themselves. */
const EMOJI = /emoji/i

const EAST_ASIAN = /CJK|Gothic|Mincho|Heiti|Songti|PingFang|Hiragino|YaHei|Han Sans|Han Serif|WenQuanYi/i

/** Whether programs have it, or one as wide, wherever presentations are opened. */
export function isCommonFont(latin: string): boolean {
  return SAME_WIDTHS.some(([, name]) => name === latin)
}

function officeNameOf({ name, face }: DrawnFamily): string {
  return SAME_WIDTHS.find(([pattern]) => pattern.test(name))?.[1] ?? addWeight(name, face)
}

/**
 * Office knows two weights of a family. Every other one is a family of its own, called as the file calls its weight: `Segoe UI Semibold`,
 * `Helvetica Neue Light`. From semi-bold on, its runs are bold none the less, for programs without the font; those
 * with it make nothing bolder that is bold.
 */
function addWeight(name: string, face = ''): string {
  const weight = face.match(FACE_WEIGHT)?.[1]
  return weight === undefined || NAMED_WEIGHT.test(name) ? name : `${name} ${weight}`
}

const FACE_WEIGHT =
  /-(Thin|Hairline|Light|Medium|Black|Heavy|(?:Extra|Ultra|Semi|Demi)(?:Light|Bold|Black))(?:It|Italic|Oblique)?$/i

/** The same for a weight by its number, as most files call it. */
export function weightedFamily(family: string, weight: number): string {
  const name = WEIGHTS[Math.min(Math.max(Math.round(weight / 100), 1), 9)] ?? ''
  return NAMED_WEIGHT.test(family) ? family : `${family} ${name}`
}

const WEIGHTS: Readonly<Record<number, string>> = {
  1: 'Thin',
  2: 'ExtraLight',
  3: 'Light',
  4: 'Regular',
  5: 'Medium',
  6: 'SemiBold',
  7: 'Bold',
  8: 'ExtraBold',
  9: 'Black',
}

const NAMED_WEIGHT = / (?:Thin|Hairline|Light|Medium|Black|Heavy|[a-z]* ?(?:Light|Bold))$/i

/** Fonts whose letters are as wide as those of a font that comes with Office. */
const SAME_WIDTHS: readonly (readonly [RegExp, string])[] = [
  [/^(?:Liberation Sans Narrow)$/, 'Arial Narrow'],
  [/^(?:Liberation Sans|Nimbus Sans|Arimo|Helvetica|Helvetica Neue|\.AppleSystemUIFont)$/, 'Arial'],
  [/^(?:Liberation Serif|Nimbus Roman|Tinos|Times)$/, 'Times New Roman'],
  [/^(?:Liberation Mono|Nimbus Mono PS|Cousine|Courier)$/, 'Courier New'],
  [/^Carlito$/, 'Calibri'],
  [/^Caladea$/, 'Cambria'],
  [/^Gelasio$/, 'Georgia'],
  [/^Noto (?:Sans|Serif) (?:Mono )?CJK JP$/, 'Yu Gothic'],
  [/^Noto (?:Sans|Serif) (?:Mono )?CJK SC$/, 'Microsoft YaHei'],
  [/^Noto (?:Sans|Serif) (?:Mono )?CJK TC$/, 'Microsoft JhengHei'],
  [/^Noto (?:Sans|Serif) (?:Mono )?CJK KR$/, 'Malgun Gothic'],
]
