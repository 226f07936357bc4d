import type { Nodes, Root } from 'mdast'
import type { Range } from '../model/span.ts'
import { rangeOf } from './range-of.ts'

/** Comments are matched to be skipped: tags in them are notes. */
const TAG = /<!--[\s\S]*?-->|<(\/?)(pre|script|style|textarea|code|kbd|samp)\b[^>]*>/gi
const INLINE = new Set(['code', 'kbd', 'samp'])

/** A stretch of raw HTML. `limit` is where what it leaves open ends at the latest. */
type Html = { readonly range: Range; readonly limit: number }
type Open = { readonly name: string; readonly start: number; readonly limit: number }

/**
 * HTML elements whose content is not prose, tags included. CommonMark gives opening and closing tags as separate nodes,
 * so pairs are made here. What is never closed on its slide ends with the block it is in.
 */
export function findProtectedElements(text: string, root: Root): readonly Range[] {
  const ranges: Range[] = []
  let open: Open | undefined
  const giveUp = (): void => {
    if (open) ranges.push({ start: open.start, end: open.limit })
    open = undefined
  }

  for (const html of htmlIn(root)) {
    if (html === 'ruler') {
      giveUp()
      continue
    }
    if (open && INLINE.has(open.name) && open.limit !== html.limit) giveUp()
    for (const match of text.slice(html.range.start, html.range.end).matchAll(TAG)) {
      const name = match[2]?.toLowerCase()
      if (name === undefined) continue
      const start = html.range.start + match.index
      if (match[1] !== '/') {
        if (open && open.name !== name) continue
        giveUp()
        open = { name, start, limit: html.limit }
      } else if (open?.name === name) {
        ranges.push({ start: open.start, end: start + match[0].length })
        open = undefined
      }
    }
  }
  giveUp()
  return ranges
}

function htmlIn(root: Root): readonly (Html | 'ruler')[] {
  const found: (Html | 'ruler')[] = []
  function collect(node: Nodes, limit: number | undefined): void {
    if (node.type === 'html') found.push({ range: rangeOf(node), limit: limit ?? rangeOf(node).end })
    if (!('children' in node)) return
    const isText = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
    for (const child of node.children) collect(child, isText ? rangeOf(node).end : limit)
  }
  for (const child of root.children) {
    if (child.type === 'thematicBreak') found.push('ruler')
    else collect(child, undefined)
  }
  return found
}
