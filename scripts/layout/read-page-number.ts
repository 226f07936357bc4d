/// <reference lib="dom" />
import type { RawRectangle } from './raw-page.ts'

/**
 * Runs in the page: its source is sent there, so everything it needs is inside of it. Reads only.
 * Where the page number of a section is, from its upper left corner in CSS pixels. Nobody can ask for the box of a pseudo-element, but for
 * that of one which is placed by `position: absolute`, as all themes of Marp place it.
 */
export function readPageNumber(section: HTMLElement):
  | {
      readonly text: string
      readonly style: CSSStyleDeclaration
      readonly rectangle: RawRectangle
      readonly hidden: boolean
    }
  | undefined {
  if (!section.dataset.marpitPagination) return undefined
  const style = getComputedStyle(section, '::after')
  const parts = [...style.content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)/g)]
  const text = parts.map(([, said, name]) => said ?? section.getAttribute(name ?? '') ?? '').join('')
  if (text.trim() === '' || style.display === 'none') return undefined
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(pixels)
  if (style.position !== 'absolute' || style.transform !== 'none') return undefined
  if (left === undefined || top === undefined || width === undefined || height === undefined) return undefined
  const border = getComputedStyle(section)
  const inner = style.boxSizing === 'border-box' ? 1 : 0
  const [paddingLeft = 0, paddingRight = 0] = [style.paddingLeft, style.paddingRight].map(pixels)
  const [paddingTop = 0, paddingBottom = 0] = [style.paddingTop, style.paddingBottom].map(pixels)
  const room = Math.max(0, width - inner * (paddingLeft + paddingRight))
  const size = Number.parseFloat(style.fontSize)
  const letters = 1.2 * size
  const line = Number.parseFloat(style.lineHeight) || letters
  // Digits are half as wide as high, or a little more.
  const wide = Math.min(room, 0.6 * size * text.length)
  const air = room - wide
  const share = { left: 0, start: 0, center: 0.5 }[style.textAlign] ?? 1
  const tall = Math.max(0, height - inner * (paddingTop + paddingBottom))
  return {
    text,
    style,
    rectangle: [
      left + (pixels(border.borderLeftWidth) ?? 0) + paddingLeft + share * air,
      top + (pixels(border.borderTopWidth) ?? 0) + paddingTop + (Math.min(tall, line) - letters) / 2,
      wide,
      letters,
    ],
    hidden: style.visibility !== 'visible' || style.opacity === '0',
  }

  function pixels(length: string): number | undefined {
    const number = Number.parseFloat(length)
    return Number.isNaN(number) ? undefined : number
  }
}
