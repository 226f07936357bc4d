import type { PptxTarget } from '../model/artifact.ts'
import type { ContentParagraph } from '../model/content-text.ts'
import type { ContentCell } from '../model/slide-content.ts'
import type { NativeCell, TextParagraph } from './native-shape.ts'
import { fitWidth, hangingOf, seatParagraphs } from './place-text.ts'

type Cell = Extract<ContentCell, { kind: 'cell' }>

/** Margins that put the text of a cell where it was drawn. Columns are often just as wide as their text, so paddings leave no room. */
export function placeCell(cell: ContentCell, target: PptxTarget): NativeCell {
  if (cell.kind === 'covered') return cell
  const { paragraphs, rectangle, fill, borders, padding, columnSpan, rowSpan } = cell
  const seats = seatParagraphs(paragraphs, target, 'points')
  const top = (seats[0]?.top ?? rectangle.y) - rectangle.y
  const below = rectangle.y + rectangle.height - (seats.at(-1)?.bottom ?? rectangle.y + rectangle.height)
  const sides = fitMargins(cell)
  const left = rectangle.x + padding.left
  return {
    kind: 'cell',
    paragraphs: paragraphs.map((paragraph, index): TextParagraph => {
      const { runs, align, rightToLeft, list, size, fragment, pitch } = paragraph
      const margin = paragraph.rectangle.x - left
      return {
        runs,
        align,
        ...(rightToLeft && { rightToLeft }),
        level: list?.level ?? 0,
        ...(list?.bullet !== undefined && { bullet: list.bullet }),
        // Less is how places are rounded.
        margin: margin < 1.5 ? 0 : margin,
        hanging: hangingOf(list?.bullet),
        spaceBefore: seats[index]?.spaceBefore ?? 0,
        lineHeight: seats[index]?.lineHeight ?? pitch,
        size,
        ...(fragment !== undefined && { fragment }),
      }
    }),
    ...(fill !== undefined && { fill }),
    borders,
    ...(rowSpan > 1
      ? anchorText(sides, top, below)
      : // A pixel less, so that no row has to grow.
        {
          margins: {
            ...sides,
            top: Math.max(top, 0),
            bottom: Math.max(Math.min(below, padding.bottom) - 1, 0),
          },
        }),
    columnSpan,
    rowSpan,
  }
}

/**
 * As little margin as puts the text there: LibreOffice makes the last row of a cell that spans several as high as all that the cell
 * holds has no room for in the first. `top` and `below`: room around the text.
 */
function anchorText(
  sides: { readonly left: number; readonly right: number },
  top: number,
  below: number,
): Pick<Extract<NativeCell, { kind: 'cell' }>, 'margins' | 'anchor'> {
  const lower = top - below
  if (top <= Math.min(Math.abs(lower), below))
    return { margins: { ...sides, top: Math.max(top, 0), bottom: 0 } }
  if (below < Math.abs(lower))
    return { margins: { ...sides, top: 0, bottom: Math.max(below, 0) }, anchor: 'bottom' }
  return { margins: { ...sides, top: Math.max(lower, 0), bottom: Math.max(-lower, 0) }, anchor: 'middle' }
}

function fitMargins({ paragraphs, rectangle, padding }: Cell): {
  readonly left: number
  readonly right: number
} {
  const [first] = paragraphs
  if (first === undefined) return { left: padding.left, right: padding.right }
  const start = rectangle.x + padding.left
  const before = ({ rectangle: { x } }: ContentParagraph): number => Math.max(x - start, 0)
  const fitted = fitWidth(
    rectangle.width - padding.left - padding.right,
    Math.max(...paragraphs.map((paragraph) => before(paragraph) + paragraph.least)),
    Math.min(
      ...paragraphs.map((paragraph) => before(paragraph) + (paragraph.most ?? Number.POSITIVE_INFINITY)),
    ),
  )
  // On the side that the text leans on, the padding stays.
  const kept = first.align === 'center' ? 0 : first.align === 'right' ? padding.right : padding.left
  const rest = Math.max(rectangle.width - Math.min(fitted, rectangle.width - 1 - kept), 0)
  if (first.align === 'center') return { left: rest / 2, right: rest / 2 }
  const near = Math.min(rest, kept)
  return first.align === 'right' ? { left: rest - near, right: near } : { left: near, right: rest - near }
}
