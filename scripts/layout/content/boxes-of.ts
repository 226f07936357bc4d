import type { BoxLook, ContentLine } from '../../model/content-look.ts'
import type { Rectangle } from '../../model/layout-snapshot.ts'
import type { ContentBox, ContentRaster } from '../../model/slide-content.ts'
import type { RawRectangle } from '../raw-page.ts'
import { pixels, readBorder, readColor, readShadow, SIDES, type Side } from './css-values.ts'
import type { DrawnElement } from './drawn-page.ts'
import { type Place, styleOf } from './place.ts'
import { rasterOf } from './raster-of.ts'
import { readGradient } from './read-gradient.ts'

/** The ground and the borders of an element, from the back to the front. */
export function* boxesOf(
  element: DrawnElement,
  place: Place,
  name: string = element.tag,
): Generator<ContentBox | ContentRaster> {
  const look = lookOf(element, place)
  if (look === 'odd') {
    yield rasterOf(element, place, 'background', 'alone')
    return
  }
  const turn = place.turn === undefined ? {} : { turn: place.turn }
  if (look.fill || look.gradient || look.line || look.shadow) {
    yield { kind: 'box', rectangle: toRectangle(element.rectangle), ...look, name, ...turn }
  }
  if (look.line) return
  const borders = bordersOf(element, place)
  for (const side of SIDES) {
    const line = borders[side]
    if (line === undefined) continue
    yield {
      kind: 'box',
      rectangle: sideOf(element.rectangle, side, line.width),
      fill: line.color,
      radius: 0,
      name: `${name} ${side} border`,
      ...turn,
    }
  }
}

/** What a box looks like, without borders that differ from side to side. `odd`: nothing but a picture shows it. */
export function lookOf(element: DrawnElement, place: Place): BoxLook | 'odd' {
  const css = styleOf(element, place)
  const opacity = place.opacity * Number(css.opacity)
  const image = css['background-image']
  const gradient = image === 'none' ? undefined : readGradient(image, opacity)
  if ((image !== 'none' && gradient === undefined) || css['border-image-source'] !== 'none') return 'odd'
  const fill = readColor(css['background-color'], opacity)
  const line = evenLine(bordersOf(element, place))
  const shadow = readShadow(css, element.scale, opacity)
  const [, , width, height] = element.rectangle
  const radius = css['border-top-left-radius'].endsWith('%')
    ? (Math.min(width, height) * pixels(css['border-top-left-radius'])) / 100
    : pixels(css['border-top-left-radius']) * element.scale
  return {
    ...(fill ? { fill } : {}),
    ...(gradient ? { gradient } : {}),
    ...(line ? { line } : {}),
    radius: Math.min(radius, width / 2, height / 2),
    ...(shadow ? { shadow } : {}),
  }
}

type Borders = { readonly [S in Side]?: ContentLine | undefined }

function bordersOf(element: DrawnElement, place: Place): Borders {
  const css = styleOf(element, place)
  const opacity = place.opacity * Number(css.opacity)
  return Object.fromEntries(SIDES.map((side) => [side, readBorder(css, side, element.scale, opacity)]))
}

/** The line all around, if there is one. */
function evenLine({ left, top, right, bottom }: Borders): ContentLine | undefined {
  const isEven = [top, right, bottom].every((other) => JSON.stringify(other) === JSON.stringify(left))
  return isEven ? left : undefined
}

function sideOf([x, y, width, height]: RawRectangle, side: Side, line: number): Rectangle {
  if (side === 'left') return { x, y, width: line, height }
  if (side === 'right') return { x: x + width - line, y, width: line, height }
  return { x, y: side === 'top' ? y : y + height - line, width, height: line }
}

export function toRectangle([x, y, width, height]: RawRectangle): Rectangle {
  return { x, y, width, height }
}
