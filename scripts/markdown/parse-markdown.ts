import type { Nodes, Root, Yaml } from 'mdast'
import { type CompileContext, type Extension, fromMarkdown, type Token } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { createLocate, type Range } from '../model/span.ts'
import { findFrontMatter } from './find-front-matter.ts'

declare module 'mdast' {
  interface Data {
    /** Place of the URL alone, without brackets and title. On images, links and definitions, unless it is empty. */
    destination?: Range
  }
}

/** Marp has no footnotes: `[^a]: b.png` is a link definition for it. */
const WITHOUT_FOOTNOTES = {
  disable: { null: ['gfmFootnoteCall', 'gfmFootnoteDefinition', 'gfmPotentialFootnoteCall'] },
}

/** mdast keeps the place of a whole link only, but the tokens that it is made of know the place of its URL. */
const WITH_DESTINATIONS: Extension = {
  exit: { resourceDestinationString: exitDestination, definitionDestinationString: exitDestination },
}

/**
 * Reads Markdown as Marp does, into mdast: CommonMark with tables, strikethrough and links in plain text,
 * after an optional front matter (a `yaml` node, first in the tree). Every node has its exact position.
 */
export function parseMarkdown(text: string): Root {
  const matter = findFrontMatter(text)
  const source = matter ? blank(text, matter.range.end) : text
  const masked = maskAddresses(source)
  const root = fromMarkdown(masked, {
    extensions: [gfm({ singleTilde: false }), WITHOUT_FOOTNOTES],
    // The transforms find links once more in finished nodes, and these have no position.
    mdastExtensions: [
      ...gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
      WITH_DESTINATIONS,
    ],
  })
  if (masked !== source) unmask(root)
  if (!matter) return root

  const { content, range } = matter
  const yaml: Yaml = {
    type: 'yaml',
    value: text.slice(content.start, content.end).replace(/(?:\r\n|\n|\r)$/, ''),
    position: createLocate(text)(range.start, range.end),
  }
  return { ...root, children: [yaml, ...root.children] }
}

/** Spaces instead of the first `end` characters: everything after them keeps its place. */
function blank(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end)
}

/** For private use: stands for a slash while Markdown is read. */
const MASK = '\ue5c1'

/**
 * In `<img src=a/b.png>`, micromark ends the value at the slash, and takes the tag for text; for CommonMark, Marp and browsers the value goes
 * on. Everything keeps its place.
 */
function maskAddresses(text: string): string {
  if (text.includes(MASK)) return text
  return text.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/=[ \t\r\n]*[^\s"'=<>`]+/g, (value) => value.replaceAll('/', MASK)),
  )
}

function unmask(node: Nodes): void {
  const fields = node as unknown as Record<string, unknown>
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') fields[name] = value.replaceAll(MASK, '/')
  }
  if ('children' in node) node.children.forEach(unmask)
}

function exitDestination(this: CompileContext, token: Token): void {
  const url = this.resume()
  const node = this.stack.at(-1)
  if (node?.type !== 'image' && node?.type !== 'link' && node?.type !== 'definition') return
  node.url = url
  node.data = { ...node.data, destination: { start: token.start.offset, end: token.end.offset } }
}
