import type { XmlAttribute, XmlPiece } from './scan-xml.ts'

type Node = { readonly children: Node[]; readonly targets: readonly string[] }

/** How deep elements and references may be nested; XML parsers stop at 256. */
const MAX_DEPTH = 256

/**
 * How many elements a browser has to draw after following every `use`, pattern, mask and the like.
 * `Infinity` when the references run in a circle or too deep.
 */
export function countDrawnElements(pieces: readonly XmlPiece[]): number {
  const byId = new Map<string, Node>()
  const root = buildTree(pieces, byId)
  const counts = new Map<Node, number>()
  const open = new Set<Node>()

  function count(node: Node): number {
    const known = counts.get(node)
    if (known !== undefined) return known
    if (open.has(node) || open.size > MAX_DEPTH) return Infinity
    open.add(node)
    let sum = 1
    for (const child of node.children) sum += count(child)
    for (const id of node.targets) {
      const target = byId.get(id)
      if (target) sum += count(target)
    }
    open.delete(node)
    counts.set(node, sum)
    return sum
  }

  return count(root)
}

function buildTree(pieces: readonly XmlPiece[], byId: Map<string, Node>): Node {
  const root: Node = { children: [], targets: [] }
  const path = [root]
  for (const piece of pieces) {
    if (piece.kind === 'close' && path.length > 1) path.pop()
    if (piece.kind !== 'open') continue
    const node: Node = { children: [], targets: piece.name === 'a' ? [] : targetsOf(piece.attributes) }
    path.at(-1)?.children.push(node)
    const id = piece.attributes.find(({ name }) => name === 'id')?.value
    // Of two elements with one name, references mean the first.
    if (id !== undefined && !byId.has(id)) byId.set(id, node)
    if (!piece.closed) path.push(node)
  }
  return root
}

function targetsOf(attributes: readonly XmlAttribute[]): readonly string[] {
  return attributes.flatMap(({ name, value }) => {
    if (/(?:^|:)href$/.test(name)) return value.trim().startsWith('#') ? [value.trim().slice(1)] : []
    return [...value.matchAll(/url\(\s*["']?#([^\s"')]+)/g)].map((match) => match[1] ?? '')
  })
}
