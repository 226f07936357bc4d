import { escapeRunText, escapeXml } from './escape-xml.ts'
import type { Box, Measure } from './measure.ts'
import type { RelationshipList } from './package-part.ts'
import type { HotSpotShape, LinkTarget, PictureShape, Shape, TitleShape } from './presentation.ts'

/** What the writers need to know about the slide around a shape. */
export type ShapeContext = {
  readonly measure: Measure
  readonly lang: string
  readonly relationships: RelationshipList
  /** Path of the part that holds these bytes. */
  readonly mediaPath: (shape: PictureShape) => string
  /** Path of a slide from its number; absent for slides that do not exist. */
  readonly slidePath: (number: number) => string | undefined
}

/** The shape tree of a slide: `p:spTree`. Shapes without any visible area are left out, but for the title. */
export function writeShapes(shapes: readonly Shape[], context: ShapeContext): string {
  const elements: string[] = []
  for (const shape of shapes) {
    const visible = context.measure.box(shape.rectangle)
    // A heading beyond the edge still names its slide.
    const box = shape.kind === 'title' ? (visible ?? context.measure.slide) : visible
    // Id 1 is the tree itself.
    if (box !== undefined) elements.push(writeShape(shape, box, elements.length + 2, context))
  }
  return `${TREE_START}${elements.join('')}</p:spTree>`
}

/** Start of every shape tree, whose own place and size are without meaning. */
export const TREE_START: string =
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>' +
  '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

export function writeTransform({ x, y, cx, cy }: Box): string {
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`
}

type Writer<S extends Shape> = (shape: S, box: Box, id: number, context: ShapeContext) => string

const WRITERS: { readonly [Kind in Shape['kind']]: Writer<Extract<Shape, { kind: Kind }>> } = {
  title: writeTitle,
  picture: writePicture,
  'hot-spot': writeHotSpot,
}

function writeShape<S extends Shape>(shape: S, box: Box, id: number, context: ShapeContext): string {
  const writer = WRITERS[shape.kind] as Writer<S>
  return writer(shape, box, id, context)
}

function writeTitle(shape: TitleShape, box: Box, id: number, context: ShapeContext): string {
  const size = context.measure.fontSize(shape.fontSize)
  const run = `lang="${escapeXml(context.lang)}" sz="${size}"`
  const text = escapeRunText(oneLine(shape.text))
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Title ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>`,
    '<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>',
    `<p:spPr>${writeTransform(box)}</p:spPr>`,
    '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>',
    `<a:lstStyle/><a:p>${text === '' ? '' : `<a:r><a:rPr ${run}/><a:t>${text}</a:t></a:r>`}</a:p></p:txBody></p:sp>`,
  ].join('')
}

function writePicture(shape: PictureShape, box: Box, id: number, context: ShapeContext): string {
  const media = context.relationships.idOf({ type: 'image', target: context.mediaPath(shape) })
  const start = `<p:cNvPr id="${id}" name="${escapeXml(shape.name)}"`
  return [
    '<p:pic><p:nvPicPr>',
    shape.alt === '' ? `${start}>${DECORATIVE}</p:cNvPr>` : `${start} descr="${escapeXml(shape.alt)}"/>`,
    '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>',
    `<p:blipFill><a:blip r:embed="${media}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>`,
    `<p:spPr>${writeTransform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  ].join('')
}

function writeHotSpot(shape: HotSpotShape, box: Box, id: number, context: ShapeContext): string {
  const link = writeLink(shape.target, context)
  // A fill that is there but cannot be seen: without any, only the outline could be clicked.
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Link ${id}" descr="${escapeXml(oneLine(shape.text))}">${link}</p:cNvPr>`,
    '<p:cNvSpPr/><p:nvPr/></p:nvSpPr>',
    `<p:spPr>${writeTransform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
    '<a:solidFill><a:srgbClr val="FFFFFF"><a:alpha val="0"/></a:srgbClr></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>',
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>',
  ].join('')
}

function writeLink(target: LinkTarget, { relationships, slidePath }: ShapeContext): string {
  if (target.kind === 'url') {
    const id = relationships.idOf({ type: 'hyperlink', target: target.url, external: true })
    return `<a:hlinkClick r:id="${id}"/>`
  }
  const slide = slidePath(target.number)
  if (slide === undefined) return ''
  const id = relationships.idOf({ type: 'slide', target: slide })
  return `<a:hlinkClick r:id="${id}" action="ppaction://hlinksldjump"/>`
}

/** Says that there is nothing to say about a picture. */
export const DECORATIVE: string =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
  '</a:ext></a:extLst>'

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
