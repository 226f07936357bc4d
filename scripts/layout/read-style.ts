/// <reference lib="dom" />
import type { RawStyle } from './raw-page.ts'
import type { PaintOf } from './read-colors.ts'

/**
 * Runs in the page: its source is sent there, so everything it needs is inside of it. Reads only.
 * `zoom`: how much all around it enlarges it. `svg`: its slide.
 */
export function readStyle(
  element: Element,
  style: CSSStyleDeclaration,
  { zoom, svg }: { readonly zoom: number; readonly svg: SVGGraphicsElement },
  paintOf: PaintOf,
): RawStyle {
  const drawing = element instanceof SVGGraphicsElement ? element : undefined
  // What fills letters: an outline alone is drawn by `transparent`. Where a background does, the colour stands for it.
  const letters = style.backgroundClip.includes('text') ? style.color : style.webkitTextFillColor
  const { color, alpha } = paintOf(drawing ? style.fill : letters)
  const families = style.fontFamily
  const first = /^\s*(?:"([^"]*)"|([^,]*))/.exec(families)
  const size = Number.parseFloat(style.fontSize) * (scaleOf(drawing ?? fittedIn(element)) ?? zoom)
  return {
    size: Math.round(100 * size) / 100,
    family: (first?.[1] ?? first?.[2] ?? '').trim(),
    weight: Number(style.fontWeight),
    italic: style.fontStyle !== 'normal',
    color,
    ...(alpha === 1 ? {} : { alpha }),
    font: `${style.fontStyle} ${style.fontWeight} 32px ${families}`,
  }

  /** A fitted heading or a shrunk code block: its text lies in an `svg` in the inner shadow. */
  function fittedIn(inside: Element): SVGGraphicsElement | undefined {
    const shadow = inside.closest('[data-auto-scaling]')?.shadowRoot
    const inner = shadow?.querySelector('marp-auto-scaling')?.shadowRoot
    return inner?.querySelector<SVGGraphicsElement>('svg foreignObject') ?? undefined
  }

  /** All in all, in pixels of the slide. */
  function scaleOf(drawn: SVGGraphicsElement | undefined): number | undefined {
    const own = drawn?.getScreenCTM()?.a
    return own === undefined ? undefined : own / (svg.getScreenCTM()?.a || 1)
  }
}
