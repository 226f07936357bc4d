import type { ContentItem, ContentPicture } from '../../model/slide-content.ts'
import { boxesOf, lookOf } from './boxes-of.ts'
import { pixels, SIDES } from './css-values.ts'
import type { DrawnElement } from './drawn-page.ts'
import { type Place, styleOf } from './place.ts'
import { placePicture } from './place-picture.ts'
import { isOnSlide } from './raster-of.ts'

/** An `<img>` with its frame. Nothing where it has not loaded: then it is not drawn either. */
export function* composePicture(element: DrawnElement, place: Place): Generator<ContentItem> {
  const { picture, scale } = element
  const [x, y, width, height] = element.rectangle
  if (picture === undefined || width < 0.5 || height < 0.5) return
  const css = styleOf(element, place)
  const look = lookOf(element, place)
  if (look === 'odd' || look.fill || look.gradient || look.line)
    yield* boxesOf(element, place, 'picture frame')
  const [left = 0, top = 0, right = 0, bottom = 0] = SIDES.map(
    (side) => (pixels(css[`padding-${side}`]) + pixels(css[`border-${side}-width`])) * scale,
  )
  const box = { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom }
  const placed = placePicture(box, picture, css['object-fit'], css['object-position'])
  if (placed === undefined) return
  yield {
    kind: 'picture',
    ...placed,
    url: picture.url,
    alt: element.alt ?? '',
    natural: { width: picture.width, height: picture.height },
    radius: look === 'odd' ? 0 : look.radius,
    ...opacityOf(place.opacity * Number(css.opacity)),
    ...(look !== 'odd' && look.shadow ? { shadow: look.shadow } : {}),
    ...(place.link ? { link: place.link } : {}),
    ...(place.fragment === undefined ? {} : { fragment: place.fragment }),
    ...(place.turn ? { turn: place.turn } : {}),
  }
}

/** A picture behind the content: a `<figure>` of Marpit. Absent where its size is not known, or nothing of it is seen. */
export function composeBackground(
  figure: DrawnElement,
  url: string,
  place: Place,
): ContentPicture | undefined {
  const css = styleOf(figure, place)
  const [x, y, width, height] = figure.rectangle
  const natural = place.naturals.get(url)
  if (natural === undefined) return undefined
  const box = { x, y, width, height }
  const placed = placePicture(box, natural, css['background-size'], css['background-position'])
  if (placed === undefined || !isOnSlide(placed.rectangle, place)) return undefined
  return {
    kind: 'picture',
    ...placed,
    url,
    alt: figure.alt ?? '',
    natural,
    radius: 0,
    ...opacityOf(place.opacity * Number(css.opacity)),
    background: true,
  }
}

function opacityOf(opacity: number): { readonly opacity?: number } {
  return opacity === 1 ? {} : { opacity }
}
