import type { ContentColor, ContentGradient } from '../../model/content-look.ts'
import type { ContentLink, TextRun, UnderlineLook } from '../../model/content-text.ts'
import { pixels, readColor, readTextShadow, round } from './css-values.ts'
import type { DrawnElement, DrawnStyle } from './drawn-page.ts'
import { isBold } from './font-table.ts'
import { type Place, styleOf } from './place.ts'
import { readGradient } from './read-gradient.ts'

export type TextStyle = {
  readonly run: Omit<TextRun, 'kind' | 'text'>
  readonly css: DrawnStyle
  /** As `DrawnElement.scale`. */
  readonly scale: number
}

/** What a piece of text finds around itself. */
export type Around = {
  readonly host: DrawnElement
  readonly opacity: number
  readonly link?: ContentLink
  /** All lines that are drawn at it, as CSS calls them. */
  readonly decoration: string
  /** Of the innermost element that draws a line below it; absent where there is none. */
  readonly underline?: DrawnStyle
  readonly raise?: TextRun['raise']
  readonly highlight?: ContentColor
  readonly letters?: ContentGradient
  readonly lang?: string
  /** As of pieces. */
  readonly isKept: boolean
}

export function textStyleOf(around: Around, place: Place): TextStyle {
  const { host, opacity, link, decoration, raise, highlight, lang } = around
  const css = styleOf(host, place)
  const { scale } = host
  const tracking = pixels(css['letter-spacing']) * scale
  const shadow = readTextShadow(css, scale, opacity)
  const caps =
    css['text-transform'] === 'uppercase'
      ? 'all'
      : css['font-variant-caps'] === 'small-caps'
        ? 'small'
        : undefined
  return {
    css,
    scale,
    run: {
      font: place.fonts.indexOf(css),
      size: round(pixels(css['font-size']) * scale),
      bold: isBold(css),
      italic: css['font-style'] !== 'normal',
      ...colorsOf(css, around),
      ...(shadow ? { shadow } : {}),
      ...(decoration.includes('underline') ? { underline: true as const } : {}),
      ...underlineOf(css, around),
      ...(decoration.includes('line-through') ? { strike: true as const } : {}),
      ...(link ? { link } : {}),
      ...(tracking === 0 ? {} : { tracking }),
      ...(caps ? { caps } : {}),
      ...(raise ? { raise } : {}),
      ...(highlight ? { highlight } : {}),
      ...(lang === undefined ? {} : { lang }),
    },
  }
}

/** Letters that can be seen through show the gradient behind them. Programs without gradients for letters take the colour. */
function colorsOf(css: DrawnStyle, { opacity, letters }: Around): Pick<TextRun, 'color' | 'gradient'> {
  const color = readColor(css['-webkit-text-fill-color'], opacity)
  if (color || letters === undefined) return { color: color ?? { hex: '#000000', alpha: 0 } }
  const middle = letters.stops[letters.stops.length >> 1]?.color
  return { color: { hex: middle?.hex ?? '#000000' }, gradient: letters }
}

/** What letters in an element show where they have no colour of their own: its ground (`background-clip: text`). */
export function lettersOf(element: DrawnElement, place: Place): { readonly letters?: ContentGradient } {
  const css = styleOf(element, place)
  if (css['background-clip'] !== 'text') return {}
  const [, , width, height] = element.rectangle
  const letters = readGradient(css['background-image'], place.opacity * Number(css.opacity), {
    width,
    height,
  })
  return letters === undefined ? {} : { letters }
}

function underlineOf(
  css: DrawnStyle,
  { underline, opacity }: Around,
): { readonly underlineLook?: UnderlineLook } {
  if (underline === undefined) return {}
  const style = LINES[underline['text-decoration-style']]
  const value = underline['text-decoration-color']
  const color = value === css['-webkit-text-fill-color'] ? undefined : readColor(value, opacity)
  if (style === undefined && color === undefined) return {}
  return { underlineLook: { style: style ?? 'solid', ...(color && { color }) } }
}

/** All that are no plain line. */
const LINES: Readonly<Record<string, UnderlineLook['style'] | undefined>> = {
  wavy: 'wavy',
  dotted: 'dotted',
  dashed: 'dashed',
  double: 'double',
}
