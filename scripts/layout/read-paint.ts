/// <reference lib="dom" />
import type { RawPaint, RawRectangle } from './raw-page.ts'

/**
 * Runs in the page: its source is sent there, so everything it needs is inside of it. Reads only.
 * `paintOf`: what a pixel of a colour looks like.
 */
export function readPaint(
  element: Element,
  style: CSSStyleDeclaration,
  paintOf: (color: string) => { readonly color: string; readonly alpha: number },
): RawPaint | undefined {
  const TRANSPARENT = 'rgba(0, 0, 0, 0)'
  const COLORS = /(?:rgba?|color|oklab|oklch|lab|lch)\([^()]*\)/g
  const clipsToText = style.backgroundClip.includes('text')
  const shadows = style.boxShadow === 'none' ? [] : style.boxShadow.split(/,(?![^(]*\))/)
  const reach = Math.max(0, ...shadows.filter((shadow) => !shadow.includes('inset')).map(reachOf))
  const looksThrough = style.backdropFilter !== 'none' || shadows.some((shadow) => shadow.includes('inset'))
  const gradient = gradientOf(style.backgroundImage)
  const marks = [...markOf('::before'), ...markOf('::after')]
  const paint: RawPaint = {
    ...(style.backgroundColor === TRANSPARENT ? {} : { background: colorOf(style.backgroundColor) }),
    ...(gradient ? { gradient } : {}),
    ...(looksThrough || (style.backgroundImage !== 'none' && !gradient) ? { image: true as const } : {}),
    ...(reach > 0 ? { shadow: reach } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(element instanceof SVGElement ? fillOf(element) : {}),
    ...(style.textShadow === 'none' ? {} : { halo: (style.textShadow.match(COLORS) ?? []).map(colorOf) }),
    ...((element as HTMLElement).style?.color ? { tinted: true as const } : {}),
    ...(isDrawnOtherwise() ? { ink: 'other' as const } : {}),
    ...(clipsToText || isEffect() || isIdle() ? { unjudged: true as const } : {}),
  }
  return Object.keys(paint).length > 0 ? paint : undefined

  function colorOf(color: string): readonly [string, number] {
    const { color: hex, alpha } = paintOf(color)
    return [hex, alpha]
  }

  /** Nothing for pictures, and for gradients in a colour space of their own: what lies between two colours follows from it. */
  function gradientOf(image: string): RawPaint['gradient'] {
    if (image === 'none' || / in |(?<!gradient|rgba?|color|ok...|lab|lch)\(/.test(image)) return undefined
    return (image.match(COLORS) ?? []).map(colorOf)
  }

  /** Offset, blur and width are told in pixels. */
  function reachOf(shadow: string): number {
    const [x = 0, y = 0, blur = 0, spread = 0] = (shadow.match(/-?[\d.]+px/g) ?? []).map(Number.parseFloat)
    return Math.max(Math.abs(x), Math.abs(y)) + blur + spread
  }

  function fillOf(part: SVGElement): Pick<RawPaint, 'fill' | 'themed'> {
    const themed = part.getAttribute('fill')?.startsWith('var(') ? { themed: true as const } : {}
    if (!(part instanceof SVGGeometryElement) || /^(?:none|url\()/.test(style.fill)) return themed
    const [color, alpha] = colorOf(style.fill)
    return { ...themed, fill: [color, alpha * Number(style.fillOpacity) * Number(style.opacity)] }
  }

  function isDrawnOtherwise(): boolean {
    const isStroked = Number.parseFloat(style.webkitTextStrokeWidth) > 0
    return isStroked || style.webkitTextFillColor !== style.color
  }

  function isEffect(): boolean {
    const { filter, mixBlendMode, maskImage, clipPath } = style
    return [filter, maskImage, clipPath].some((value) => value !== 'none') || mixBlendMode !== 'normal'
  }

  function isIdle(): boolean {
    return element.matches('[aria-hidden=true], :disabled, [aria-disabled=true], del, s')
  }

  /** Nobody can ask for the box of a pseudo-element: where it cannot be told, it may be anywhere. */
  function markOf(name: '::before' | '::after'): readonly RawRectangle[] {
    const mark = getComputedStyle(element, name)
    if (mark.content === 'none' || mark.content === 'normal' || mark.display === 'none') return []
    const isPainted = mark.backgroundColor !== TRANSPARENT || mark.backgroundImage !== 'none'
    if (!isPainted && !mark.content.includes('url(') && mark.boxShadow === 'none') return []
    const isPlaced = mark.position === 'absolute' && style.position !== 'static'
    // A rule above or below a heading.
    const isFlowing = mark.position === 'static' && mark.display === 'block' && style.display === 'block'
    const [width, height] = [pixels(mark.width), pixels(mark.height)]
    const x = isPlaced ? pixels(mark.left) : pixels(style.paddingLeft) + pixels(mark.marginLeft)
    const top = name === '::before' ? pixels(style.paddingTop) : fromBottom(mark) - height
    const y = isPlaced ? pixels(mark.top) : top
    const isKnown = (isPlaced || isFlowing) && mark.transform === 'none' && mark.boxShadow === 'none'
    return [isKnown && !Number.isNaN(x + y + width + height) ? [x, y, width, height] : [-1e5, -1e5, 2e5, 2e5]]
  }

  function fromBottom(mark: CSSStyleDeclaration): number {
    const below = pixels(style.paddingBottom) + pixels(style.borderBottomWidth) + pixels(mark.marginBottom)
    return element.getBoundingClientRect().height - below
  }

  function pixels(length: string): number {
    return Number.parseFloat(length)
  }
}
