import type { ContentBullet, NumberStyle } from '../model/content-text.ts'
import { escapeXml } from './escape-xml.ts'
import type { LineSpacing } from './line-seat.ts'
import type { TextParagraph } from './native-shape.ts'
import { writeColor } from './write-color.ts'
import { type TextContext, writeRuns } from './write-runs.ts'

/**
 * All `a:p` of a text. `spacing`: LibreOffice reads shares of the font size in tables otherwise than in text boxes. `pageNumber`: see
 * `writeRuns`.
 */
export function writeParagraphs(
  paragraphs: readonly TextParagraph[],
  spacing: LineSpacing,
  context: TextContext,
  pageNumber?: string,
): string {
  const starts = startNumbers(paragraphs)
  return paragraphs
    .map((paragraph, index) => {
      const properties = writeProperties(paragraph, starts[index] ?? 1, spacing, context)
      return `<a:p>${properties}${writeRuns(paragraph.runs, paragraph.size, context, pageNumber)}</a:p>`
    })
    .join('')
}

/** Where the numbers begin that each paragraph belongs to: programs count on from there, also when items are added. */
function startNumbers(paragraphs: readonly TextParagraph[]): readonly number[] {
  let open: { start: number; last: number; style: NumberStyle }[] = []
  return paragraphs.map(({ level, bullet }) => {
    open = open.slice(0, level + 1)
    if (bullet?.kind !== 'number') {
      // Text between two items ends the count.
      delete open[level]
      return 1
    }
    const { value, style } = bullet
    const known = open[level]
    const isNext = known?.last === value - 1 && known.style === style
    const start = isNext ? known.start : value
    open[level] = { start, last: value, style }
    return start
  })
}

const ALIGNMENTS = { left: 'l', center: 'ctr', right: 'r', justify: 'just' } as const

function writeProperties(
  { align, rightToLeft, level, bullet, margin, hanging, spaceBefore, lineHeight, size }: TextParagraph,
  start: number,
  spacing: LineSpacing,
  context: TextContext,
): string {
  const { measure } = context
  const left = limit(measure.length(margin), 0, 51_206_400)
  // Nothing can hang out of its box.
  const indent = -limit(measure.length(hanging), -51_206_400, left)
  const attributes = [
    ` marL="${left}"`,
    level > 0 ? ` lvl="${Math.min(level, 8)}"` : '',
    ` indent="${indent}"`,
    ` algn="${ALIGNMENTS[align]}"`,
    rightToLeft ? ' rtl="1"' : '',
  ]
  const before = limit(measure.spacing(spaceBefore), 0, FARTHEST)
  return [
    `<a:pPr${attributes.join('')}><a:lnSpc>`,
    spacing === 'share'
      ? `<a:spcPct val="${limit(Math.round((lineHeight / (LINE_OF_FONT * Math.max(size, SMALLEST))) * 100_000), 1, 13_200_000)}"/>`
      : `<a:spcPts val="${limit(measure.spacing(lineHeight), 0, FARTHEST)}"/>`,
    `</a:lnSpc><a:spcBef><a:spcPts val="${before}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>`,
    bullet === undefined ? '<a:buNone/>' : writeBullet(bullet, start, size, context),
    '</a:pPr>',
  ].join('')
}

/** PowerPoint and LibreOffice take a line for 1.2 of the font size, whatever the font. */
const LINE_OF_FONT = 1.2

/** In pixels: text of no size has lines, too. */
const SMALLEST = 0.01

/** The longest space that the format knows, in hundredths of a point. */
const FARTHEST = 158_400

function writeBullet(
  bullet: ContentBullet,
  start: number,
  size: number,
  { theme, measure }: TextContext,
): string {
  const color = `<a:buClr>${writeColor(bullet.color, theme)}</a:buClr>`
  const share = limit(Math.round((measure.fontSize(bullet.size) / measure.fontSize(size)) * 100), 25, 400)
  const scale = share === 100 ? '' : `<a:buSzPct val="${share * 1000}"/>`
  if (bullet.kind === 'number') {
    const from = start === 1 ? '' : ` startAt="${limit(start, 1, 32_767)}"`
    return `${color}${scale}<a:buFont typeface="+mn-lt"/><a:buAutoNum type="${NUMBERS[bullet.style]}"${from}/>`
  }
  const text = bullet.kind === 'character' ? escapeXml(bullet.text.trim()) : SIGNS[bullet.kind]
  if (text === '') return '<a:buNone/>'
  const font = bullet.kind === 'character' ? '+mn-lt' : 'Arial'
  return `${color}${scale}<a:buFont typeface="${font}"/><a:buChar char="${text}"/>`
}

const SIGNS = { disc: '•', circle: '◦', square: '▪' } as const

const NUMBERS: Readonly<Record<NumberStyle, string>> = {
  decimal: 'arabicPeriod',
  'lower-alpha': 'alphaLcPeriod',
  'upper-alpha': 'alphaUcPeriod',
  'lower-roman': 'romanLcPeriod',
  'upper-roman': 'romanUcPeriod',
  devanagari: 'hindiNumPeriod',
  thai: 'thaiNumPeriod',
  hebrew: 'hebrew2Minus',
  ideographic: 'ea1ChsPeriod',
}

function limit(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
