import type { ContentItem } from '../../model/slide-content.ts'
import type { DrawnElement, DrawnStyle } from './drawn-page.ts'
import { LEVELS } from './layer-book.ts'
import { type Place, styleOf } from './place.ts'

/** What `draw` tells of an element, and notes in which layer it is. */
export function* inLayer(
  element: DrawnElement,
  around: Place,
  draw: (place: Place) => Iterable<ContentItem>,
): Generator<ContentItem> {
  const layer = layerOf(element, around)
  const place = { ...around, ...layer, isLaidOut: false }
  if (layer === undefined) yield* draw(place)
  else yield* noteLayer(draw(place), place)
}

/** Of what holds on to what is behind things in it, like a stacking context, but is drawn where it stands. */
export function beginContext({ layer, layers }: Place): Pick<Place, 'layer' | 'context'> {
  const own = layers.begin(LEVELS.line, layer)
  return { layer: own, context: own }
}

/** Notes the layer of items for which no inner one is noted. */
export function* noteLayer(
  items: Iterable<ContentItem>,
  { layer, layers }: Pick<Place, 'layer' | 'layers'>,
): Generator<ContentItem> {
  for (const item of items) {
    layers.note(item, isGround(item) ? LEVELS.ground : LEVELS.line, layer)
    yield item
  }
}

function isGround(item: ContentItem): boolean {
  return item.kind === 'box' && !item.name.startsWith('badge')
}

/** The layer that an element begins; absent where it is drawn with what is around it. */
function layerOf(element: DrawnElement, place: Place): Pick<Place, 'layer' | 'context' | 'host'> | undefined {
  const css = styleOf(element, place)
  const isPlaced = css.position !== 'static'
  const z = isPlaced || place.isLaidOut ? Number.parseInt(css['z-index'], 10) || 0 : 0
  const isWhole = isContext(css, place.isLaidOut)
  if (isPlaced || isWhole) {
    const layer = place.layers.begin(z || LEVELS.placed, place.context)
    return { layer, host: element, context: isWhole ? layer : place.context }
  }
  const isPiece = place.isLaidOut || css.display.startsWith('inline')
  const level = css.float === 'none' ? (isPiece ? LEVELS.line : undefined) : LEVELS.float
  if (level === undefined) return undefined
  return { layer: place.layers.begin(level, place.layer), host: element, context: place.context }
}

/** Whether all of a `z-index` in it stays in it: CSS calls that a stacking context. */
export function isContext(css: DrawnStyle, isLaidOut: boolean): boolean {
  return (
    ((css.position !== 'static' || isLaidOut) && css['z-index'] !== 'auto') ||
    /fixed|sticky/.test(css.position) ||
    css.opacity !== '1' ||
    css.isolation === 'isolate' ||
    css['mix-blend-mode'] !== 'normal' ||
    NONE.some((property) => css[property] !== 'none') ||
    /layout|paint|strict|content/.test(css.contain) ||
    /transform|opacity|filter|isolation|z-index/.test(css['will-change'])
  )
}

const NONE = [
  'transform',
  'translate',
  'rotate',
  'scale',
  'filter',
  'backdrop-filter',
  'clip-path',
  'mask-image',
] as const satisfies readonly (keyof DrawnStyle)[]
