import type { Rectangle } from '../../model/layout-snapshot.ts'
import type { ContentBox } from '../../model/slide-content.ts'
import type { RawRectangle } from '../raw-page.ts'
import { pixels, type Side } from './css-values.ts'
import type { DrawnElement, DrawnStyle } from './drawn-page.ts'
import { readRadii } from './read-radii.ts'

export type BorderForm = Pick<ContentBox, 'rectangle' | 'corners'>

/**
 * What a border fills: cut at an angle where it meets another one (of triangles that are made of borders, all that is seen), and bent where
 * the corner is round.
 */
export function formOf(
  { rectangle, scale }: DrawnElement,
  side: Side,
  line: number,
  css: DrawnStyle,
): BorderForm {
  const isUpright = side === 'left' || side === 'right'
  const [before, after] = isUpright ? (['top', 'bottom'] as const) : (['left', 'right'] as const)
  const [first, last] = [before, after].map((other) => pixels(css[`border-${other}-width`]) * scale)
  const [, , width, height] = rectangle
  const { radius, radii = [radius, radius, radius, radius] } = readRadii(css, scale, { width, height })
  const [start, end] = ENDS[side].map((corner) => radii[corner] ?? 0)
  const ends = [
    { radius: start ?? 0, other: first ?? 0 },
    { radius: end ?? 0, other: last ?? 0 },
  ] as const
  const isRound = ends.some((corner) => corner.radius > SEEN_CUT)
  const thickness = isRound ? Math.max(line, ...ends.map((corner) => corner.radius)) : line
  const place = bandOf(rectangle, side, thickness)
  const length = isUpright ? place.height : place.width
  const isCut = isRound || ends.some(({ other }) => other > SEEN_CUT)
  if (!isCut || !(length > 0)) return { rectangle: bandOf(rectangle, side, line) }
  const [from, to] = [cornerOf(ends[0], line), cornerOf(ends[1], line)]
  const mirror = (points: Points): Points => points.map(([along, across]) => [length - along, across])
  const points = [
    ...from.outer.toReversed(),
    ...mirror(to.outer),
    ...mirror(to.inner).toReversed(),
    ...from.inner,
  ]
  return {
    rectangle: place,
    corners: points.map(([along, across]) => turn(side, along / length, across / thickness)),
  }
}

/** Which corners a side lies between, in the order of CSS. */
const ENDS: Readonly<Record<Side, readonly [number, number]>> = {
  left: [0, 3],
  top: [0, 1],
  right: [1, 2],
  bottom: [3, 2],
}

/** Along the side from its start, and inwards from its edge. */
type Points = readonly (readonly [along: number, across: number])[]

/** The points of a corner, from the side to where the next one begins. `other`: width of the border there. */
function cornerOf(
  { radius, other }: { readonly radius: number; readonly other: number },
  line: number,
): { readonly outer: Points; readonly inner: Points } {
  if (radius <= SEEN_CUT) return { outer: [[0, 0]], inner: [[other, line]] }
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (step / STEPS) * (other > 0 ? Math.PI / 4 : Math.PI / 2)
    return [Math.sin(angle), Math.cos(angle)] as const
  })
  const [along, across] = [Math.max(radius, other), Math.max(radius, line)]
  const inside = [Math.max(radius - other, 0), Math.max(radius - line, 0)] as const
  return {
    outer: steps.map(([sine, cosine]) => [radius - radius * sine, radius - radius * cosine]),
    inner: steps.map(([sine, cosine]) => [along - inside[0] * sine, across - inside[1] * cosine]),
  }
}

/** Parts of a bend: nobody sees that it is made of lines. */
const STEPS = 8

function turn(side: Side, along: number, across: number): readonly [number, number] {
  if (side === 'left') return [across, along]
  if (side === 'right') return [1 - across, along]
  return [along, side === 'top' ? across : 1 - across]
}

/** In pixels: how thin borders meet is for nobody to see. */
const SEEN_CUT = 3

export function bandOf([x, y, width, height]: RawRectangle, side: Side, line: number): Rectangle {
  if (side === 'left') return { x, y, width: line, height }
  if (side === 'right') return { x: x + width - line, y, width: line, height }
  return { x, y: side === 'top' ? y : y + height - line, width, height: line }
}
