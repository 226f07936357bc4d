import type { ContentColor, ContentLine, ContentShadow } from '../../model/content-look.ts'
import type { DrawnStyle } from './drawn-page.ts'

export type Side = 'left' | 'top' | 'right' | 'bottom'

export const SIDES: readonly Side[] = ['left', 'top', 'right', 'bottom']

/** A length in pixels; 0 for `auto`, `normal` and the like. */
export function pixels(value: string): number {
  return Number.parseFloat(value) || 0
}

/** To a hundredth of a pixel, as the page is read. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** A colour as the page tells it, `#rrggbbaa`; absent where nothing of it is seen. `opacity`: of all around it. */
export function readColor(value: string, opacity = 1): ContentColor | undefined {
  const [, hex, byte] = /^(#[0-9a-f]{6})([0-9a-f]{2})$/.exec(value) ?? []
  if (hex === undefined || byte === undefined) return undefined
  const alpha = Math.round((Number.parseInt(byte, 16) / 255) * opacity * 1000) / 1000
  if (alpha <= 0) return undefined
  return alpha === 1 ? { hex } : { hex, alpha }
}

/** Address of a background that is one picture and nothing else. */
export function readUrl(value: string): string | undefined {
  return /^url\("((?:[^"\\]|\\.)*)"\)$/.exec(value)?.[1]?.replace(/\\(.)/g, '$1')
}

/** The border of one side; absent where none is drawn. */
export function readBorder(
  style: DrawnStyle,
  side: Side,
  scale: number,
  opacity = 1,
): ContentLine | undefined {
  const width = pixels(style[`border-${side}-width`]) * scale
  const kind = LINES[style[`border-${side}-style`]]
  const color = readColor(style[`border-${side}-color`], opacity)
  return width > 0 && kind && color ? { width, style: kind, color } : undefined
}

/** The line around a box, beyond its border; absent where none is drawn. */
export function readOutline(style: DrawnStyle, scale: number, opacity: number): ContentLine | undefined {
  const width = pixels(style['outline-width']) * scale
  const kind = LINES[style['outline-style']]
  const color = readColor(style['outline-color'], opacity)
  return width > 0 && kind && color ? { width, style: kind, color } : undefined
}

/** The line between columns; absent where none is drawn. */
export function readColumnRule(style: DrawnStyle, scale: number, opacity: number): ContentLine | undefined {
  const width = pixels(style['column-rule-width']) * scale
  const kind = LINES[style['column-rule-style']]
  const color = readColor(style['column-rule-color'], opacity)
  return width > 0 && kind && color ? { width, style: kind, color } : undefined
}

const LINES: Readonly<Record<string, ContentLine['style'] | undefined>> = {
  solid: 'solid',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
  groove: 'solid',
  ridge: 'solid',
  inset: 'solid',
  outset: 'solid',
}

/** The first outer shadow of a box, or a lone `drop-shadow()`, which looks like one on a box. */
export function readShadow(style: DrawnStyle, scale: number, opacity: number): ContentShadow | undefined {
  const [, hex = '', dx, dy, blur, inset] =
    /^(#[0-9a-f]{8}) (-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px -?[\d.]+px( inset)?/.exec(style['box-shadow']) ?? []
  const dropped = DROP_SHADOW.exec(style.filter)
  if (dx !== undefined && inset === undefined) return shadowOf(hex, [dx, dy, blur], scale, opacity)
  // The standard deviation of a filter is half the blur of a shadow.
  if (dropped) return shadowOf(dropped[1] ?? '', [dropped[2], dropped[3], dropped[4]], scale, opacity, 2)
  return undefined
}

/** The first shadow of letters. */
export function readTextShadow(
  { 'text-shadow': value }: DrawnStyle,
  scale: number,
  opacity: number,
): ContentShadow | undefined {
  const [, hex, dx, dy, blur] = /^(#[0-9a-f]{8}) (-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px/.exec(value) ?? []
  return hex === undefined ? undefined : shadowOf(hex, [dx, dy, blur], scale, opacity)
}

/** A filter that is nothing but a shadow. */
export const DROP_SHADOW: RegExp = /^drop-shadow\((#[0-9a-f]{8}) (-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px\)$/

function shadowOf(
  hex: string,
  lengths: readonly (string | undefined)[],
  scale: number,
  opacity: number,
  spread = 1,
): ContentShadow | undefined {
  const color = readColor(hex, opacity)
  const [dx = 0, dy = 0, blur = 0] = lengths.map((length) => Number(length) * scale)
  return color && { color, dx, dy, blur: blur * spread }
}
