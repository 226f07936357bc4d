/// <reference lib="dom" />
import type { RawRectangle } from '../raw-page.ts'
import type { Describer } from './create-describer.ts'
import type { FormulaPart, FormulaReader } from './create-formula-reader.ts'
import type { DrawnElement, DrawnNode, DrawnPage, DrawnSlide, DrawnStyle, DrawnWord } from './drawn-page.ts'

/**
 * Runs in the page: its source is sent there, so everything it needs is inside of it. Leaves the document as it was;
 * while it reads, pseudo-elements become elements, and what is turned is turned back, since nobody can ask for their boxes.
 * `paint`, `describe` and `formulas`: of `create-painter`, `create-describer` and `create-formula-reader`.
 */
export function readDrawn(
  properties: readonly (keyof DrawnStyle)[],
  paint: (value: string) => string,
  describe: Describer,
  formulas: FormulaReader,
): DrawnPage {
  const DRAWINGS =
    'svg, canvas, video, audio, iframe, object, embed, math, mjx-container, .katex, progress, meter, input, textarea, select, button'
  const UNSEEN = 'style, script, template, link, meta, .katex-mathml, mjx-assistive-mml'
  const numbers = new Map<Element, number>()
  for (const element of document.querySelectorAll('svg[data-marpit-svg] *'))
    numbers.set(element, numbers.size)
  const styles = new Map<string, { readonly index: number; readonly style: DrawnStyle }>()
  const svgs = [...document.querySelectorAll<SVGSVGElement>('svg[data-marpit-svg]')]
  const box = svgs[0]?.viewBox.baseVal
  const sheet = document.createElement('style')
  sheet.textContent = ['before', 'after']
    .map(
      (which) =>
        `[data-lectern-no-${which}]::${which} { content: none !important; display: none !important }`,
    )
    .join('\n')
  document.head.append(sheet)
  const slides = svgs.map(readSlide)
  sheet.remove()
  return {
    width: box?.width ?? 0,
    height: box?.height ?? 0,
    styles: [...styles.values()].map(({ style }) => style),
    slides,
  }

  function readSlide(svg: SVGSVGElement): DrawnSlide {
    const origin = svg.getBoundingClientRect()
    const ratio = origin.width / svg.viewBox.baseVal.width || 1
    const sections = svg.querySelectorAll<HTMLElement>(':scope > foreignObject > section')
    return { layers: [...sections].map((section) => readElement(section, 1, false)) }

    function readElement(element: HTMLElement, around: number, isTurned: boolean): DrawnElement {
      const style = getComputedStyle(element)
      const turn = isTurned ? undefined : turnBack(element, style)
      const bounds = element.getBoundingClientRect()
      const fit = fitOf(element)
      const scale = fit ?? around * zoomOf(style, turn !== undefined)
      const parts = formulas.partsOf(element)
      const isDrawing = parts.length === 0 && element.matches(DRAWINGS)
      const reach = isDrawing ? formulas.reachOf(element) : undefined
      const marker = style.display === 'list-item' ? getComputedStyle(element, '::marker') : undefined
      const read: DrawnElement = {
        tag: element.localName.replace(/^marp-/, ''),
        number: numbers.get(element) ?? -1,
        style: indexOf(style),
        rectangle: toSlide(bounds),
        ...(reach ? { reach: toSlide(reach) } : {}),
        scale: round(scale),
        ...(fit === undefined ? {} : { fitted: true as const }),
        attributes: describe.attributesOf(element),
        ...(element instanceof HTMLImageElement && element.naturalWidth > 0
          ? {
              picture: {
                url: element.currentSrc,
                width: element.naturalWidth,
                height: element.naturalHeight,
              },
            }
          : {}),
        ...(element instanceof HTMLMediaElement ? { plays: describe.addressOf(element) } : {}),
        ...(marker
          ? { marker: { color: paint(marker.color), size: marker.fontSize, content: marker.content } }
          : {}),
        ...(turn ? { turn: { degrees: turn.degrees, bounds: toSlide(turn.bounds) } } : {}),
        ...describe.altOf(element, isDrawing),
        children:
          parts.length > 0
            ? parts.map((part) => readPart(part, scale))
            : isDrawing
              ? []
              : readChildren(element, scale, isTurned || turn !== undefined),
      }
      turn?.restore()
      return read
    }

    function readPart({ element, box, reach }: FormulaPart, scale: number): DrawnElement {
      const says = { tag: 'math', ...describe.altOf(element, true), children: [] }
      return {
        ...readElement(element, scale, true),
        rectangle: toSlide(box),
        reach: toSlide(reach),
        ...says,
      }
    }

    function readChildren(element: HTMLElement, scale: number, isTurned: boolean): readonly DrawnNode[] {
      const inside: DrawnNode[] = []
      for (const node of element.childNodes) {
        if (node instanceof Text) {
          if (node.data !== '') inside.push({ text: node.data, words: readWords(node) })
        } else if (node instanceof Element && !node.matches(UNSEEN)) {
          if (getComputedStyle(node).display !== 'none')
            inside.push(readElement(node as HTMLElement, scale, isTurned))
        }
      }
      const before = readPseudo(element, 'before', scale, isTurned)
      const after = readPseudo(element, 'after', scale, isTurned)
      return [...(before ? [before] : []), ...inside, ...(after ? [after] : [])]
    }

    function readWords(node: Text): readonly DrawnWord[] {
      const range = document.createRange()
      const words: DrawnWord[] = []
      // Each word by itself, and each no-break space: nothing may hang together that a line could part.
      for (const { 0: word, index } of node.data.matchAll(/[^\s]+|[\u00a0\u2007\u202f]+/gu)) {
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        for (const part of range.getClientRects()) {
          if (part.width > 0) words.push([index, index + word.length, ...toSlide(part)])
        }
      }
      return words
    }

    /** Stands in for a pseudo-element for a moment. Left out where anything else would move. */
    function readPseudo(
      host: HTMLElement,
      which: 'before' | 'after',
      scale: number,
      isTurned: boolean,
    ): DrawnElement | undefined {
      const style = getComputedStyle(host, `::${which}`)
      // Counters have a value that nobody can ask for. What follows a slash outside of strings is read aloud instead.
      const content = /^((?:"(?:[^"\\]|\\.)*"\s*)+|url\([^)]*\))(?:\s*\/.*)?$/.exec(style.content)?.[1]
      if (style.display === 'none' || content === undefined) return undefined
      if (host.shadowRoot) return undefined
      const strings = content.startsWith('"') ? content.matchAll(/"((?:[^"\\]|\\.)*)"/g) : []
      const text = [...strings].map(([, inner = '']) => inner.replace(/\\(.)/g, '$1')).join('')
      if (text.trim() === '' && !isPainted(style)) return undefined
      const stand = document.createElement('span')
      const flows = style.position === 'static' || style.position === 'relative'
      for (const property of style) {
        if (/^(?:--|content$|transition|animation)/.test(property)) continue
        if (style.display === 'inline' && /^(?:(?:inline|block)-size|width|height)$/.test(property)) continue
        if (flows && /^(?:inset|top|left|right|bottom)/.test(property)) continue
        stand.style.setProperty(property, style.getPropertyValue(property), 'important')
      }
      stand.textContent = text
      const near = [host, host.firstElementChild, host.lastElementChild, host.nextElementSibling]
      const placesOf = () => near.map((one) => one && toSlide(one.getBoundingClientRect()))
      const places = placesOf()
      host.toggleAttribute(`data-lectern-no-${which}`, true)
      if (which === 'before') host.prepend(stand)
      else host.append(stand)
      const moved = placesOf().some((now, index) =>
        now?.some((value, side) => Math.abs(value - (places[index]?.[side] ?? value)) > 1),
      )
      const read = moved && flows ? undefined : readElement(stand, scale, isTurned)
      stand.remove()
      host.removeAttribute(`data-lectern-no-${which}`)
      return read && { ...read, number: numbers.get(host) ?? -1, pseudo: which }
    }

    /** Turns an element back that is turned and nothing else, until `restore`. */
    function turnBack(
      element: HTMLElement,
      style: CSSStyleDeclaration,
    ): { degrees: number; bounds: DOMRect; restore: () => void } | undefined {
      if (style.display === 'inline' || element.querySelector('table, [data-auto-scaling]')) return undefined
      const own = style.transform === 'none' ? new DOMMatrix() : new DOMMatrix(style.transform)
      const extra = /^(-?[\d.]+)deg$/.exec(style.rotate)?.[1]
      if (!own.is2D || (style.rotate !== 'none' && extra === undefined)) return undefined
      const angle = Number(extra ?? 0) + (Math.atan2(own.b, own.a) * 180) / Math.PI
      const isPure =
        Math.abs(own.a - own.d) + Math.abs(own.b + own.c) + Math.abs(Math.hypot(own.a, own.b) - 1) < 1e-3
      if (!isPure || Math.abs(angle) < 0.05) return undefined
      const bounds = element.getBoundingClientRect()
      const inline = element.getAttribute('style')
      element.style.setProperty('transform', `translate(${own.e}px, ${own.f}px)`, 'important')
      element.style.setProperty('rotate', 'none', 'important')
      return {
        degrees: round(angle),
        bounds,
        restore: () =>
          inline === null ? element.removeAttribute('style') : element.setAttribute('style', inline),
      }
    }

    /** How much a fitted heading or a shrunk code block is scaled, all in all: its text lies in an `svg` in the inner shadow. */
    function fitOf(element: Element): number | undefined {
      const shadow = element.closest('[data-auto-scaling]')?.shadowRoot
      const inner = shadow?.querySelector('marp-auto-scaling')?.shadowRoot
      const own = inner?.querySelector<SVGGraphicsElement>('svg foreignObject')?.getScreenCTM()?.a
      return own === undefined ? undefined : own / (svg.getScreenCTM()?.a || 1)
    }

    function toSlide({ left, top, width, height }: DOMRect): RawRectangle {
      const x = (left - origin.left) / ratio
      const y = (top - origin.top) / ratio
      return [round(x), round(y), round(width / ratio), round(height / ratio)]
    }
  }

  function isPainted(style: CSSStyleDeclaration): boolean {
    const sides = [
      style.borderTopWidth,
      style.borderRightWidth,
      style.borderBottomWidth,
      style.borderLeftWidth,
    ]
    const filled = style.backgroundImage !== 'none' || !paint(style.backgroundColor).endsWith('00')
    return filled || style.content.startsWith('url(') || sides.some((width) => Number.parseFloat(width) > 0)
  }

  function zoomOf({ transform, scale, zoom }: CSSStyleDeclaration, turned: boolean): number {
    const matrix = transform === 'none' || turned ? new DOMMatrix() : new DOMMatrix(transform)
    const drawn = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c))
    return drawn * (Number.parseFloat(scale) || 1) * (Number(zoom) || 1)
  }

  function indexOf(style: CSSStyleDeclaration): number {
    const values = properties.map((property) => paint(style.getPropertyValue(property)))
    const key = values.join('\n')
    const known = styles.get(key)
    if (known) return known.index
    const entries = properties.map((property, index) => [property, values[index]])
    styles.set(key, { index: styles.size, style: Object.fromEntries(entries) as DrawnStyle })
    return styles.size - 1
  }

  function round(value: number): number {
    return Math.round(value * 100) / 100
  }
}
