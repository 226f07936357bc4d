import type { BoxLook, ContentLine } from '../../model/content-look.ts'
import type { Rectangle } from '../../model/layout-snapshot.ts'
import type { ContentBox, ContentRaster } from '../../model/slide-content.ts'
import type { RawRectangle } from '../raw-page.ts'
import { bandOf, formOf } from './border-form.ts'
import { pixels, readBorder, readColor, readOutline, readShadow, SIDES, type Side } from './css-values.ts'
import type { DrawnElement } from './drawn-page.ts'
import { LEVELS } from './layer-book.ts'
import { type Place, styleOf } from './place.ts'
import { rasterOf } from './raster-of.ts'
import { readGradient } from './read-gradient.ts'
import { readPolygon } from './read-polygon.ts'
import { readRadii } from './read-radii.ts'

/** The ground and the borders of an element, from the back to the front. */
export function* boxesOf(
  element: DrawnElement,
  place: Place,
  name: string = element.tag,
): Generator<ContentBox | ContentRaster> {
  for (const box of drawnBoxes(element, place, name)) {
    if (place.host === element) place.layers.note(box, LEVELS.own, place.layer)
    yield box
  }
}

function* drawnBoxes(
  element: DrawnElement,
  place: Place,
  name: string,
): Generator<ContentBox | ContentRaster> {
  const look = lookOf(element, place)
  if (look === 'odd') {
    yield rasterOf(element, place, 'background', 'alone')
    return
  }
  const turn = place.turn === undefined ? {} : { turn: place.turn }
  if (look.fill || look.gradient || look.line || look.shadow) {
    const box = { kind: 'box' as const, rectangle: toRectangle(element.rectangle), ...look, name, ...turn }
    const seen = cutBox(box, place)
    if (seen.rectangle.width > 0 && seen.rectangle.height > 0) yield seen
  }
  const borders: Borders = look.line ? {} : bordersOf(element, place)
  for (const side of SIDES) {
    const line = borders[side]
    if (line === undefined) continue
    const isPlain = line.style === 'solid' || line.style === 'double'
    yield {
      kind: 'box',
      ...(isPlain
        ? { ...formOf(element, side, line.width, styleOf(element, place)), fill: line.color }
        : { rectangle: bandOf(element.rectangle, side, line.width), line }),
      radius: 0,
      name: `${name} ${side} border`,
      ...turn,
    }
  }
  yield* outlineOf(element, place, look.radius, name)
}

/** A line around the box, which takes no room. */
function* outlineOf(
  { rectangle: [x, y, width, height], ...element }: DrawnElement,
  place: Place,
  radius: number,
  name: string,
): Generator<ContentBox> {
  const css = place.styles[element.style]
  const line = css && readOutline(css, element.scale, place.opacity * Number(css.opacity))
  if (css === undefined || line === undefined) return
  const away = line.width + pixels(css['outline-offset']) * element.scale
  const rectangle = { x: x - away, y: y - away, width: width + 2 * away, height: height + 2 * away }
  yield {
    kind: 'box',
    rectangle,
    line,
    radius: radius > 0 ? Math.max(radius + away, 0) : 0,
    name: `${name} outline`,
    ...(place.turn === undefined ? {} : { turn: place.turn }),
  }
}

/** A box as what it stands in cuts it off. Of others than plain ones, programs would show no part. */
function cutBox(box: ContentBox, { clip }: Place): ContentBox {
  const isPlain = box.turn === undefined && box.radius === 0 && !box.line && !box.gradient && !box.shadow
  return clip === undefined || !isPlain ? box : { ...box, rectangle: intersect(box.rectangle, clip) }
}

/** Nothing is as wide or high as 0. */
export function intersect(a: Rectangle, b: Rectangle): Rectangle {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(Math.min(a.x + a.width, b.x + b.width) - x, 0),
    height: Math.max(Math.min(a.y + a.height, b.y + b.height) - y, 0),
  }
}

/** What a box looks like, without borders that differ from side to side. `odd`: nothing but a picture shows it. */
export function lookOf(element: DrawnElement, place: Place): BoxLook | 'odd' {
  const css = styleOf(element, place)
  const opacity = place.opacity * Number(css.opacity)
  const [, , width, height] = element.rectangle
  // Seen through the letters only.
  const isCut = css['background-clip'] === 'text'
  const image = isCut ? 'none' : css['background-image']
  const gradient = image === 'none' ? undefined : readGradient(image, opacity, { width, height })
  if ((image !== 'none' && gradient === undefined) || css['border-image-source'] !== 'none') return 'odd'
  const fill = isCut ? undefined : readColor(css['background-color'], opacity)
  const line = evenLine(bordersOf(element, place))
  const shadow = readShadow(css, element.scale, opacity)
  const corners = readPolygon(element, css)
  return {
    ...(fill ? { fill } : {}),
    ...(gradient ? { gradient } : {}),
    ...(line ? { line } : {}),
    ...(corners ? { corners, radius: 0 } : readRadii(css, element.scale, { width, height })),
    ...(shadow && !corners ? { shadow } : {}),
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

export function toRectangle([x, y, width, height]: RawRectangle): Rectangle {
  return { x, y, width, height }
}
