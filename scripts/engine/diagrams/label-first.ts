import { isDrawnElsewhere } from './read-flowchart.ts'
import { readStatement } from './read-statement.ts'

/**
 * A chart whose nodes have their texts where they stand first. In Mermaid, `A --> B` may come before `B[Harbour]`, but beautiful-mermaid takes
 * the text of a node from its first place only. Lines stay lines; a node with two texts keeps them.
 */
export function labelFirst(source: string): string {
  const lines = source.split('\n')
  const header = lines.findIndex((line) => isStatement(line.trim()))
  if (!/^(?:graph|flowchart)\b/i.test(lines[header]?.trim() ?? '')) return source
  // Each round moves the text of one node, and there are no more nodes than words.
  for (let round = 0; round < source.length; round += 1) {
    const late = findLate(lines, header + 1)
    const index =
      late === undefined ? -1 : lines.findIndex((line, at) => at > header && placeOf(line, late.node) >= 0)
    const line = lines[index]
    if (late === undefined || line === undefined) break
    const end = placeOf(line, late.node) + late.node.length
    lines[index] = line.slice(0, end) + late.shape + line.slice(end)
  }
  return lines.join('\n')
}

function findLate(
  lines: readonly string[],
  from: number,
): { readonly node: string; readonly shape: string } | undefined {
  const labels = new Map<string, string>()
  for (const line of lines.slice(from)) {
    const text = line.trim()
    if (!isStatement(text) || isDrawnElsewhere(text)) continue
    const { bare, part } = readStatement(text, labels) ?? {}
    if (bare !== undefined && part !== undefined) return { node: bare, shape: part }
  }
  return undefined
}

/** Where a node stands in a line; -1 where it does not. Its name may also be a word of a text. */
function placeOf(line: string, node: string): number {
  const text = line.trim()
  if (!isStatement(text) || isDrawnElsewhere(text)) return -1
  const blank = (words: string): string => ' '.repeat(words.length)
  const bare = line.replace(TEXTS, blank).replace(WORDS_OF_ARROWS, blank)
  return new RegExp(`(?<![\\w-])${node}(?![\\w-])`).exec(bare)?.index ?? -1
}

const TEXTS = /"[^"]*"|\[[^\]]*\]+|\([^)]*\)+|\{[^}]*\}+|\|[^|]*\|/g
const WORDS_OF_ARROWS = /(?<=(?:--|-\.|==)\s+)\S.*?(?=\s+(?:-->|---|\.->|-\.-|==>|===))/g

function isStatement(text: string): boolean {
  return text !== '' && !text.startsWith('%%')
}
