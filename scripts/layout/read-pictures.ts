/// <reference lib="dom" />
import type { RawPicture, RawPictures } from './raw-picture.ts'

/** Runs in the page: its source is sent there, so everything it needs is inside of it. Reads only. */
export function readPictures(): RawPictures {
  const found: RawPicture[] = []
  const elements = [...document.querySelectorAll('svg[data-marpit-svg] *')]
  const slides = [...document.querySelectorAll<SVGSVGElement>('svg[data-marpit-svg]')]
  const scales = slides.map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width || 1)
  elements.forEach(readElement)
  return { elements: elements.length, uses: found }

  function readElement(element: Element, index: number): void {
    if (element instanceof HTMLImageElement) {
      const style = getComputedStyle(element)
      add(element.currentSrc, element, index, style.objectFit, style.objectPosition)
    } else if (element instanceof SVGImageElement) {
      add(new URL(element.href.baseVal, document.baseURI).href, element, index, 'cover')
    }
    readBackgrounds(element, index, undefined)
    readBackgrounds(element, index, '::before')
    readBackgrounds(element, index, '::after')
  }

  function readBackgrounds(element: Element, index: number, pseudo: string | undefined): void {
    const style = getComputedStyle(element, pseudo)
    if (!style.backgroundImage.includes('url(') || style.content === 'none') return
    // A gradient holds commas of its own, but no layer of it needs pixels.
    const layers =
      style.backgroundImage.match(/url\("(?:[^"\\]|\\.)*"\)|[\w-]+\((?:[^()]|\([^()]*\))*\)|none/g) ?? []
    const sizes = style.backgroundSize.split(/,\s*/)
    const simple = layers.length === 1 && pseudo === undefined && Number.parseFloat(style.borderWidth) === 0
    const once = style.backgroundRepeat === 'no-repeat' || sizes[0] === 'cover'
    layers.forEach((layer, number) => {
      const url = /^url\("((?:[^"\\]|\\.)*)"\)$/.exec(layer)?.[1]
      if (url === undefined) return
      // Nobody can ask for the box of a pseudo-element.
      const fit = pseudo === undefined ? (sizes[number % sizes.length] ?? 'auto') : 'none'
      add(url, element, index, fit, simple && once ? style.backgroundPosition : undefined)
    })
  }

  function add(url: string, element: Element, index: number, fit: string, position?: string): void {
    if (url === '') return
    const slide = slides.indexOf(element.closest<SVGSVGElement>('svg[data-marpit-svg]') as SVGSVGElement)
    const scale = scales[slide] ?? 1
    const { width, height } = element.getBoundingClientRect()
    const { filter, imageRendering } = getComputedStyle(element)
    const isCoarse = /pixelated|crisp-edges/.test(imageRendering) || filter.includes('blur(')
    found.push({
      slide,
      element: index,
      url,
      width: width / scale,
      height: height / scale,
      fit,
      ...(position === undefined ? {} : { position }),
      ...(isCoarse ? { coarse: true as const } : {}),
    })
  }
}
