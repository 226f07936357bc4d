/// <reference lib="dom" />
import type { RawPicture } from './raw-picture.ts'

/** Runs in the page: its source is sent there, so everything it needs is inside of it. Reads only. */
export function readPictures(): readonly RawPicture[] {
  const found: RawPicture[] = []
  document.querySelectorAll<SVGSVGElement>('svg[data-marpit-svg]').forEach((svg, slide) => {
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width || 1
    for (const element of svg.querySelectorAll('*')) readElement(element, slide, scale)
  })
  return found

  function readElement(element: Element, slide: number, scale: number): void {
    if (element instanceof HTMLImageElement) {
      add(element.currentSrc, element, getComputedStyle(element).objectFit, slide, scale)
    } else if (element instanceof SVGImageElement) {
      add(new URL(element.href.baseVal, document.baseURI).href, element, 'cover', slide, scale)
    }
    for (const pseudo of [undefined, '::before', '::after']) {
      const { backgroundImage, backgroundSize, content } = getComputedStyle(element, pseudo)
      if (!backgroundImage.includes('url(')) continue
      const sizes = backgroundSize.split(/,\s*/)
      // A gradient holds commas of its own, but no layer of it needs pixels.
      const layers =
        backgroundImage.match(/url\("(?:[^"\\]|\\.)*"\)|[\w-]+\((?:[^()]|\([^()]*\))*\)|none/g) ?? []
      layers.forEach((layer, index) => {
        const url = /^url\("((?:[^"\\]|\\.)*)"\)$/.exec(layer)?.[1]
        if (url === undefined) return
        // Nobody can ask for the box of a pseudo-element.
        const fit = pseudo === undefined ? (sizes[index % sizes.length] ?? 'auto') : 'none'
        if (pseudo === undefined || content !== 'none') add(url, element, fit, slide, scale)
      })
    }
  }

  function add(url: string, element: Element, fit: string, slide: number, scale: number): void {
    if (url === '') return
    const { width, height } = element.getBoundingClientRect()
    found.push({ slide, url, width: width / scale, height: height / scale, fit })
  }
}
