import valueParser from 'postcss-value-parser'
import type { Resources } from './resources.ts'
import { type Splice, spliceText } from './splice-text.ts'

/**
 * CSS with everything it refers to inside. Pictures that were refused become `none`, fonts an empty local one, style
 * sheets nothing. Works on whole style sheets and on the value of `style=""` alike, however broken they are.
 */
export async function inlineCss(
  css: string,
  base: string,
  resources: Resources,
  importing: readonly string[] = [],
): Promise<string> {
  if (!/url\(|@import/i.test(css)) return css
  const splices: Promise<Splice>[] = []
  visit(valueParser(css).nodes)
  return spliceText(css, await Promise.all(splices))

  function visit(nodes: readonly valueParser.Node[]): void {
    let end = 0
    nodes.forEach((node, index) => {
      if (node.sourceIndex < end) return
      if (node.type === 'word' && node.value.toLowerCase() === '@import') {
        end = endOfImport(css, nodes, index)
        splices.push(inlineImport(css, nodes, index, end, base, resources, importing))
      } else if (node.type === 'function' && node.value.toLowerCase() === 'url') {
        const font = isFontSource(nodes, index)
        splices.push(inlineUrl(node, font, base, resources))
        if (font !== undefined) end = font
      } else if (node.type === 'function') visit(node.nodes)
    })
  }
}

async function inlineUrl(
  node: valueParser.FunctionNode,
  font: number | undefined,
  base: string,
  resources: Resources,
): Promise<Splice> {
  const { sourceIndex: start, sourceEndIndex: end } = node
  const url = addressIn(node)
  if (url === '' || url.startsWith('#')) return { start, end: start, text: '' }
  const uri = await resources.uriOf(url, base)
  if (uri === undefined) {
    return font === undefined ? { start, end, text: 'none' } : { start, end: font, text: 'local("")' }
  }
  // Without quotes where that is safe, because quotes would have to be escaped in attributes.
  return { start, end, text: /^[\w:;,./+=#~-]*$/.test(uri) ? `url(${uri})` : `url(${JSON.stringify(uri)})` }
}

/** End of `url(a.woff2) format("woff2")`, where the node at `index` starts one. */
function isFontSource(nodes: readonly valueParser.Node[], index: number): number | undefined {
  let end: number | undefined
  for (const node of nodes.slice(index + 1)) {
    if (node.type === 'function' && /^(?:format|tech)$/i.test(node.value)) end = node.sourceEndIndex
    else if (node.type !== 'space' && node.type !== 'comment') break
  }
  return end
}

async function inlineImport(
  css: string,
  nodes: readonly valueParser.Node[],
  index: number,
  end: number,
  base: string,
  resources: Resources,
  importing: readonly string[],
): Promise<Splice> {
  const start = nodes[index]?.sourceIndex ?? end
  const target = importTarget(nodes, index)
  const sheet = target && (await resources.styleSheet(addressIn(target), base))
  // One that imports itself would never end.
  if (!target || !sheet || importing.includes(sheet.url)) return { start, end, text: '' }
  const condition = css.slice(target.sourceEndIndex, end).replace(/;$/, '').trim()
  const text = await inlineCss(sheet.css, sheet.url, resources, [...importing, sheet.url])
  return { start, end, text: condition === '' ? `${text}\n` : `@media ${condition} {${text}}\n` }
}

function importTarget(
  nodes: readonly valueParser.Node[],
  index: number,
): valueParser.StringNode | valueParser.FunctionNode | undefined {
  const node = nodes.slice(index + 1).find(({ type }) => type !== 'space' && type !== 'comment')
  return node?.type === 'string' || node?.type === 'function' ? node : undefined
}

function endOfImport(css: string, nodes: readonly valueParser.Node[], index: number): number {
  const target = importTarget(nodes, index) ?? nodes[index]
  const semicolon = css.indexOf(';', target?.sourceEndIndex)
  return semicolon < 0 ? css.length : semicolon + 1
}

function addressIn(node: valueParser.Node): string {
  const written = node.type === 'function' ? (node.nodes[0]?.value ?? '') : node.value
  return written
    .replace(/\\([0-9a-f]{1,6})\s?|\\\n|\\(.)/gi, (_, code?: string, literal?: string) =>
      code === undefined ? (literal ?? '') : codePoint(code),
    )
    .trim()
}

function codePoint(hex: string): string {
  const code = Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}
