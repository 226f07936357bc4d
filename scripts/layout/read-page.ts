/// <reference lib="dom" />
import type { RawElement, RawLink, RawPage, RawRectangle, RawSlide, RawText } from './raw-page.ts'
import type { readColors } from './read-colors.ts'
import type { readPageNumber } from './read-page-number.ts'
import type { readPaint } from './read-paint.ts'
import type { readStyle } from './read-style.ts'

/**
 * Runs in the page: its source is sent there, so everything it needs is inside of it.
 * Reads only; what the numbers mean is decided outside, where it can be tested without a browser.
 */
export function readPage(
  paintOfElement: typeof readPaint,
  styleOf: typeof readStyle,
  pageNumberOf: typeof readPageNumber,
  createPaintOf: typeof readColors,
): RawPage {
  const PICTURES = 'img, svg, video, canvas, iframe, object, mjx-container, .katex, marp-mermaid'
  const IDENTITY = new DOMMatrixReadOnly()
  const paintOf = createPaintOf()

  const svgs = [...document.querySelectorAll<SVGSVGElement>('svg[data-marpit-svg]')]
  const box = svgs[0]?.viewBox.baseVal
  return { width: box?.width ?? 0, height: box?.height ?? 0, slides: svgs.map(readSlide) }

  function readSlide(svg: SVGSVGElement): RawSlide {
    const origin = svg.getBoundingClientRect()
    const scale = origin.width / svg.viewBox.baseVal.width || 1
    const elements: RawElement[] = []
    const texts: RawText[] = []
    const links: RawLink[] = []
    for (const section of svg.querySelectorAll<HTMLElement>(':scope > foreignObject > section')) {
      const kind = section.dataset.marpitAdvancedBackground
      if (kind !== 'pseudo') walk(section, -1, kind === 'background' ? 'background' : 'content')
      if (kind !== 'background') addPageNumber(section)
    }
    return { elements, texts, links }

    function walk(element: HTMLElement, parent: number, layer: RawElement['layer'], around = 1): void {
      const style = getComputedStyle(element)
      if (style.display === 'none' || element.matches('.katex-mathml, mjx-assistive-mml, script, style'))
        return
      const index = elements.push(describe(element, style, parent, layer)) - 1
      const zoom = around * zoomOf(style)
      if (element.tagName === 'BR') texts.push({ element: index, text: '\n' })
      if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) readLink(element)
      for (const node of element.childNodes) {
        if (node instanceof Text) readText(node, index, element, style, zoom)
        else if (node instanceof HTMLElement) walk(node, index, layer, zoom)
        else if (node instanceof SVGElement) walk(node as unknown as HTMLElement, index, layer, zoom)
      }
    }

    function describe(
      element: HTMLElement,
      style: CSSStyleDeclaration,
      parent: number,
      layer: RawElement['layer'],
    ): RawElement {
      const clipsX = style.overflowX !== 'visible'
      const clipsY = style.overflowY !== 'visible'
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY)
      const bounds = element.getBoundingClientRect()
      const rectangle = toSlide(bounds)
      const html = element instanceof HTMLElement
      const background = layer === 'background' ? element.tagName === 'FIGURE' : parent < 0
      const painted = background && style.backgroundImage.includes('url(')
      const alt = painted
        ? element.querySelector('figcaption')?.textContent
        : element.matches('.katex')
          ? element.querySelector('annotation')?.textContent
          : (element.getAttribute('alt') ?? element.getAttribute('aria-label'))
      const picture = painted || element.matches(PICTURES)
      const layered = parent >= 0 && isLayered(style)
      const paint = paintOfElement(element, style, paintOf)
      return {
        parent,
        tag: element.tagName.toLowerCase().replace(/^marp-/, ''),
        classes: [...element.classList],
        layer,
        rectangle,
        ...(html && (clipsX || clipsY) && style.display !== 'inline'
          ? {
              clip: {
                rectangle: innerOf(element, bounds),
                x: clipsX,
                y: clipsY,
                ...(scrolls ? { scrolls } : {}),
              },
            }
          : {}),
        positioned: style.position === 'absolute' || style.position === 'fixed',
        ...(isTurned(style) ? { turned: true as const } : {}),
        ...(layered ? { z: Number(style.zIndex) || 0 } : {}),
        ...((layered || isRaised(parent)) && isOpaque(style) ? { ground: true as const } : {}),
        hidden: style.visibility !== 'visible' || style.opacity === '0',
        ...(style.opacity === '1' ? {} : { opacity: Number(style.opacity) }),
        picture,
        ...(picture ? { alt: alt ?? '', textsBefore: texts.length } : {}),
        preformatted: style.whiteSpace.startsWith('pre'),
        ...(isColumns(style) ? { columns: true as const } : {}),
        ...(paint ? { paint } : {}),
      }
    }

    function addPageNumber(section: HTMLElement): void {
      const number = pageNumberOf(section)
      const parent = elements.findIndex((element) => element.parent < 0 && element.layer === 'content')
      if (number === undefined || parent < 0) return
      const { style, text, rectangle, hidden } = number
      const [x, y] = toSlide(section.getBoundingClientRect())
      const drawn = styleOf(section, style, { zoom: 1, svg }, paintOf)
      const { marks: _, ...paint } = paintOfElement(section, style, paintOf) ?? {}
      const [left, top, width, height] = rectangle
      const place: RawRectangle = [round(x + left), round(y + top), round(width), round(height)]
      const element = {
        parent,
        tag: 'section::after',
        classes: [],
        layer: 'content',
        rectangle: place,
        positioned: true,
        z: Number(style.zIndex) || 0,
        hidden,
        picture: false,
        preformatted: false,
        paint,
      } as const
      texts.push({ element: elements.push(element) - 1, text, rectangle: place, style: drawn })
    }

    /** What lies in the flow covers no text. */
    function isRaised(index: number): boolean {
      const element = elements[index]
      return element !== undefined && (element.z !== undefined || isRaised(element.parent))
    }

    /** Client sizes are unscaled where text is fitted; rectangles are not. */
    function innerOf(element: HTMLElement, bounds: DOMRect): RawRectangle {
      const zoom = element.offsetWidth > 0 ? bounds.width / element.offsetWidth : 1
      const left = bounds.left + element.clientLeft * zoom
      const top = bounds.top + element.clientTop * zoom
      return toSlide(new DOMRect(left, top, element.clientWidth * zoom, element.clientHeight * zoom))
    }

    function readText(
      node: Text,
      index: number,
      element: HTMLElement,
      style: CSSStyleDeclaration,
      zoom: number,
    ): void {
      const pre = style.whiteSpace.startsWith('pre')
      const drawn = styleOf(element, style, { zoom, svg }, paintOf)
      const range = document.createRange()
      let line: { text: string; rectangle: RawRectangle } | undefined
      const flush = () => {
        if (line) texts.push({ element: index, ...line, style: drawn })
        line = undefined
      }
      for (const { 0: word, index: start } of node.data.matchAll(/\s+|\S+/gu)) {
        if (/^\s/u.test(word) && !/[\u00a0\u202f\u2007]/u.test(word)) {
          const text = pre ? word : ' '
          if (line && !text.includes('\n')) line.text += text
          else {
            flush()
            texts.push({ element: index, text })
          }
          continue
        }
        range.setStart(node, start)
        range.setEnd(node, start + word.length)
        const parts = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
        const first = parts[0]
        if (first === undefined) continue
        const rectangle = toSlide(parts.length === 1 ? first : range.getBoundingClientRect())
        if (line && isSameLine(line.rectangle, rectangle)) {
          line.text += word
          line.rectangle = unite(line.rectangle, rectangle)
        } else {
          flush()
          line = { text: word, rectangle }
        }
      }
      flush()
    }

    function readLink(anchor: HTMLAnchorElement): void {
      const href = anchor.getAttribute('href') ?? ''
      const text = (anchor.textContent || anchor.querySelector('img')?.alt || '').trim().replace(/\s+/g, ' ')
      const pictures = [...anchor.querySelectorAll('img, svg')].map((inner) => inner.getBoundingClientRect())
      for (const part of pictures.length > 0 ? pictures : anchor.getClientRects()) {
        if (part.width > 0 && part.height > 0) links.push({ href, text, rectangle: toSlide(part) })
      }
    }

    /** How much an element enlarges what is inside of it, besides auto-scaling: `transform`, `scale`, `zoom`. */
    function zoomOf(style: CSSStyleDeclaration): number {
      const { transform, scale, zoom } = style
      const { a, b, c, d } = transform === 'none' ? IDENTITY : new DOMMatrixReadOnly(transform)
      return Math.sqrt(Math.abs(a * d - b * c)) * (Number.parseFloat(scale) || 1) * (Number(zoom) || 1)
    }

    function toSlide({ left, top, width, height }: DOMRect): RawRectangle {
      return [
        round((left - origin.left) / scale),
        round((top - origin.top) / scale),
        round(width / scale),
        round(height / scale),
      ]
    }
  }

  /** Words of one text, so of one font: lines that are set into each other differ by their tops alone. */
  function isSameLine(a: RawRectangle, b: RawRectangle): boolean {
    return Math.abs(a[1] - b[1]) < Math.min(a[3], b[3]) / 10
  }

  function unite(a: RawRectangle, b: RawRectangle): RawRectangle {
    const x = Math.min(a[0], b[0])
    const y = Math.min(a[1], b[1])
    const right = Math.max(a[0] + a[2], b[0] + b[2])
    const bottom = Math.max(a[1] + a[3], b[1] + b[3])
    return [x, y, round(right - x), round(bottom - y)]
  }

  function isTurned({ transform, rotate }: CSSStyleDeclaration): boolean {
    if (rotate !== 'none') return true
    if (transform === 'none') return false
    const { a, b, c, d } = new DOMMatrixReadOnly(transform)
    return Math.abs(b) + Math.abs(c) > 0.01 * (Math.abs(a) + Math.abs(d))
  }

  function isLayered({ position, transform, opacity }: CSSStyleDeclaration): boolean {
    return position !== 'static' || transform !== 'none' || opacity !== '1'
  }

  function isColumns({ columnCount, columnWidth }: CSSStyleDeclaration): boolean {
    return columnCount !== 'auto' || columnWidth !== 'auto'
  }

  function isOpaque({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean {
    return backgroundImage !== 'none' || paintOf(backgroundColor).alpha === 1
  }

  function round(value: number): number {
    return Math.round(value * 100) / 100
  }
}
