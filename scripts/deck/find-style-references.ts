import postcss, { type AtRule, CssSyntaxError, type Declaration, type Root } from 'postcss'
import parseValue, {
  type FunctionNode,
  type Node,
  type StringNode,
  type WordNode,
} from 'postcss-value-parser'
import type { Reference } from '../model/reference.ts'
import type { Range } from '../model/span.ts'

/** A file that CSS asks for. `range` is the place of the URL alone in the CSS, `url` is what it says without escapes. */
export type StyleReference = {
  readonly url: string
  readonly range: Range
  /** As `Reference.loads`. */
  readonly loads?: Reference['loads']
}

export type StyleReading = {
  /** In order. None when the CSS cannot be read. */
  readonly references: readonly StyleReference[]
  /** Why it cannot be read, and where: a clause (`unclosed block`). */
  readonly fault?: { readonly reason: string; readonly offset: number }
}

/** Every `url()`, `image-set("…")` and `@import` of a style sheet, or of a `style` attribute. */
export function findStyleReferences(css: string): StyleReading {
  // Most style sheets of decks ask for nothing, but they are read all the same: they may be broken.
  let root: Root
  try {
    root = postcss.parse(css)
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    return { references: [], fault: { reason: reasonOf(error), offset: offsetOf(css, error) } }
  }
  const references: StyleReference[] = []
  root.walk((node) => {
    if (node.type === 'decl') references.push(...findInDeclaration(node))
    if (node.type === 'atrule' && node.name.toLowerCase() === 'import') references.push(...findInImport(node))
  })
  return { references }
}

/** The same for the value of one property, such as `backgroundImage`. */
export function findValueReferences(value: string): readonly StyleReference[] {
  if (!/url\(|image-set\(/i.test(value)) return []
  const references: StyleReference[] = []
  parseValue(value).walk((node) => {
    if (node.type === 'function') references.push(...findInFunction(node))
  })
  return references
}

function findInDeclaration(declaration: Declaration): readonly StyleReference[] {
  const { parent, prop, raws, source } = declaration
  // Of `*zoom` PostCSS takes `zoom` for the name.
  const hack = /[*_$]$/.test(raws.before ?? '') ? 1 : 0
  const start = (source?.start?.offset ?? 0) + hack + prop.length + (raws.between ?? '').length
  const found = shift(findValueReferences(raws.value?.raw ?? declaration.value), start)
  const isFont = parent?.type === 'atrule' && (parent as AtRule).name.toLowerCase() === 'font-face'
  return isFont ? found.map((reference) => ({ ...reference, loads: 'font' })) : found
}

/** A bare name is no file: Marp imports themes by it. */
function findInImport(rule: AtRule): readonly StyleReference[] {
  const { name, raws, source } = rule
  const start = (source?.start?.offset ?? 0) + 1 + name.length + (raws.afterName ?? '').length
  const params = raws.params?.raw ?? rule.params
  const first = parseValue(params).nodes.find((node) => node.type !== 'comment' && node.type !== 'space')
  const found = first?.type === 'string' ? [toReference(first)] : findValueReferences(params)
  const files = found.filter(({ url }) => /[./]/.test(url))
  return shift(files, start).map((reference) => ({ ...reference, loads: 'style' }))
}

function findInFunction(node: FunctionNode): readonly StyleReference[] {
  const name = node.value.toLowerCase()
  if (name === 'url') {
    const content = node.nodes.find(isText)
    // `url(var(--x))` is no URL for a browser.
    const isUrl = content?.type === 'string' || (content && !/(?<!\\)\(/.test(content.value))
    return isUrl ? [toReference(content)] : []
  }
  if (/^(?:-webkit-)?image-set$/.test(name)) {
    return node.nodes.filter((child) => child.type === 'string').map(toReference)
  }
  return []
}

function isText(node: Node): node is StringNode | WordNode {
  return node.type === 'string' || node.type === 'word'
}

function toReference(node: StringNode | WordNode): StyleReference {
  const start = node.sourceIndex + (node.type === 'string' ? 1 : 0)
  return { url: unescapeCss(node.value), range: { start, end: start + node.value.length } }
}

function unescapeCss(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|\r?\n|([\s\S]))/gi, (_, hex?: string, character = '') => {
    if (hex === undefined) return character
    const code = Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}

function shift(references: readonly StyleReference[], by: number): readonly StyleReference[] {
  return references.map(({ url, range }) => ({
    url,
    range: { start: range.start + by, end: range.end + by },
  }))
}

function reasonOf({ reason }: CssSyntaxError): string {
  return reason.charAt(0).toLowerCase() + reason.slice(1)
}

/** PostCSS counts lines at line feeds only. */
function offsetOf(css: string, { line = 1, column = 1 }: CssSyntaxError): number {
  const before = css.split('\n').slice(0, line - 1)
  return Math.min(css.length, before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1)
}
