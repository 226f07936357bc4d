import type { ContentParagraph, ContentRun, ListPlace } from '../../model/content-text.ts'
import type { ContentItem } from '../../model/slide-content.ts'
import { boundLines } from './bound-lines.ts'
import { boxesOf } from './boxes-of.ts'
import { breakLines, type Line } from './break-lines.ts'
import { collectTokens, type Token } from './collect-tokens.ts'
import { type Columns, columnAt, tearBox } from './columns.ts'
import { composeRuns } from './compose-runs.ts'
import { pixels, round, type Side } from './css-values.ts'
import type { DrawnElement, DrawnNode } from './drawn-page.ts'
import { beginContext, noteLayer } from './in-layer.ts'
import { isInLine } from './inline-level.ts'
import { partColumns } from './part-columns.ts'
import { type Place, styleOf } from './place.ts'

/** What is said of a paragraph besides its text. */
export type ParagraphFacts = {
  readonly heading?: number
  /** Once for each paragraph that becomes of it, in order. */
  readonly list?: (part: number) => ListPlace
}

/**
 * Lines of a block: `nodes` are what is in them. What stands alone in a line, such as a picture, parts the paragraph;
 * what shares its line with text is told behind it, and the text keeps its place free.
 */
export function* composeParagraph(
  nodes: readonly DrawnNode[],
  block: DrawnElement,
  place: Place,
  facts: ParagraphFacts = {},
): Generator<ContentItem> {
  const tokens = collectTokens(nodes, block, place)
  const tear = place.columns && tearBox(block.rectangle, place.columns)
  if (place.columns === undefined || tear === undefined) {
    yield* composeLines(tokens, block, place, facts)
    return
  }
  for (const part of partColumns(tokens, place.columns)) {
    yield* composeLines(part.tokens, { ...block, rectangle: tear(part.column) }, place, facts)
  }
}

function* composeLines(
  all: readonly Token[],
  block: DrawnElement,
  place: Place,
  facts: ParagraphFacts,
): Generator<ContentItem> {
  const free = all.filter((token): token is Alone => token.kind === 'piece' && isFree(token, place))
  const kept = free.some(({ isKept }) => isKept) ? { ...place, ...beginContext(place) } : place
  yield* noteLayer(composeParts(all, free, block, kept, facts), kept)
}

/** `free`: of `all`, what takes no room in the lines. */
function* composeParts(
  all: readonly Token[],
  free: readonly Alone[],
  block: DrawnElement,
  place: Place,
  facts: ParagraphFacts,
): Generator<ContentItem> {
  const around = { ...place, flow: `${place.flow}/piece` }
  let part = 0
  for (const piece of partTokens(
    all.filter((token) => !free.some((one) => one === token)),
    place,
    facts,
  )) {
    if (!Array.isArray(piece)) {
      yield* place.walk(piece.element, place)
      continue
    }
    for (const token of piece) {
      if (token.kind === 'badge') yield* boxesOf(token.element, place, 'badge')
    }
    const paragraph = paragraphOf(piece, block, place, facts, part)
    if (paragraph) {
      yield paragraph
      part += 1
    }
    for (const token of piece) {
      if (token.kind === 'piece') yield* place.walk(token.element, around)
    }
  }
  for (const { element } of free) yield* place.walk(element, around)
}

type Alone = Extract<Token, { kind: 'piece' }>

/** Takes no room in the line. */
function isFree({ element }: Alone, place: Place): boolean {
  const css = styleOf(element, place)
  return /absolute|fixed/.test(css.position) || css.display === 'ruby-text'
}

function partTokens(
  tokens: readonly Token[],
  place: Place,
  { list }: ParagraphFacts,
): readonly (Alone | Token[])[] {
  const middles = tokens.flatMap((token) =>
    token.kind === 'text'
      ? token.node.words.map(([, , , y, , height]) => y + height / 2)
      : token.kind === 'emoji'
        ? [token.rectangle[1] + token.rectangle[3] / 2]
        : [],
  )
  // Also an item that is nothing but a formula has a bullet, which stands before its text.
  const areInLine = tokens.every((token) => token.kind !== 'piece' || isInLine(token.element, place))
  if (list !== undefined && middles.length === 0 && areInLine) return [[...tokens]]
  const parts: (Alone | Token[])[] = [[]]
  for (const token of tokens) {
    const last = parts.at(-1)
    if (token.kind === 'piece') {
      const [, y, , height] = token.element.rectangle
      if (!middles.some((middle) => middle > y && middle < y + height)) {
        parts.push(token, [])
        continue
      }
    }
    if (Array.isArray(last)) last.push(token)
  }
  return parts
}

