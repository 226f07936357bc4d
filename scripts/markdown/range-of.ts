import type { Nodes } from 'mdast'
import type { Range } from '../model/span.ts'

/** The place of a node that `parseMarkdown` made: each of them has one. */
export function rangeOf(node: Nodes): Range {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) throw new Error(`A ${node.type} node without a position`)
  return { start, end }
}
