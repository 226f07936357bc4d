import type { List, ListItem, Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { NoteItem, NoteParagraph, NoteRun } from '../model/note.ts'

/**
 * A note of the presenter as lines: Markdown is read for bold, italic, headings and lists; each other line stays one, and empty lines
 * stay where they were typed.
 */
export function readNote(note: string): readonly NoteParagraph[] {
  const text = note.replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
  if (text.length > LONGEST) return linesWith(text, undefined)
  const root = fromMarkdown(text, { extensions: [PLAIN] })
  return partsOf(root, text, undefined)
}

/** What would change lines that somebody typed to be read aloud. */
const PLAIN = {
  disable: { null: ['blockQuote', 'codeIndented', 'definition', 'htmlFlow', 'setextUnderline'] },
}

/** Half an hour of talk. Markdown that is made to be slow takes two seconds at this length, and four times as long at twice of it. */
const LONGEST = 20_000

/** Levels of lists that a presentation knows, and the depth at which emphasis is left as it was typed. */
const MOST_LEVEL = 8
const DEEPEST = 16

function partsOf(parent: Parents, text: string, item: NoteItem | undefined): readonly NoteParagraph[] {
  let line = linesOf(parent).first
  let next = item
  return (parent.children as readonly RootContent[]).flatMap((node) => {
    const { first, last } = linesOf(node)
    const empty = item === undefined ? Array.from({ length: first - line }, () => ({ runs: [] })) : []
    line = last + 1
    const paragraphs = node.type === 'list' ? itemsOf(node, text, item) : blockOf(node, text, next)
    if (item !== undefined) next = { level: item.level }
    return [...empty, ...paragraphs]
  })
}

function itemsOf(list: List, text: string, around: NoteItem | undefined): readonly NoteParagraph[] {
  const level = around === undefined ? 0 : around.level + 1
  if (level > MOST_LEVEL) return linesWith(rawOf(list, text), around && { level: around.level })
  const marker: NoteItem['marker'] = list.ordered ? (list.start ?? 1) : 'bullet'
  return list.children.flatMap((item: ListItem): readonly NoteParagraph[] => {
    const place = { level, marker }
    return item.children.length === 0 ? [{ runs: [], list: place }] : partsOf(item, text, place)
  })
}

function blockOf(node: RootContent, text: string, item: NoteItem | undefined): readonly NoteParagraph[] {
  if (node.type === 'paragraph') return splitLines(runsOf(node.children, text, {}, 0), item)
  if (node.type === 'heading') return splitLines(runsOf(node.children, text, { bold: true }, 0), item)
  return linesWith(node.type === 'code' ? node.value : rawOf(node, text), item)
}

type Emphasis = Omit<NoteRun, 'text'>

function runsOf(
  nodes: readonly PhrasingContent[],
  text: string,
  style: Emphasis,
  depth: number,
): readonly NoteRun[] {
  return nodes.flatMap((node): readonly NoteRun[] => {
    if (depth < DEEPEST && (node.type === 'strong' || node.type === 'emphasis')) {
      const mark: Emphasis = node.type === 'strong' ? { bold: true } : { italic: true }
      return runsOf(node.children, text, { ...style, ...mark }, depth + 1)
    }
    if (node.type === 'text') return [{ ...style, text: node.value }]
    return [{ ...style, text: node.type === 'break' ? '\n' : rawOf(node, text) }]
  })
}

/** A line of the note for each line of the text; the first is that of the item, the others go on in it. */
function splitLines(runs: readonly NoteRun[], item: NoteItem | undefined): readonly NoteParagraph[] {
  const lines: NoteRun[][] = [[]]
  for (const { text, ...style } of runs) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ ...style, text: part })
    })
  }
  return lines.map((line, index) => {
    if (item === undefined) return { runs: line }
    return { runs: line, list: index === 0 ? item : { level: item.level } }
  })
}

function linesWith(text: string, item: NoteItem | undefined): readonly NoteParagraph[] {
  return splitLines([{ text }], item)
}

function rawOf({ position }: Nodes, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset)
}

/** From 1, as positions have them. */
function linesOf(node: Nodes): { readonly first: number; readonly last: number } {
  const { position } = node
  return { first: position?.start.line ?? 1, last: position?.end.line ?? 1 }
}
