import type { ContentColor, ContentGradient } from '../model/content-look.ts'
import type { DeckTheme } from './deck-theme.ts'

/** By the name that the theme has for it, so that it changes with the theme; else as it is. */
export function writeColor({ hex, alpha = 1 }: ContentColor, theme: DeckTheme): string {
  const transparency = alpha < 1 ? `<a:alpha val="${share(alpha)}"/>` : ''
  const name = theme.colorNames.get(hex)
  return name === undefined
    ? `<a:srgbClr val="${hex.slice(1).toUpperCase()}">${transparency}</a:srgbClr>`
    : `<a:schemeClr val="${name}">${transparency}</a:schemeClr>`
}

export function writeFill(color: ContentColor | undefined, theme: DeckTheme): string {
  return color === undefined ? '<a:noFill/>' : `<a:solidFill>${writeColor(color, theme)}</a:solidFill>`
}

export function writeGradient({ degrees, stops }: ContentGradient, theme: DeckTheme): string {
  const colors = stops.map(({ color, at }) => `<a:gs pos="${share(at)}">${writeColor(color, theme)}</a:gs>`)
  // CSS counts from the top, OOXML from the right.
  const angle = writeAngle(degrees - 90)
  return `<a:gradFill rotWithShape="1"><a:gsLst>${colors.join('')}</a:gsLst><a:lin ang="${angle}" scaled="0"/></a:gradFill>`
}

/** In 60,000ths of a degree, from 0 to one turn. */
export function writeAngle(degrees: number): number {
  const turned = ((degrees % 360) + 360) % 360
  return Math.round(turned * 60_000) % 21_600_000
}

/** A part of one, in thousandths of a percent. */
export function share(part: number): number {
  return Math.round(Math.min(Math.max(part, 0), 1) * 100_000)
}

/** How `color` looks on `ground`, for what cannot be seen through. */
export function blendColor({ hex, alpha = 1 }: ContentColor, ground: string): ContentColor {
  if (alpha >= 1) return { hex }
  const channels = [1, 3, 5].map((start) => {
    const [above = 0, below = 0] = [hex, ground].map((color) =>
      Number.parseInt(color.slice(start, start + 2), 16),
    )
    return Math.round(above * alpha + below * (1 - alpha))
      .toString(16)
      .padStart(2, '0')
  })
  return { hex: `#${channels.join('')}` }
}
