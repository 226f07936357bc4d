import type { Nodes, Parents, Root } from 'mdast'
import type { Range } from '../model/span.ts'
import { rangeOf } from './range-of.ts'

/**
 * `$…$` in the text of `parent`, by the rule of Marp: no blank after the opening sign or before the closing one,
 * no digit after the closing one, and the nearest `$` without a backslash closes or nothing does.
 */
export function findInlineMath(text: string, parent: Parents): readonly Range[] {
  const { start, end } = rangeOf(parent)
  const source = text.slice(start, end)
  if (!source.includes('$')) return []
  const opaque = parent.children.flatMap(opaqueRanges)
  const ranges: Range[] = []
  let next = 0

  let position = source.indexOf('$')
  while (position >= 0) {
    // Both are in order, so none of the ranges is looked at twice.
    while ((opaque[next]?.end ?? Infinity) <= start + position) next += 1
    const skip = opaque[next]
    const close = closingSign(source, position)
    if (skip && skip.start <= start + position) position = source.indexOf('$', skip.end - start)
    else if (isEscaped(source, position)) position = source.indexOf('$', position + 1)
    else if (close === position + 1) position = source.indexOf('$', position + 2)
    else if (close === undefined) position = source.indexOf('$', position + 1)
    else {
      ranges.push({ start: start + position, end: start + close + 1 })
      position = source.indexOf('$', close + 1)
    }
  }
  return ranges
}

/** Two signs at the start of a line, after the marks of quotes and lists. */
const BLOCK_OPENING = /(?<=^|[\r\n])(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*\$\$/g

/** `$$…$$` that begins a line, up to a line that ends in `$$`; without one, up to the end as Marp has it. */
export function findBlockMath(text: string, root: Root): readonly Range[] {
  if (!text.includes('$$')) return []
  const ranges: Range[] = []
  for (const block of root.children) {
    const { start, end } = rangeOf(block)
    const code = codeIn(block)
    // The formula may hold blank lines, lists and rulers, so it may end in a later block.
    for (const match of text.slice(start, end).matchAll(BLOCK_OPENING)) {
      const opening = start + match.index + match[0].length - 2
      if (code.some((range) => range.start <= opening && opening < range.end)) continue
      if (opening < (ranges.at(-1)?.end ?? 0)) continue
      ranges.push({ start: opening, end: endOfBlockMath(text, opening) })
    }
  }
  return ranges
}

function endOfBlockMath(text: string, opening: number): number {
  const closing = /\$\$[ \t]*(?=[\r\n]|$)/g
  closing.lastIndex = opening + 2
  const match = closing.exec(text)
  return match ? match.index + 2 : text.length
}

function closingSign(source: string, opening: number): number | undefined {
  if (/[ \t]/.test(source[opening + 1] ?? '')) return undefined
  let close = source.indexOf('$', opening + 1)
  while (close >= 0 && isEscaped(source, close)) close = source.indexOf('$', close + 1)
  if (close < 0) return undefined
  if (close === opening + 1) return close
  return /[ \t]/.test(source[close - 1] ?? '') || /\d/.test(source[close + 1] ?? '') ? undefined : close
}

function isEscaped(source: string, position: number): boolean {
  const backslashes = /\\*$/.exec(source.slice(Math.max(0, position - 100), position))?.[0].length ?? 0
  return backslashes % 2 === 1
}

/** Where a `$` cannot open a formula: the parts that Marp has read as something else before it comes to the sign. */
function opaqueRanges(node: Nodes): readonly Range[] {
  if (node.type === 'inlineCode' || node.type === 'html' || node.type === 'image') return [rangeOf(node)]
  if (!('children' in node)) return []
  const inside = node.children.flatMap(opaqueRanges)
  const last = node.children.at(-1)
  // The destination of a link follows its text.
  return node.type === 'link' && last
    ? [...inside, { start: rangeOf(last).end, end: rangeOf(node).end }]
    : inside
}

function codeIn(node: Nodes): readonly Range[] {
  if (node.type === 'code' || node.type === 'html' || node.type === 'yaml') return [rangeOf(node)]
  return 'children' in node ? node.children.flatMap(codeIn) : []
}
