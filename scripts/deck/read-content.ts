import type { Definition, Html, Image, ImageReference, Link, LinkReference, Nodes, Root } from 'mdast'
import { rangeOf } from '../markdown/range-of.ts'
import type { Range } from '../model/span.ts'
import { findHtmlReferences } from './find-html-references.ts'
import { type FoundPrinted, findPrinted } from './find-printed.ts'
import { type FoundTag, findTags } from './find-tags.ts'
import type { FoundReference } from './found-reference.ts'
import { type MappedText, mapDecoded, mapPart, mapSlice } from './mapped-text.ts'
import { plainText } from './plain-text.ts'
import { findHtmlHeadings, findStyleContents, isSeen } from './read-html.ts'
import { scanHtml } from './scan-html.ts'

export type FoundHeading = { readonly level: number; readonly text: string; readonly range: Range }

/** What is in the Markdown of a deck, each in order of appearance. */
export type Content = {
  readonly references: readonly FoundReference[]
  /** CSS between `<style>` and `</style>`. */
  readonly styles: readonly MappedText[]
  /** What is in comments: directives or notes. */
  readonly comments: readonly Range[]
  readonly headings: readonly FoundHeading[]
  readonly tags: readonly FoundTag[]
  readonly printed: readonly FoundPrinted[]
  /** Where something begins that an audience would see. */
  readonly visible: readonly number[]
}

const COMMENT = /<!--+\s*([\s\S]*?)\s*--+>/d

/** Goes through the Markdown once. `text` is what `root` was read from. */
export function readContent(text: string, root: Root): Content {
  const references: FoundReference[] = []
  const styles: MappedText[] = []
  const comments: Range[] = []
  const headings: FoundHeading[] = []
  const tags: FoundTag[] = []
  const printed: FoundPrinted[] = []
  const visible: number[] = []
  const definitions = collectDefinitions(root)

  function readHtml(node: Html): void {
    const range = rangeOf(node)
    const html = text.slice(range.start, range.end)
    if (/^\s*<!--/.test(html)) {
      // Marp takes the first comment of such a block, and drops what follows it on its last line.
      const content = COMMENT.exec(html)?.indices?.[1]
      if (content) comments.push({ start: range.start + content[0], end: range.start + content[1] })
      return
    }
    // In a quote, the marks at the beginning of lines are no part of the HTML.
    const source = mapDecoded(mapSlice(text, range), node.value, 'plain')
    const pieces = scanHtml(source)
    if (/^\s*<style[\s>]/i.test(html)) {
      // Here, too, Marp drops what follows on the last line.
      styles.push(
        ...findStyleContents(pieces, source.text)
          .slice(0, 1)
          .map((css) => mapPart(source, css)),
      )
      return
    }
    tags.push(...findTags(pieces, source))
    references.push(...findHtmlReferences(pieces))
    styles.push(...findStyleContents(pieces, source.text).map((css) => mapPart(source, css)))
    headings.push(
      ...findHtmlHeadings(pieces).map((heading) => ({
        ...heading,
        range: source.place(heading.range.start, heading.range.end),
      })),
    )
    if (isSeen(pieces)) visible.push(range.start)
  }

  function read(node: Nodes): void {
    if (node.type === 'html') readHtml(node)
    if (node.type === 'image') references.push(...readInline(node))
    if (node.type === 'link')
      references.push(...(node.data?.destination ? readInline(node) : readAddress(node)))
    if (node.type === 'imageReference' || node.type === 'linkReference') {
      const definition = definitions.get(node.identifier)
      if (definition) references.push(...readUse(node, definition))
    }
    if (node.type === 'heading') {
      headings.push({ level: node.depth, text: plainText(node), range: rangeOf(node) })
    }
    printed.push(...findPrinted(node, text))
    if (isVisible(node)) visible.push(rangeOf(node).start)
    if ('children' in node) node.children.forEach(read)
  }

  for (const child of root.children) {
    // Rulers between slides are not part of any.
    if (child.type !== 'thematicBreak') read(child)
  }
  return { references, styles, comments, headings, tags, printed, visible }
}

/** By identifier; the first of several counts. */
function collectDefinitions(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if ('children' in node) node.children.forEach(collect)
  }
  collect(root)
  return definitions
}

function readInline(node: Image | Link): readonly FoundReference[] {
  const end = rangeOf(node).end
  // `![]()` has no URL; its place is where the URL should be.
  const range = node.data?.destination ?? { start: end - 1, end: end - 1 }
  const url = readUrl(node.url)
  return node.type === 'link' ? [{ kind: 'link', url, range }] : [readImage(node, url, range)]
}

/** `<https://example.org>`, or without brackets: of the web only, as nothing else is seen to be an address. */
function readAddress(node: Link): readonly FoundReference[] {
  if (!/^https?:/i.test(node.url)) return []
  const { start, end } = rangeOf(node)
  const bracket = end - start === node.url.length + 2 ? 1 : 0
  return [{ kind: 'link', url: readUrl(node.url), range: { start: start + bracket, end: end - bracket } }]
}

function readUse(node: ImageReference | LinkReference, definition: Definition): readonly FoundReference[] {
  const range = definition.data?.destination
  if (!range) return []
  const url = readUrl(definition.url)
  const found =
    node.type === 'linkReference' ? ({ kind: 'link', url, range } as const) : readImage(node, url, range)
  return [{ ...found, usedAt: rangeOf(node).start }]
}

function readImage({ alt }: Image | ImageReference, url: string, range: Range): FoundReference {
  const words = (alt ?? '').split(/\s+/)
  return { kind: words.includes('bg') ? 'background' : 'image', url, range, alt: alt ?? '' }
}

/** markdown-it writes `100%.png` as `100%25.png` into the page, so a lone percent sign is one. */
function readUrl(url: string): string {
  return url.replace(/%(?![\da-f]{2})/gi, '%25')
}

function isVisible(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return ['image', 'imageReference', 'code', 'inlineCode', 'table', 'listItem', 'thematicBreak'].includes(
    node.type,
  )
}
