import type { ContentItem } from '../../model/slide-content.ts'
import { boxesOf, intersect, lookOf, toRectangle } from './boxes-of.ts'
import { columnRules } from './column-rules.ts'
import { type Columns, findColumns, isInColumns, tearBox } from './columns.ts'
import { composeCode, isCode } from './compose-code.ts'
import { composeList } from './compose-list.ts'
import { composeParagraph } from './compose-paragraph.ts'
import { composePicture } from './compose-picture.ts'
import { composeTable, isTable } from './compose-table.ts'
import { readBorder, readColor } from './css-values.ts'
import type { DrawnElement } from './drawn-page.ts'
import { holdsLinesOnly, isInLine, isPhrase } from './inline-level.ts'
import { type Place, styleOf } from './place.ts'
import { isOnSlide, rasterOf } from './raster-of.ts'
import { lettersOf } from './text-style.ts'
import { headingOf, walkChildren } from './walk-children.ts'
import { whyRaster } from './why-raster.ts'

/** Everything that an element and what is in it show, from the back to the front. */
export function* walkElement(element: DrawnElement, around: Place): Generator<ContentItem> {
  const css = styleOf(element, around)
  const { tag } = element
  if (css.opacity === '0') return
  const reason = whyRaster(element, css) ?? whyTurned(element, around) ?? whyTorn(element, around)
  if (reason !== undefined) {
    if (css.visibility === 'visible') yield* pictureOf(element, enter(element, around), reason)
    return
  }
  const place = enter(element, around)
  if (tag === 'img') yield* css.visibility === 'visible' ? composePicture(element, place) : []
  else if (tag === 'ul' || tag === 'ol') yield* composeList(element, place)
  else if (tag === 'hr') yield* ruleOf(element, place)
  else if (isTable(element, place)) yield* composeTable(element, place)
  else if (isCode(element, place)) yield* composeCode(element, place)
  else yield* blockOf(element, place)
  if (isInColumns(css)) yield* columnRules(element, place)
}

function* blockOf(element: DrawnElement, around: Place): Generator<ContentItem> {
  const { tag, number } = element
  const place = { ...around, opacity: around.opacity * Number(styleOf(element, around).opacity) }
  const heading = headingOf(element)
  yield* boxesOf(element, around)
  const look = lookOf(element, around)
  const hasGround = look === 'odd' || look.fill !== undefined || look.gradient !== undefined
  const own = `${place.flow}#${number}${element.pseudo ?? ''}`
  if (heading.heading !== undefined || tag === 'p') {
    const flow = hasGround ? own : place.flow
    if (holdsLinesOnly(element, place))
      yield* composeParagraph(element.children, element, { ...place, flow }, heading)
    else yield* walkChildren(element, { ...place, flow })
  } else if (isPhrase(element, place))
    yield* composeParagraph(element.children, element, { ...place, flow: own })
  else yield* walkChildren(element, { ...place, flow: tag === 'section' ? place.flow : own })
}

function enter(element: DrawnElement, around: Place): Place {
  const { tag, attributes, turn } = element
  const css = styleOf(element, around)
  const { href, title } = attributes
  const fragment = Number(attributes['data-marpit-fragment'])
  const { columns, ...uncut } = around
  const spans = css['column-span'] === 'all' || /absolute|fixed/.test(css.position)
  const place: Place = {
    ...(spans ? uncut : around),
    ...(tag === 'a' && href !== undefined
      ? { link: { href, ...(title === undefined ? {} : { title }) } }
      : {}),
    ...(tag === 'header' || tag === 'footer' ? { role: tag, flow: `${tag}#${element.number}` } : {}),
    ...(fragment > 0 ? { fragment } : {}),
    ...(attributes.lang === undefined ? {} : { lang: attributes.lang }),
    ...lettersOf(element, around),
    ...clipOf(element, around),
    ...(isInColumns(css) && { columns: findColumns(element, css, around.slide) }),
  }
  if (turn === undefined) return place
  const [x, y, width, height] = element.rectangle
  const [left, top, across, down] = turn.bounds
  return {
    ...place,
    flow: `${place.flow}~${element.number}`,
    turn: {
      degrees: turn.degrees,
      from: { x: x + width / 2, y: y + height / 2 },
      to: { x: left + across / 2, y: top + down / 2 },
    },
  }
}

function clipOf(element: DrawnElement, around: Place): Pick<Place, 'clip'> {
  if (styleOf(element, around)['overflow-x'] === 'visible') return {}
  const own = toRectangle(element.rectangle)
  return { clip: around.clip === undefined ? own : intersect(own, around.clip) }
}

/** Of what begins in one column and ends in another, only text can be told. */
function whyTorn(element: DrawnElement, around: Place): string | undefined {
  const css = styleOf(element, around)
  if (!isInColumns(css)) return undefined
  return holdsTorn(element, around, findColumns(element, css, around.slide)) ? 'columns' : undefined
}

function holdsTorn(element: DrawnElement, place: Place, columns: Columns): boolean {
  return element.children.some((child) => {
    if ('text' in child || isInLine(child, place)) return false
    const isTorn = styleOf(child, place)['column-span'] !== 'all' && tearBox(child.rectangle, columns)
    if (!isTorn) return false
    return (
      /^(?:table|pre|img)$/.test(child.tag) ||
      [...boxesOf(child, place)].length > 0 ||
      holdsTorn(child, place, columns)
    )
  })
}

/** What is turned cannot hold what has to be pictured: that was measured before it was turned. */
function whyTurned(element: DrawnElement, place: Place): string | undefined {
  return element.turn && holdsRaster(element, place) ? 'transform' : undefined
}

function holdsRaster(element: DrawnElement, place: Place): boolean {
  return element.children.some(
    (child) =>
      !('text' in child) &&
      (child.tag === 'table' ||
        whyRaster(child, styleOf(child, place)) !== undefined ||
        holdsRaster(child, place)),
  )
}

function* pictureOf(element: DrawnElement, place: Place, reason: string): Generator<ContentItem> {
  const [, , width, height] = element.rectangle
  // Such as those that hold symbols for others.
  if (reason === 'svg' && (width === 0 || height === 0)) return
  const raster = rasterOf(element, place, reason, 'whole')
  if (isOnSlide(raster.rectangle, place)) yield raster
}

function* ruleOf(element: DrawnElement, place: Place): Generator<ContentItem> {
  const css = styleOf(element, place)
  const ground = readColor(css['background-color'], place.opacity * Number(css.opacity))
  const line = readBorder(css, 'top', element.scale) ?? readBorder(css, 'bottom', element.scale)
  const fill = ground ?? line?.color
  const rectangle = toRectangle(element.rectangle)
  if (fill === undefined || rectangle.height < 0.2) return
  // Thinner ones vanish in some viewers.
  const height = Math.max(rectangle.height, 0.75)
  yield {
    kind: 'box',
    rectangle: { ...rectangle, height },
    fill,
    radius: 0,
    name: 'rule',
    ...(place.turn ? { turn: place.turn } : {}),
  }
}
