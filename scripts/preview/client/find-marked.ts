/// <reference lib="dom" />

/**
 * The element of a slide that comes from this line of it, the innermost one; `undefined` where none does: what Marp takes for
 * backgrounds, HTML of an author and comments have no lines.
 *
 * @param line as `data-line`
 */
export function findMarked(slide: Element, line: number): Element | undefined {
  let found: Element | undefined
  let nearest = -1
  for (const element of slide.querySelectorAll('[data-line]')) {
    const start = Number(element.getAttribute('data-line'))
    const end = Number(element.getAttribute('data-line-end'))
    if (start > line || end <= line || start < nearest) continue
    found = element
    nearest = start
  }
  return found
}
