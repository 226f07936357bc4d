/**
 * A diagram with blanks around its arrows. `A-->B` is good Mermaid, and what most people write, but beautiful-mermaid takes `A--` for the
 * name of a node there. Lines stay lines, and texts in brackets, quotation marks and bars what they are.
 */
export function spaceArrows(source: string): string {
  const header = source.split('\n').find((line) => line.trim() !== '' && !line.trim().startsWith('%%'))
  const space = KINDS.find(([kind]) => kind.test(header?.trim() ?? ''))?.[1]
  if (space === undefined) return source
  return source
    .split('\n')
    .map((line) => (line === header || line.trim().startsWith('%%') ? line : space(line)))
    .join('\n')
}

const KINDS: readonly (readonly [RegExp, (line: string) => string])[] = [
  [/^(?:graph|flowchart)\b/i, spaceStatement],
  [/^classDiagram$/i, (line) => line.replace(RELATION, '$1$2 $3 $4')],
  [/^erDiagram$/i, (line) => line.replace(RELATIONSHIP, '$1$2 $3 $4').replace(LEFT_FOOT, 'o{')],
]

// Without those that end in `o`, which may be the last letter of a name.
const RELATION =
  /^(\s*)(\w+)(<\|--|--\|>|\*--|--\*|-->|<--|\.\.\|>|<\|\.\.|\.\.>|<\.\.|--|\.\.)(\w+\s*(?::.*)?)$/

/** Any number, as Mermaid has it on the left; beautiful-mermaid reads the form of the right on both sides. */
const LEFT_FOOT = /(?<=^\s*[\w-]+\s+)\}o(?=--|\.\.)/

const RELATIONSHIP = /^(\s*)([\w-]+)([|}][|o](?:--|\.\.)[|o][|{])([\w-]+\s*(?::.*)?)$/

function spaceStatement(line: string): string {
  return line
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(ARROW, spaceArrow)))
    .join('')
}

/** Texts of nodes and arrows, to be kept as they are. */
const QUOTED = /("[^"]*"|\[[^\]]*\]+|\([^)]*\)+|\{[^}]*\}+|\|[^|]*\|)/

const ARROW = /<?(?:-\.+->?|--+>|---+|==+>|===+|\.+->|-\.|--|==)/g

function spaceArrow(arrow: string, at: number, text: string): string {
  const before = /\w/.test(text[at - 1] ?? '') ? ' ' : ''
  const after = /\w/.test(text[at + arrow.length] ?? '') ? ' ' : ''
  return before + arrow + after
}
