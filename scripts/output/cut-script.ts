/// <reference lib="dom" />
import type { PictureCut } from '../layout/cut-pictures.ts'
import { addressOfPart } from '../model/picture-part.ts'

/** A script for the page that gives each of these places its part of the picture. `elements`: of all slides. */
export function cutScript(elements: number, cuts: readonly PictureCut[]): string {
  const orders = cuts.map(({ use, part }): Order => [use.element, addressOfPart(use.url, part)])
  return `((__name) => (${applyCuts})(${elements}, ${JSON.stringify(orders)}))((it) => it)`
}

/** Number of the element, address of the part. */
type Order = readonly [number, string]

/**
 * Runs in the page: its source is sent there. Asks for no style: that alone would make the browser fetch the whole
 * picture.
 */
function applyCuts(count: number, orders: readonly Order[]): void {
  const elements = document.querySelectorAll<HTMLElement>('svg[data-marpit-svg] *')
  if (elements.length !== count) return
  for (const [index, address] of orders) {
    const element = elements[index]
    if (element instanceof HTMLImageElement) {
      element.removeAttribute('srcset')
      element.src = address
      element.style.setProperty('object-fit', 'fill', 'important')
    } else if (element) {
      element.style.setProperty('background-image', `url("${address}")`, 'important')
      element.style.setProperty('background-position', '0 0', 'important')
      element.style.setProperty('background-size', '100% 100%', 'important')
      element.style.setProperty('background-repeat', 'no-repeat', 'important')
    }
  }
}
