import type { Root, Yaml } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { createLocate } from '../model/span.ts'
import { findFrontMatter } from './find-front-matter.ts'

/** Marp has no footnotes: `[^a]: b.png` is a link definition for it. */
const WITHOUT_FOOTNOTES = {
  disable: { null: ['gfmFootnoteCall', 'gfmFootnoteDefinition', 'gfmPotentialFootnoteCall'] },
}

/**
 * Reads Markdown as Marp does, into mdast: CommonMark with tables, strikethrough and links in plain text,
 * after an optional front matter (a `yaml` node, first in the tree). Every node has its exact position.
 */
export function parseMarkdown(text: string): Root {
  const matter = findFrontMatter(text)
  const root = fromMarkdown(matter ? blank(text, matter.range.end) : text, {
    extensions: [gfm({ singleTilde: false }), WITHOUT_FOOTNOTES],
    // The transforms find links once more in finished nodes, and these have no position.
    mdastExtensions: gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
  })
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
