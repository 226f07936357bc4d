import type { BoxLook, ContentLine, ContentShadow } from '../model/content-look.ts'
import type { Rectangle } from '../model/layout-snapshot.ts'
import type { DeckTheme } from './deck-theme.ts'
import type { Measure } from './measure.ts'
import { share, writeAngle, writeColor, writeFill, writeGradient } from './write-color.ts'

export type LookContext = {
  readonly measure: Measure
  readonly theme: DeckTheme
  /** What everything lies on, `#rrggbb`; absent where that is not one colour. */
  readonly plainGround?: string
}

/** Place, form, fill, line and shadow of a box: the content of `p:spPr`. `degrees`: clockwise. */
export function writeBoxLook(
  rectangle: Rectangle,
  look: BoxLook,
  degrees: number | undefined,
  context: LookContext,
): string {
  const { fill, gradient, line, radius, radii, corners, shadow } = look
  // A line lies on the edge of a shape, but inside of the edge of a box.
  const inset = line === undefined ? 0 : line.width / 2
  const place = shrink(rectangle, inset)
  // Programs give the shadow of a shape without a fill to its letters.
  const under = context.plainGround === undefined ? undefined : { hex: context.plainGround }
  const body = fill ?? (shadow === undefined ? undefined : under)
  return [
    writePlace(place, degrees, context.measure),
    radii !== undefined
      ? writeRadii(
          place,
          radii.map((radius) => Math.max(radius - inset, 0)),
          context.measure,
        )
      : corners === undefined
        ? writeForm(place, Math.max(radius - inset, 0))
        : writeCorners(corners),
    gradient === undefined ? writeFill(body, context.theme) : writeGradient(gradient, context.theme),
    writeLine(line, radius > 0 || radii !== undefined, context),
    shadow === undefined || !(body || gradient) ? '' : writeShadow(shadow, context),
  ].join('')
}

export function writePlace(
  rectangle: Rectangle,
  degrees: number | undefined,
  measure: Measure,
  element = 'a:xfrm',
): string {
  const { x, y, cx, cy } = measure.place(rectangle)
  const angle = writeAngle(degrees ?? 0)
  const turn = angle === 0 ? '' : ` rot="${angle}"`
  return `<${element}${turn}><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></${element}>`
}

export function writeForm({ width, height }: Pick<Rectangle, 'width' | 'height'>, radius: number): string {
  const side = Math.min(width, height)
  if (side === 0 && Math.max(width, height) > 0) return '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
  if (!(radius > 0 && side > 0)) return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
  const isRound = radius >= side / 2 - 0.5 && Math.abs(width - height) < 1
  if (isRound) return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
  const corner = share(Math.min(radius / side, 0.5))
  return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${corner}"/></a:avLst></a:prstGeom>`
}

function writeCorners(corners: NonNullable<BoxLook['corners']>): string {
  const points = corners.map(([x, y]) => `<a:pt x="${share(x)}" y="${share(y)}"/>`)
  const [first = '', ...others] = points
  const lines = others.map((point) => `<a:lnTo>${point}</a:lnTo>`).join('')
  return writePath(share(1), share(1), `<a:moveTo>${first}</a:moveTo>${lines}<a:close/>`)
}

/** A rectangle with corners that differ, drawn from where the upper edge begins. */
function writeRadii(
  { width, height }: Pick<Rectangle, 'width' | 'height'>,
  [topLeft = 0, topRight = 0, bottomRight = 0, bottomLeft = 0]: readonly number[],
  measure: Measure,
): string {
  const point = (x: number, y: number): string => `<a:pt x="${measure.length(x)}" y="${measure.length(y)}"/>`
  const corner = (x: number, y: number, radius: number, start: number): string => {
    const size = measure.length(radius)
    const bend = `<a:arcTo wR="${size}" hR="${size}" stAng="${writeAngle(start)}" swAng="${writeAngle(90)}"/>`
    return `<a:lnTo>${point(x, y)}</a:lnTo>${size > 0 ? bend : ''}`
  }
  return writePath(
    measure.length(width),
    measure.length(height),
    [
      `<a:moveTo>${point(topLeft, 0)}</a:moveTo>`,
      corner(width - topRight, 0, topRight, 270),
      corner(width, height - bottomRight, bottomRight, 0),
      corner(bottomLeft, height, bottomLeft, 90),
      corner(0, topLeft, topLeft, 180),
      '<a:close/>',
    ].join(''),
  )
}

function writePath(width: number, height: number, steps: string): string {
  return (
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>' +
    `<a:path w="${width}" h="${height}">${steps}</a:path></a:pathLst></a:custGeom>`
  )
}

/** `isRound`: its corners. Programs round those of all lines that do not say otherwise. */
function writeLine(line: ContentLine | undefined, isRound: boolean, { measure, theme }: LookContext): string {
  if (line === undefined) return '<a:ln><a:noFill/></a:ln>'
  const compound = line.style === 'double' ? ' cmpd="dbl"' : ''
  const fill = writeFill(line.color, theme)
  const join = isRound ? '' : '<a:miter lim="800000"/>'
  return `<a:ln w="${lineWidth(line, measure)}"${compound}>${fill}<a:prstDash val="${DASHES[line.style]}"/>${join}</a:ln>`
}

export const DASHES: Readonly<Record<ContentLine['style'], string>> = {
  solid: 'solid',
  double: 'solid',
  dashed: 'dash',
  dotted: 'sysDot',
}

/** At most as wide as the format knows. */
export function lineWidth({ width }: ContentLine, measure: Measure): number {
  return Math.min(Math.max(measure.length(width), 1), 20_116_800)
}

export function writeShadow({ color, dx, dy, blur }: ContentShadow, { measure, theme }: LookContext): string {
  const angle = writeAngle((Math.atan2(dy, dx) * 180) / Math.PI)
  const away = measure.length(Math.hypot(dx, dy))
  return [
    `<a:effectLst><a:outerShdw blurRad="${Math.max(measure.length(blur), 0)}" dist="${away}" dir="${angle}"`,
    ` algn="ctr" rotWithShape="0">${writeColor(color, theme)}</a:outerShdw></a:effectLst>`,
  ].join('')
}

function shrink({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return {
    x: x + by,
    y: y + by,
    width: Math.max(width - 2 * by, 0),
    height: Math.max(height - 2 * by, 0),
  }
}
