import { type Typeface, writeTypeface } from './write-typeface.ts'
import { XML_DECLARATION } from './xml-names.ts'

/** Colours that everything may be told in, as `RRGGBB`. */
export type ThemeColors = { readonly [Name in ThemeColor]: string }

type ThemeColor =
  | 'dk1'
  | 'lt1'
  | 'dk2'
  | 'lt2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6'
  | 'hlink'
  | 'folHlink'

export type ThemeFonts = { readonly title: Typeface; readonly body: Typeface }

/** Colours and fonts of the slides, and of what people add to them later. */
export function writeTheme(
  name: string,
  colors: ThemeColors = DEFAULT_COLORS,
  fonts: ThemeFonts = DEFAULT_FONTS,
): string {
  return [
    XML_DECLARATION,
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>`,
    `<a:clrScheme name="${name}">${COLOR_ORDER.map((color) => writeColor(color, colors[color])).join('')}</a:clrScheme>`,
    `<a:fontScheme name="${name}">${writeFont('majorFont', fonts.title)}${writeFont('minorFont', fonts.body)}`,
    '</a:fontScheme>',
    `<a:fmtScheme name="${name}">`,
    // Each list needs three entries: subtle, moderate and intense. PowerPoint repairs a file with fewer.
    `<a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${[6350, 12700, 19050].map(writeLine).join('')}</a:lnStyleLst>`,
    `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst>`,
    '</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
  ].join('')
}

export const DEFAULT_COLORS: ThemeColors = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '333F50',
  lt2: 'E7E6E6',
  accent1: '2F6DB5',
  accent2: 'D9722B',
  accent3: '8A8D91',
  accent4: 'E0AC00',
  accent5: '5A9BD4',
  accent6: '5B9A47',
  hlink: '0563C1',
  folHlink: '954F72',
}

// The order of the elements is part of the format.
const COLOR_ORDER = Object.keys(DEFAULT_COLORS) as readonly ThemeColor[]

const DEFAULT_FONTS: ThemeFonts = { title: { latin: 'Arial' }, body: { latin: 'Arial' } }

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

function writeColor(name: ThemeColor, value: string): string {
  return `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`
}

/** Arabic and Hebrew are drawn with the third one. Without a name there, LibreOffice goes on with that of the text before. */
function writeFont(name: 'majorFont' | 'minorFont', typeface: Typeface): string {
  const font = writeTypeface(typeface)
  return `<a:${name}><a:latin ${font}/><a:ea typeface=""/><a:cs ${font}/></a:${name}>`
}

function writeLine(width: number): string {
  return `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`
}
