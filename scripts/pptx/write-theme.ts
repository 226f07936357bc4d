import { XML_DECLARATION } from './xml-names.ts'

/** Colours and fonts for what people add to the presentation later; what we write brings its own. */
export function writeTheme(name: string): string {
  return [
    XML_DECLARATION,
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>`,
    `<a:clrScheme name="${name}">${COLORS.map(writeColor).join('')}</a:clrScheme>`,
    `<a:fontScheme name="${name}"><a:majorFont>${FONTS}</a:majorFont><a:minorFont>${FONTS}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="${name}">`,
    // Each list needs three entries: subtle, moderate and intense. PowerPoint repairs a file with fewer.
    `<a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${[6350, 12700, 19050].map(writeLine).join('')}</a:lnStyleLst>`,
    `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst>`,
    '</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
  ].join('')
}

const COLORS: readonly (readonly [string, string])[] = [
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '333F50'],
  ['lt2', 'E7E6E6'],
  ['accent1', '2F6DB5'],
  ['accent2', 'D9722B'],
  ['accent3', '8A8D91'],
  ['accent4', 'E0AC00'],
  ['accent5', '5A9BD4'],
  ['accent6', '5B9A47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
]

const FONTS = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

function writeColor([name, value]: readonly [string, string]): string {
  return `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`
}

function writeLine(width: number): string {
  return `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`
}
