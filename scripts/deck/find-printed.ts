import type { Nodes } from 'mdast'
import { rangeOf } from '../markdown/range-of.ts'
import type { Range } from '../model/span.ts'

export type FoundPrinted = { readonly kind: 'image' | 'link'; readonly raw: string; readonly range: Range }

/**
 * Pictures and links of a paragraph, heading or cell whose path has a blank in it, so that they are no pictures and links:
 * `![](my cat.png)`. A title may follow the path.
 */
export function findPrinted(node: Nodes, text: string): readonly FoundPrinted[] {
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return []
  const { start, end } = rangeOf(node)
  const source = text.slice(start, end)
  const defined = node.type === 'paragraph' ? findDefinitions(source, start, text) : []
  if (!source.includes('](')) return defined
  let prose = source
  // What Markdown did read, and what is code, is none of it. Emphasis may begin and end within a path.
  for (const { start: from, end: to } of findRead(node)) {
    prose = prose.slice(0, from - start) + ' '.repeat(to - from) + prose.slice(to - start)
  }
  const found = [...prose.matchAll(WITH_BLANK)].map((match): FoundPrinted => {
    const raw = match.groups?.path ?? ''
    const begin = start + match.index + match[0].indexOf('](') + 2 + (match.groups?.gap?.length ?? 0)
    return {
      kind: match[0].startsWith('!') ? 'image' : 'link',
      raw,
      range: { start: begin, end: begin + raw.length },
    }
  })
  return [...defined, ...found]
}

/** `[label]: my cat.png`, and what uses it is not read either. */
function findDefinitions(source: string, start: number, text: string): readonly FoundPrinted[] {
  return [...source.matchAll(DEFINITION)].flatMap((match): readonly FoundPrinted[] => {
    const [, before = '', label = '', raw = ''] = match
    if (!text.includes(`][${label}]`) && !text.includes(`![${label}]`)) return []
    const begin = start + match.index + before.length
    const kind = /\.(?:png|jpe?g|svg|gif|webp|avif)$/i.test(raw) ? 'image' : 'link'
    return [{ kind, raw, range: { start: begin, end: begin + raw.length } }]
  })
}

const DEFINITION =
  /^( {0,3}\[([^[\]\r\n]+)\]:[ \t]*)([^\s<"'][^\r\n<>"']*[ \t][^\r\n<>"']*?\.\w{2,5})[ \t]*$/gm

/** Brackets within a path come in pairs. */
const WITH_BLANK =
  /(?<!\\!?)!?\[[^[\]\r\n]*\]\((?<gap>[ \t]*)(?<path>[^\s<()](?:[^\r\n()<>"]|\([^\r\n()<>"]*\)){0,200}?[ \t](?:[^\r\n()<>"]|\([^\r\n()<>"]*\)){0,200}?)[ \t]*(?:[ \t]["'][^\r\n]*?["'][ \t]*)?\)/g

function findRead(node: Nodes): readonly Range[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child) =>
    ['image', 'link', 'inlineCode', 'html', 'imageReference'].includes(child.type)
      ? [rangeOf(child)]
      : findRead(child),
  )
}
