import type { CodeShape, TextParagraph, TextShape } from './native-shape.ts'
import { isCommonFont } from './office-font.ts'
import { writeBoxLook, writePlace } from './write-look.ts'
import { writeParagraphs } from './write-paragraph.ts'
import type { InheritedStyle, TextContext } from './write-runs.ts'

export type ShapeId = { readonly id: number; readonly name: string }

/** A text box, or the placeholder that it fills. `pageNumber`: number of the slide. */
export function writeTextShape(
  shape: TextShape,
  { id, name }: ShapeId,
  pageNumber: number,
  context: Omit<TextContext, 'inherited'>,
): string {
  const { role, degrees, wraps, paragraphs } = shape
  const isFurniture = role === 'header' || role === 'footer' || role === 'page-number'
  const fit = isFurniture ? 'noAutofit' : fitFor(paragraphs, context)
  const rectangle = fit === 'noAutofit' || degrees !== undefined ? shape.rectangle : addRoom(shape)
  const placeholder = role === undefined ? undefined : PLACEHOLDERS[role]
  const text = writeParagraphs(
    paragraphs,
    'share',
    { ...context, inherited: inheritedBy(role, context) },
    role === 'page-number' ? String(pageNumber) : undefined,
  )
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/>`,
    placeholder === undefined
      ? '<p:cNvSpPr txBox="1"/><p:nvPr/>'
      : `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${placeholder}/></p:nvPr>`,
    `</p:nvSpPr><p:spPr>${writePlace(rectangle, degrees, context.measure)}`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>',
    `<p:txBody>${writeBody(wraps, NO_INSETS, fit)}${text}</p:txBody></p:sp>`,
  ].join('')
}

/** How a slide calls the placeholders of its layout. */
export const PLACEHOLDERS: Readonly<Partial<Record<NonNullable<TextShape['role']>, string>>> = {
  title: 'type="title"',
  body: 'type="body" idx="1"',
  footer: 'type="ftr" sz="quarter" idx="11"',
  'page-number': 'type="sldNum" sz="quarter" idx="12"',
}

/** A block of code: one shape with all its lines, which are never broken. */
export function writeCodeShape(
  shape: CodeShape,
  { id, name }: ShapeId,
  context: Omit<TextContext, 'inherited'>,
): string {
  const { rectangle, degrees, insets, rightToLeft, lineHeight, size, lines } = shape
  const { measure } = context
  const paragraphs = lines.map(
    (runs): TextParagraph => ({
      runs,
      align: rightToLeft ? 'right' : 'left',
      ...(rightToLeft && { rightToLeft }),
      level: 0,
      margin: 0,
      hanging: 0,
      spaceBefore: 0,
      lineHeight,
      size,
    }),
  )
  const [start = 0, top = 0] = [insets.start, insets.top].map((inset) => Math.max(measure.length(inset), 0))
  const inherited = { font: 'body', bold: false } as const
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>`,
    `<p:spPr>${writeBoxLook(rectangle, shape, degrees, context)}</p:spPr>`,
    `<p:txBody>${writeBody(false, rightToLeft ? { left: 0, right: start, top } : { left: start, right: 0, top })}`,
    writeParagraphs(paragraphs, 'share', { ...context, inherited }),
    '</p:txBody></p:sp>',
  ].join('')
}

type Insets = { readonly left: number; readonly right: number; readonly top: number }

const NO_INSETS: Insets = { left: 0, right: 0, top: 0 }

/** What a program does with text that does not fit into its box: as it is, or smaller. */
type Fit = 'noAutofit' | 'normAutofit'

/**
 * Of fonts that a program may lack, it takes others, wider ones often: then text is set smaller, instead of over what stands below. Not so
 * where the font is sure: LibreOffice makes text a little smaller that just fits.
 */
function fitFor(paragraphs: readonly TextParagraph[], { fonts }: Pick<TextContext, 'fonts'>): Fit {
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs)
  const isRare = runs.some((run) => {
    const font = run.kind === 'text' ? fonts[run.font] : undefined
    return font !== undefined && !isCommonFont(font.latin)
  })
  return isRare ? 'normAutofit' : 'noAutofit'
}

/**
 * Below the text, as LibreOffice makes also text smaller that just fits. Far less than one line more would take, which then stood over what
 * comes below; nearly as much where lines are of Arabic or Hebrew letters, which are higher in its fonts.
 */
function addRoom({ rectangle, paragraphs }: TextShape): TextShape['rectangle'] {
  const room = paragraphs.some(({ rightToLeft }) => rightToLeft) ? 0.9 : 0.3
  const largest = Math.max(...paragraphs.map(({ lineHeight }) => lineHeight))
  return { ...rectangle, height: rectangle.height + room * largest }
}

function writeBody(wraps: boolean, { left, right, top }: Insets, fit: Fit = 'noAutofit'): string {
  const wrap = wraps ? 'square' : 'none'
  const insets = `lIns="${left}" tIns="${top}" rIns="${right}" bIns="0"`
  return `<a:bodyPr wrap="${wrap}" ${insets} rtlCol="0" anchor="t"><a:${fit}/></a:bodyPr><a:lstStyle/>`
}

/** Titles and bodies are as their masters have them; everything else has the font of the body, and no size or colour. */
function inheritedBy(role: TextShape['role'], { theme }: Pick<TextContext, 'theme'>): InheritedStyle {
  if (role === 'title') return { font: 'title', ...theme.title }
  return role === 'body' ? { font: 'body', ...theme.body } : { font: 'body', bold: false }
}
