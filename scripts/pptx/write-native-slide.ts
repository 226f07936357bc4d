import type { ContentBox } from '../model/slide-content.ts'
import { escapeXml } from './escape-xml.ts'
import { boxBehind } from './ground-behind.ts'
import { type NativeSlide, rasterKey } from './native-presentation.ts'
import type { NativeShape, TextShape, Turned } from './native-shape.ts'
import { writeBoxLook } from './write-look.ts'
import { type PicturePaths, writeNativePicture } from './write-native-picture.ts'
import { writeNativeTable } from './write-native-table.ts'
import type { TextContext } from './write-runs.ts'
import { TREE_START } from './write-shapes.ts'
import { type ShapeId, writeCodeShape, writeTextShape } from './write-text-shape.ts'
import { type Appearance, type Film, writeTiming } from './write-timing.ts'
import { writeTransition } from './write-transition.ts'
import { NAMESPACES, XML_DECLARATION } from './xml-names.ts'

export type SlideContext = Omit<TextContext, 'inherited'> & {
  /** Paths of a picture by its key; absent for what cannot be shown. */
  readonly picturePaths: (key: string) => PicturePaths | undefined
}

/** The part of one slide: `p:sld`. `number` from 1. */
export function writeNativeSlide(
  { shapes, transition }: NativeSlide,
  number: number,
  context: SlideContext,
): string {
  const elements: string[] = []
  const appearances: Appearance[] = []
  const films: Film[] = []
  for (const [index, shape] of shapes.entries()) {
    // Id 1 is the tree itself.
    const id = elements.length + 2
    const around = { ...context, ...boxBehind(shape, shapes.slice(0, index)) }
    const element = writeShape(shape, { id, name: escapeXml(`${nameOf(shape)} ${id}`) }, number, around)
    if (element === '') continue
    elements.push(element)
    appearances.push(...appearancesOf(shape, id))
    const film = shape.kind === 'raster' ? context.picturePaths(rasterKey(shape.source))?.film : undefined
    if (film) films.push({ shape: id, isSound: film.isSound })
  }
  return [
    `${XML_DECLARATION}<p:sld ${NAMESPACES}><p:cSld>${TREE_START}${elements.join('')}</p:spTree></p:cSld>`,
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
    `${writeTransition(transition)}${writeTiming(appearances, films)}</p:sld>`,
  ].join('')
}

function writeShape(shape: NativeShape, id: ShapeId, number: number, context: SlideContext): string {
  switch (shape.kind) {
    case 'text':
      return writeTextShape(shape, id, number, context)
    case 'code':
      return writeCodeShape(shape, id, context)
    case 'table':
      return writeNativeTable(shape, id, context)
    case 'box':
      return writeBox(shape, id, context)
    case 'picture':
    case 'raster': {
      const key = shape.kind === 'picture' ? shape.url : rasterKey(shape.source)
      const paths = context.picturePaths(key)
      return paths === undefined ? '' : writeNativePicture(shape, paths, id, context)
    }
  }
}

function writeBox(shape: Turned<ContentBox>, { id, name }: ShapeId, context: SlideContext): string {
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>`,
    `<p:spPr>${writeBoxLook(shape.rectangle, shape, shape.degrees, context)}</p:spPr>`,
    '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p/></p:txBody></p:sp>',
  ].join('')
}

/** As the selection pane lists it. */
function nameOf(shape: NativeShape): string {
  switch (shape.kind) {
    case 'text':
      return shape.role === undefined ? 'Text' : ROLE_NAMES[shape.role]
    case 'code':
      return 'Code'
    case 'table':
      return 'Table'
    case 'box':
      return shape.name
    case 'picture':
      return shape.background ? 'Background Picture' : 'Picture'
    case 'raster':
      return `Picture of ${shape.reason}`
  }
}

const ROLE_NAMES: Readonly<Record<NonNullable<TextShape['role']>, string>> = {
  title: 'Title',
  body: 'Content Placeholder',
  header: 'Header',
  footer: 'Footer Placeholder',
  'page-number': 'Slide Number Placeholder',
}

function appearancesOf(shape: NativeShape, id: number): readonly Appearance[] {
  if (shape.kind === 'text') {
    return shape.paragraphs.flatMap(({ fragment }, paragraph) =>
      fragment === undefined ? [] : [{ click: fragment, shape: id, paragraph }],
    )
  }
  const isWhole = shape.kind === 'picture' || shape.kind === 'raster' || shape.kind === 'table'
  return isWhole && shape.fragment !== undefined ? [{ click: shape.fragment, shape: id }] : []
}
