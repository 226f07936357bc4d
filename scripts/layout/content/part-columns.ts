import type { Token } from './collect-tokens.ts'
import { type Columns, columnAt } from './columns.ts'

/** What of a paragraph stands in one column after the other. */
export function partColumns(
  tokens: readonly Token[],
  columns: Columns,
): readonly { readonly column: number; readonly tokens: readonly Token[] }[] {
  const parts: { readonly column: number; readonly tokens: Token[] }[] = []
  const add = (token: Token, x: number | undefined): void => {
    const last = parts.at(-1)
    const column = x === undefined ? (last?.column ?? 0) : columnAt(columns, x)
    if (last?.column === column || (last !== undefined && x === undefined)) last.tokens.push(token)
    else parts.push({ column, tokens: [token] })
  }
  for (const token of tokens) {
    if (token.kind === 'text')
      for (const piece of partText(token, columns)) add(piece, piece.node.words[0]?.[2])
    else if (token.kind === 'piece' || token.kind === 'badge') add(token, token.element.rectangle[0])
    else add(token, token.kind === 'emoji' ? token.rectangle[0] : undefined)
  }
  return parts
}

type Text = Extract<Token, { kind: 'text' }>

/** Cuts a text before each word that begins another column. */
function partText(token: Text, columns: Columns): readonly Text[] {
  const { text, words } = token.node
  const starts = words.flatMap(([from, , x], index) => {
    const before = words[index - 1]
    return before !== undefined && columnAt(columns, before[2]) !== columnAt(columns, x) && before[0] !== from
      ? [from]
      : []
  })
  if (starts.length === 0) return [token]
  return [0, ...starts].map((start, index) => {
    const end = starts[index] ?? text.length
    const inside = words.filter(([from]) => from >= start && from < end)
    return {
      ...token,
      node: {
        text: text.slice(start, end),
        words: inside.map(([from, to, ...place]) => [from - start, to - start, ...place]),
      },
    }
  })
}
