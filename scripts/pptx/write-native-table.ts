import type { ContentLine } from '../model/content-look.ts'
import type { NativeCell, TableShape } from './native-shape.ts'
import { writeFill } from './write-color.ts'
import { DASHES, lineWidth, writePlace } from './write-look.ts'
import { writeParagraphs } from './write-paragraph.ts'
import type { TextContext } from './write-runs.ts'
import type { ShapeId } from './write-text-shape.ts'

/** A table as such: every border, fill and margin is told, so the style of the program adds nothing. */
export function writeNativeTable(
  { rectangle, columns, rows, header }: TableShape,
  { id, name }: ShapeId,
  context: Omit<TextContext, 'inherited'>,
): string {
  const { measure } = context
  const width = (pixels: number): number => Math.max(measure.length(pixels), 0)
  return [
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}"/>`,
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>',
    writePlace(rectangle, undefined, measure, 'p:xfrm'),
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>',
    `<a:tblPr${header ? ' firstRow="1"' : ''}><a:tableStyleId>${NO_STYLE}</a:tableStyleId></a:tblPr>`,
    `<a:tblGrid>${columns.map((column) => `<a:gridCol w="${width(column)}"/>`).join('')}</a:tblGrid>`,
    ...rows.map(
      ({ height, cells }) =>
        `<a:tr h="${width(height)}">${cells.map((cell) => writeCell(cell, context)).join('')}</a:tr>`,
    ),
    '</a:tbl></a:graphicData></a:graphic></p:graphicFrame>',
  ].join('')
}

/** "No Style, No Grid" of PowerPoint. */
const NO_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'

function writeCell(cell: NativeCell, context: Omit<TextContext, 'inherited'>): string {
  if (cell.kind === 'covered') {
    const covered = `${cell.across ? ' hMerge="1"' : ''}${cell.down ? ' vMerge="1"' : ''}`
    return `<a:tc${covered}><a:txBody><a:bodyPr/><a:lstStyle/>${EMPTY_PARAGRAPH}</a:txBody><a:tcPr marT="0" marB="0"/></a:tc>`
  }
  const { paragraphs, fill, borders, margins, anchor, columnSpan, rowSpan } = cell
  const { measure, theme } = context
  const spans = `${columnSpan > 1 ? ` gridSpan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowSpan="${rowSpan}"` : ''}`
  const own = fill !== undefined && fill.alpha === undefined ? { ground: fill.hex } : {}
  const inherited = { font: 'body', bold: false } as const
  const margin = (pixels: number): number => Math.max(measure.length(pixels), 0)
  return [
    `<a:tc${spans}><a:txBody><a:bodyPr/><a:lstStyle/>`,
    paragraphs.length === 0
      ? EMPTY_PARAGRAPH
      : writeParagraphs(paragraphs, 'points', { ...context, ...own, inherited }),
    `</a:txBody><a:tcPr marL="${margin(margins.left)}" marR="${margin(margins.right)}"`,
    ` marT="${margin(margins.top)}" marB="${margin(margins.bottom)}" anchor="${anchor === undefined ? 't' : ANCHORS[anchor]}">`,
    writeBorder('lnL', borders.left, context),
    writeBorder('lnR', borders.right, context),
    writeBorder('lnT', borders.top, context),
    writeBorder('lnB', borders.bottom, context),
    `${writeFill(fill, theme)}</a:tcPr></a:tc>`,
  ].join('')
}

const ANCHORS = { middle: 'ctr', bottom: 'b' } as const

// Small, so that an empty row is not made taller than it was.
const EMPTY_PARAGRAPH = '<a:p><a:endParaRPr sz="600" dirty="0"/></a:p>'

function writeBorder(
  element: string,
  line: ContentLine | undefined,
  { measure, theme }: Pick<TextContext, 'measure' | 'theme'>,
): string {
  if (line === undefined) return `<a:${element} w="0"><a:noFill/></a:${element}>`
  const compound = line.style === 'double' ? 'dbl' : 'sng'
  return [
    `<a:${element} w="${lineWidth(line, measure)}" cap="flat" cmpd="${compound}" algn="ctr">`,
    `${writeFill(line.color, theme)}<a:prstDash val="${DASHES[line.style]}"/></a:${element}>`,
  ].join('')
}
