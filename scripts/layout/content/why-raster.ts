import { DROP_SHADOW, readBorder, readColor, SIDES } from './css-values.ts'
import type { DrawnElement, DrawnStyle } from './drawn-page.ts'
import { readGradient } from './read-gradient.ts'
import { readPolygon } from './read-polygon.ts'

/** Why nothing but a picture can show an element; absent where it can be told. */
export function whyRaster(element: DrawnElement, style: DrawnStyle): string | undefined {
  const drawing = DRAWINGS[element.tag]
  if (drawing !== undefined) return drawing
  // One that is broken across lines is told by its parts.
  const classes = element.attributes.class?.split(/\s+/) ?? []
  if (classes.includes('katex-display')) return 'math'
  if (classes.includes('katex') && element.children.length === 0) return 'math'
  // Of a slide, the ground is pictured instead.
  if (style.filter !== 'none' && element.tag !== 'section' && !DROP_SHADOW.test(style.filter)) return 'filter'
  if (style['clip-path'] !== 'none' && !isPlainPolygon(element, style)) return 'clip-path'
  if (style['mask-image'] !== 'none') return 'mask'
  if (style['writing-mode'] !== 'horizontal-tb') return 'writing-mode'
  if (style['background-clip'] === 'text' && isSeenThrough(element, style)) return 'background-clip'
  return element.turn === undefined && isBent(style) ? 'transform' : undefined
}

/** Whether its letters show what lies behind them, and that is no gradient that letters can have. */
function isSeenThrough({ rectangle: [, , width, height] }: DrawnElement, style: DrawnStyle): boolean {
  if (readColor(style['-webkit-text-fill-color']) !== undefined) return false
  return readGradient(style['background-image'], 1, { width, height }) === undefined
}

/** A ground that is a polygon, and nothing on it but text. */
function isPlainPolygon(element: DrawnElement, style: DrawnStyle): boolean {
  const [, , width, height] = element.rectangle
  const hasLines = SIDES.some((side) => readBorder(style, side, 1) !== undefined)
  const image = style['background-image']
  const isFilled = image === 'none' || readGradient(image, 1, { width, height }) !== undefined
  const isText = element.children.every((child) => 'text' in child || TEXTS.test(child.tag))
  return !hasLines && isFilled && isText && element.tag !== 'img' && readPolygon(element, style) !== undefined
}

const TEXTS = /^(?:p|h[1-6]|strong|em|b|i|u|s|a|br|small|sub|sup|code)$/

const DRAWINGS: Readonly<Record<string, string | undefined>> = {
  svg: 'svg',
  canvas: 'canvas',
  video: 'video',
  audio: 'audio',
  iframe: 'frame',
  object: 'object',
  embed: 'object',
  math: 'math',
  'mjx-container': 'math',
  progress: 'form',
  meter: 'form',
  input: 'form',
  textarea: 'form',
  select: 'form',
  button: 'form',
}

/** Turned, skewed or in space: more than moved and scaled. */
function isBent({ transform, rotate }: DrawnStyle): boolean {
  if (rotate !== 'none') return true
  if (transform === 'none') return false
  const numbers = /^matrix\(([^()]*)\)$/.exec(transform)?.[1]?.split(',').map(Number)
  if (numbers === undefined) return true
  const [a = 1, b = 0, c = 0, d = 1] = numbers
  return Math.abs(b) + Math.abs(c) > 1e-3 || Math.abs(a - d) > 1e-3 || a < 0
}
