import type { DrawnElement, DrawnNode, DrawnStyle } from './drawn-page.ts'
import { type Place, styleOf } from './place.ts'

const INLINE = /^(?:inline|contents|ruby|ruby-text)$/

/** Not part of a line of text. */
export function isBlockLevel({ display }: DrawnStyle): boolean {
  return !INLINE.test(display)
}

/** Part of the lines of its parent, whatever is in it. */
export function isInLine(element: DrawnElement, place: Place): boolean {
  const css = styleOf(element, place)
  if (css.position === 'absolute' || css.position === 'fixed' || css.float !== 'none') return false
  return element.tag === 'br' || INLINE.test(css.display) || css.display.startsWith('inline')
}

/** Holds nothing but what is part of a line, and some of it is text. */
export function isPhrase(element: DrawnElement, place: Place): boolean {
  return holdsLinesOnly(element, place) && hasText(element.children)
}

export function holdsLinesOnly(element: DrawnElement, place: Place): boolean {
  return element.children.every(
    (child) => 'text' in child || (isInLine(child, place) && holdsLinesOnly(child, place)),
  )
}

export function hasText(nodes: readonly DrawnNode[]): boolean {
  return nodes.some((node) => ('text' in node ? /[^ \t\n\r\f]/.test(node.text) : hasText(node.children)))
}