function paragraphOf(
  tokens: readonly Token[],
  block: DrawnElement,
  place: Place,
  { heading, list }: ParagraphFacts,
  part: number,
): ContentParagraph | undefined {
  const css = styleOf(block, place)
  const { scale } = block
  const lines = breakLines(tokens, { css, scale }, place.fonts)
  const runs = composeRuns(tokens, place.fonts)
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || runs.length === 0) return undefined
  const given = css['line-height'] === 'normal' ? undefined : pixels(css['line-height']) * scale
  const count = lines.length + countEmpty(runs)
  const pitch =
    count > 1
      ? (last.baseline - first.baseline) / (count - 1)
      : given || (first.ascent + first.descent) * first.size
  // Cells share their borders where those collapse: half of each lies in them.
  const share = css.display === 'table-cell' && css['border-collapse'] === 'collapse' ? 0.5 : 1
  const lead = (side: Side) =>
    (pixels(css[`padding-${side}`]) + pixels(css[`border-${side}-width`]) * share) * scale
  const [x, y, width, height] = block.rectangle
  const [left, right, top, bottom] = [lead('left'), lead('right'), lead('top'), lead('bottom')]
  const isRightToLeft = css.direction === 'rtl'
  const { columns = [] } = place
  const column = columnAt(columns, first.left)
  const listPlace = inColumn(list?.(part), column, columns)
  const whole = {
    left: x + left,
    right: x + width - right,
    align: alignOf(css['text-align'], isRightToLeft),
    indent: 0,
  }
  const { indent, ...bounds } = listPlace || isRightToLeft ? whole : boundLines(lines, whole, { css, scale })
  const indentOf = (line: Line): number => (line === first ? Math.max(indent, 0) : 0)
  const most = lines.flatMap((line) => (line.most === undefined ? [] : [line.most + indentOf(line)]))
  return {
    kind: 'paragraph',
    flow: columns.length > 0 ? `${place.flow}|${column}` : place.flow,
    runs,
    align: bounds.align,
    ...(isRightToLeft ? { rightToLeft: true as const } : {}),
    rectangle: {
      x: round(bounds.left),
      y: round(y + top),
      width: round(bounds.right - bounds.left),
      height: round(height - top - bottom),
    },
    lines: count,
    ...(indent === 0 ? {} : { indent: round(indent) }),
    least: round(Math.max(...lines.map((line) => line.right - line.left + indentOf(line)))),
    ...(most.length > 0 ? { most: round(Math.min(...most)) } : {}),
    pitch: round(pitch),
    firstBaseline: round(first.baseline),
    lastBaseline: round(last.baseline),
    size: round(first.size),
    ascent: first.ascent,
    descent: first.descent,
    ...(block.fitted ? { fitted: true as const } : {}),
    ...(heading === undefined ? {} : { heading }),
    ...(place.role === undefined ? {} : { role: place.role }),
    ...(listPlace === undefined ? {} : { list: listPlace }),
    ...(place.fragment === undefined ? {} : { fragment: place.fragment }),
    ...(place.turn === undefined ? {} : { turn: place.turn }),
  }
}

/** A list begins in each column that it stands in. */
function inColumn(list: ListPlace | undefined, column: number, columns: Columns): ListPlace | undefined {
  const from = list && columns[columnAt(columns, list.start)]
  const to = columns[column]
  if (list === undefined || from === undefined || to === undefined) return list
  return { ...list, start: round(list.start + to.x - from.x) }
}

/** Lines without any letters, between others: nobody can ask for their place. */
function countEmpty(runs: readonly ContentRun[]): number {
  const lines = runs
    .map((run) => (run.kind === 'break' ? '\n' : run.text))
    .join('')
    .split('\n')
  return lines.filter((line) => /^[ \t]*$/.test(line)).length
}

function alignOf(value: string, isRightToLeft: boolean): ContentParagraph['align'] {
  const plain = value.replace('-webkit-', '')
  if (plain === 'center' || plain === 'justify' || plain === 'left' || plain === 'right') return plain
  return (plain === 'end') === isRightToLeft ? 'left' : 'right'
}
