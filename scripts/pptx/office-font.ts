import type { ContentFont } from '../model/slide-content.ts'

/** Names of fonts as a presentation asks for them. */
export type OfficeFont = {
  readonly latin: string
  /** For Chinese, Japanese and Korean; absent where nothing was drawn with such a font. */
  readonly eastAsian?: string
}

/**
 * What to ask an office program for, so that lines come out as long as they were drawn: the family that drew them, or the
 * one of Office with the same widths. Never what the style asks for first: `-apple-system` is no font elsewhere.
 */
export function officeFontOf({ drawn }: ContentFont): OfficeFont {
  const names = drawn.map(({ name }) => name).filter((name) => !EMOJI.test(name))
  const latin = names.find((name) => !EAST_ASIAN.test(name)) ?? names[0]
  const eastAsian = names.find((name) => EAST_ASIAN.test(name))
  return {
    latin: latin === undefined ? 'Arial' : officeNameOf(latin),
    ...(eastAsian !== undefined && { eastAsian: officeNameOf(eastAsian) }),
  }
}

/** Programs find a font for emoji by themselves. */
const EMOJI = /emoji/i

const EAST_ASIAN = /CJK|Gothic|Mincho|Heiti|Songti|PingFang|Hiragino|YaHei|Han Sans|Han Serif|WenQuanYi/i

function officeNameOf(name: string): string {
  return SAME_WIDTHS.find(([pattern]) => pattern.test(name))?.[1] ?? name
}

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
