import type { Nodes } from 'mdast'

/** What a reader would say: text and code without marks, HTML and pictures. */
export function plainText(node: Nodes): string {
  return collect(node).replace(/\s+/g, ' ').trim()
}

function collect(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) return ' '
  return 'children' in node ? node.children.map(collect).join('') : ''
}
