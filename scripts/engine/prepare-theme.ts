import { posix } from 'node:path'
import postcss from 'postcss'
import valueParser from 'postcss-value-parser'

/**
 * Makes a theme independent of where it is used: what it refers to is found next to the theme, not next to the
 * deck. Style sheets and fonts on the web are left out, so that no output waits for the network.
 *
 * @param path of the theme, absolute as pages know it: `/deck/themes/ocean.css`
 * @param themeNames what `@import 'name'` may mean
 */
export function prepareTheme(css: string, path: string, themeNames: ReadonlySet<string>): string {
  const root = postcss.parse(css)
  const address = (url: string): string => resolveFrom(path, url)

  root.walkAtRules('import', (rule) => {
    const target = readImport(rule.params)
    if (target === undefined || (target.quoted && themeNames.has(target.url))) return
    if (isRemote(target.url)) rule.remove()
    else rule.params = `url("${address(target.url)}")${target.rest}`
  })
  root.walkDecls((declaration) => {
    if (!/url\(/i.test(declaration.value)) return
    const font = isFontSource(declaration)
    const parsed = valueParser(declaration.value)
    if (font) dropRemoteSources(parsed)
    if (parsed.nodes.length === 0) declaration.parent?.remove()
    else declaration.value = valueParser.stringify(rewriteUrls(parsed, address).nodes)
  })
  return root.toString()
}

function readImport(
  params: string,
): { readonly url: string; readonly quoted: boolean; readonly rest: string } | undefined {
  const [first, ...rest] = valueParser(params).nodes
  if (first?.type === 'string') return { url: first.value, quoted: true, rest: valueParser.stringify(rest) }
  if (first?.type === 'function' && first.value.toLowerCase() === 'url') {
    return { url: first.nodes[0]?.value ?? '', quoted: false, rest: valueParser.stringify(rest) }
  }
  return undefined
}

function isFontSource(declaration: postcss.Declaration): boolean {
  const parent = declaration.parent
  return (
    declaration.prop.toLowerCase() === 'src' &&
    parent?.type === 'atrule' &&
    (parent as postcss.AtRule).name.toLowerCase() === 'font-face'
  )
}

/** Takes the remote ones out of `src: url(a) format("x"), url(b)`. */
function dropRemoteSources(parsed: valueParser.ParsedValue): void {
  const sources: valueParser.Node[][] = [[]]
  for (const node of parsed.nodes) {
    if (node.type === 'div' && node.value === ',') sources.push([])
    else sources.at(-1)?.push(node)
  }
  const local = sources.filter((nodes) => !nodes.some((node) => isRemote(urlOf(node) ?? '')))
  if (local.length === sources.length) return
  parsed.nodes = local.flatMap((nodes, index) =>
    index === 0 ? nodes : [...valueParser(',').nodes, ...nodes],
  )
}

function rewriteUrls(
  parsed: valueParser.ParsedValue,
  address: (url: string) => string,
): valueParser.ParsedValue {
  return parsed.walk((node) => {
    const url = urlOf(node)
    if (url === undefined || node.type !== 'function' || node.nodes[0] === undefined) return
    const quoted: valueParser.StringNode = {
      type: 'string',
      quote: '"',
      value: address(url).replaceAll('"', '%22'),
      sourceIndex: 0,
      sourceEndIndex: 0,
    }
    node.nodes = [quoted]
  })
}

function urlOf(node: valueParser.Node): string | undefined {
  return node.type === 'function' && node.value.toLowerCase() === 'url' ? node.nodes[0]?.value : undefined
}

function resolveFrom(path: string, url: string): string {
  // Data, places in the same document, and what says itself where it is.
  if (url === '' || /^[a-z][a-z0-9+.-]*:|^[#/]/i.test(url)) return url
  return posix.join(posix.dirname(path), url)
}

function isRemote(url: string): boolean {
  return /^(https?:)?\/\//i.test(url)
}
