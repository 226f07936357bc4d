import type { Rectangle } from '../../model/layout-snapshot.ts'
import type { ContentRaster, RasterSource } from '../../model/slide-content.ts'
import { pixels } from './css-values.ts'
import type { DrawnElement, DrawnNode, DrawnStyle } from './drawn-page.ts'
import { type Place, styleOf } from './place.ts'

/** A picture of an element, with all that it draws beyond its box. */
export function rasterOf(
  element: DrawnElement,
  place: Place,
  reason: string,
  part: 'whole' | 'alone',
): ContentRaster {
  const css = styleOf(element, place)
  const boxes = part === 'whole' ? allBoxes(element) : [element.rectangle]
  const margin = reach(css)
  const left = Math.max(0, Math.floor(Math.min(...boxes.map(([x]) => x)) - margin))
  const top = Math.max(0, Math.floor(Math.min(...boxes.map(([, y]) => y)) - margin))
  const right = Math.min(
    place.slide.width,
    Math.ceil(Math.max(...boxes.map(([x, , width]) => x + width)) + margin),
  )
  const bottom = Math.min(
    place.slide.height,
    Math.ceil(Math.max(...boxes.map(([, y, , height]) => y + height)) + margin),
  )
  return {
    kind: 'raster',
    source: sourceOf(element, part),
    rectangle: { x: left, y: top, width: right - left, height: bottom - top },
    alt: part === 'alone' ? '' : (element.alt ?? wordsIn(element)),
    reason,
    ...(element.plays && part === 'whole' ? { plays: element.plays } : {}),
    ...(place.link === undefined ? {} : { link: place.link }),
    ...(place.fragment === undefined ? {} : { fragment: place.fragment }),
  }
}

function sourceOf({ number, pseudo }: DrawnElement, part: 'whole' | 'alone'): RasterSource {
  return { element: number, part: pseudo ?? part }
}

/** How far beyond its box an element may be drawn. What is blurred reaches twice as far as its filter says, nearly. */
function reach(css: DrawnStyle): number {
  const lengths = [css['box-shadow'], css.filter, css.filter].flatMap((value) =>
    [...value.matchAll(/(-?[\d.]+)px/g)].map(([, length]) => Math.abs(pixels(length ?? ''))),
  )
  return 1 + lengths.reduce((sum, length) => sum + length, 0)
}

function allBoxes(node: DrawnElement): readonly Box[] {
  const own = node.turn?.bounds ?? node.reach ?? node.rectangle
  const inner = node.children.flatMap((child) => ('text' in child ? [] : allBoxes(child)))
  return [own, ...inner.filter(([, , width, height]) => width > 0 && height > 0)]
}

type Box = DrawnElement['rectangle']

/** What a reader who cannot see the picture should hear. */
export function wordsIn(node: DrawnNode): string {
  return textIn(node).replace(/\s+/gu, ' ').trim()
}

function textIn(node: DrawnNode): string {
  if ('text' in node) return node.text
  return node.alt ?? node.children.map(textIn).join('')
}

/** Absent where nothing of it lies on the slide. */
export function isOnSlide({ x, y, width, height }: Rectangle, { slide }: Place): boolean {
  return width > 0 && height > 0 && x < slide.width && y < slide.height && x + width > 0 && y + height > 0
}
