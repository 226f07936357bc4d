import type { Token } from 'markdown-it'
import { once } from '../model/once.ts'
import type { Range } from '../model/span.ts'
import { createMarpParser, type Place } from './create-marp-parser.ts'
import { findProtectedElements, findTags, type Tag } from './find-protected-elements.ts'
import {
  findCell,
  type Placement,
  placeCell,
  placeContent,
  rangeOfLines,
  type SourceLines,
  splitLines,
  textOf,
} from './source-lines.ts'

/** Code, formulas and elements of raw HTML in the Markdown of `text` that begins at offset `start`, at the start of a line. */
export function findProtectedMarkdown(text: string, start: number): readonly Range[] {
  if (!MARK_OR_INDENT.test(text)) return []
  const lines = splitLines(text.slice(start))
  const parser = marpParser()
  const environment = {}
  const tokens: Token[] = []
  parser.block.parse(lines.texts.join('\n'), parser, environment, tokens)

  const found: Found = { ranges: [], tags: [] }
  let row = 0
  let cellEnd = 0
  for (const token of tokens) {
    const { content } = token
    const [first, next] = token.map ?? [row, row + 1]
    const block = rangeOfLines(lines, first, next)
    switch (token.type) {
      case 'fence':
        // A diagram is drawn: its words are no code.
        if (!/^mermaid\b/i.test(token.info.trim())) found.ranges.push(startAt(lines, block, first, /[`~]/))
        break
      case 'marp_math_block':
        found.ranges.push(startAt(lines, block, first, /\$\$/))
        break
      case 'code_block':
        found.ranges.push({ ...block, start: placeContent(lines, content, first)(content.search(/\S/)) })
        break
      case 'marpit_style':
        found.ranges.push(startAt(lines, block, first, /</))
        break
      case 'html_block':
        if (MARK.test(content)) {
          found.tags.push(findTags(content, placeContent(lines, content, first), block.end))
        }
        break
      case 'hr':
        if (token.level === 0) found.tags.push(['ruler'])
        break
      case 'blockquote_open':
      case 'list_item_open':
        if (token.level >= DEEPEST) found.ranges.push(block)
        break
      case 'tr_open':
        row = first
        cellEnd = block.start
        break
      case 'inline': {
        const cell = token.map ? undefined : findCell(lines, content, row, cellEnd)
        cellEnd = cell?.end ?? 0
        if (!MARK.test(content)) break
        const place = cell ? placeCell(content, cell.start) : placeContent(lines, content, first)
        const inline: Token[] = []
        parser.inline.parse(content, parser, environment, inline)
        collectInText(inline, place, cell?.end ?? block.end, found)
      }
    }
  }
  return found.ranges.concat(findProtectedElements(found.tags.flat())).map((range) => ({
    start: start + range.start,
    end: start + range.end,
  }))
}

/** Made once: it keeps nothing of a text, and making it takes longer than most decks do. */
const marpParser = once(createMarpParser)

/** Marp shows nothing of what is in blocks at this level: that is left as it is. The parser's limit is 20, for their content. */
const DEEPEST = 19

/** Without one of these there is nothing to protect in a text. */
const MARK = /[`$]|<\/?(?:pre|script|style|textarea|code|kbd|samp)\b/i

/** Without one of these no line is code either. */
const MARK_OR_INDENT = /[`~$<\t]| {4}/

type Found = { readonly ranges: Range[]; readonly tags: (readonly (Tag | 'ruler')[])[] }

/** `block` from the first `mark` on, before which only marks of lists and quotes can stand. */
function startAt(lines: SourceLines, block: Range, line: number, mark: RegExp): Range {
  return { ...block, start: block.start + Math.max(0, textOf(lines, line).search(mark)) }
}

function collectInText(tokens: readonly Token[], place: Placement, limit: number, found: Found): void {
  for (const { type, meta, content } of tokens) {
    const { start, end } = (meta ?? { start: 0, end: 0 }) as Place
    if (type === 'code_inline' || type === 'marp_math') {
      found.ranges.push({ start: place(start), end: place(end - 1) + 1 })
    } else if (type === 'html_inline') {
      found.tags.push(findTags(content, (offset) => place(start + offset), limit))
    }
  }
}
