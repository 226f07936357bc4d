import type { PptxTarget } from '../model/artifact.ts'
import type { ContentParagraph } from '../model/content-text.ts'
import type { ContentItem, SlideContent } from '../model/slide-content.ts'
import { freeRoom, inkOf } from './free-room.ts'
import type { NativeShape, TextShape } from './native-shape.ts'
import { placeCell } from './place-cell.ts'
import { placeCode } from './place-code.ts'
import { placeText } from './place-text.ts'
import { splitTable } from './split-table.ts'
import { turnAbout } from './turn-about.ts'

/**
 * What stands on a slide, as shapes in the same order: paragraphs of one container share a text box, the first heading becomes the title,
 * and the box with most text in the flow of the slide its body.
 */
export function groupShapes({ items, inner }: SlideContent, target: PptxTarget): readonly NativeShape[] {
  const groups = groupItems(items)
  const roles = assignRoles(groups)
  const places = groups.map((group) => (group.kind === 'text' ? inkOf(group.paragraphs) : group.rectangle))
  const shapes = groups.map((group, index): NativeShape => {
    if (group.kind !== 'text') return shapeOf(group, target)
    const role = roles.get(group)
    const room = freeRoom(group.paragraphs, places.toSpliced(index, 1), inner)
    return { ...placeText(group.paragraphs, target, room), ...(role === undefined ? {} : { role }) }
  })
  return shapes.flatMap((shape): readonly NativeShape[] =>
    shape.kind === 'table' ? splitTable(shape) : [shape],
  )
}

type TextGroup = { readonly kind: 'text'; readonly paragraphs: ContentParagraph[] }
type Group = TextGroup | Exclude<ContentItem, ContentParagraph>

function groupItems(items: readonly ContentItem[]): readonly Group[] {
  const groups: Group[] = []
  let open: TextGroup | undefined
  let isTitled = false
  for (const item of items) {
    if (item.kind !== 'paragraph') {
      groups.push(item)
      continue
    }
    const isTitle: boolean = item.heading !== undefined && item.role === undefined && !isTitled
    isTitled ||= isTitle
    if (open && !isTitle && continues(open, item, groups)) {
      raiseGrounds(groups, open, item)
      open.paragraphs.push(item)
      continue
    }
    const group: TextGroup = { kind: 'text', paragraphs: [item] }
    groups.push(group)
    // A title stands by itself.
    open = isTitle ? undefined : group
  }
  return groups
}

/** Whether a paragraph stands below the last one of a box, in the same container, with nothing between them. */
function continues({ paragraphs }: TextGroup, next: ContentParagraph, groups: readonly Group[]): boolean {
  const last = paragraphs.at(-1)
  if (last === undefined || last.flow !== next.flow || last.role !== next.role) return false
  if (last.fitted || next.fitted || last.rightToLeft !== next.rightToLeft) return false
  if (JSON.stringify(last.turn) !== JSON.stringify(next.turn)) return false
  if (next.firstBaseline <= last.lastBaseline + 1 || countsAnew(paragraphs, next)) return false
  const from = groups.findIndex((group) => group.kind === 'text' && group.paragraphs === paragraphs)
  return !groups.slice(from + 1).some((group) => group.kind !== 'text' && liesBetween(group, last, next))
}

/** Within one box, LibreOffice counts on whatever an item says: it stops only at items of an outer list. */
function countsAnew(paragraphs: readonly ContentParagraph[], { list }: ContentParagraph): boolean {
  if (list?.bullet?.kind !== 'number') return false
  const { level, bullet } = list
  const last = paragraphs.findLast(
    (paragraph) => paragraph.list?.bullet !== undefined && paragraph.list.level <= level,
  )?.list
  return last?.level === level && last.bullet?.kind === 'number' && last.bullet.value !== bullet.value - 1
}

function liesBetween(
  { rectangle }: Exclude<Group, TextGroup>,
  above: ContentParagraph,
  below: ContentParagraph,
): boolean {
  const { x, width } = below.rectangle
  const isBetween =
    rectangle.y + rectangle.height > above.lastBaseline && rectangle.y < below.firstBaseline - below.size
  return isBetween && rectangle.x < x + width && rectangle.x + rectangle.width > x
}

/** The ground of words, or of a line, lies behind the box that they come into. */
function raiseGrounds(groups: Group[], open: TextGroup, { firstBaseline }: ContentParagraph): void {
  const from = groups.indexOf(open)
  const later = groups.splice(from + 1)
  const isGround = (group: Group): boolean =>
    group.kind === 'box' &&
    (group.name === 'badge' ||
      (group.rectangle.y < firstBaseline && group.rectangle.y + group.rectangle.height > firstBaseline))
  groups.splice(from, 0, ...later.filter(isGround))
  groups.push(...later.filter((group) => !isGround(group)))
}

function assignRoles(groups: readonly Group[]): ReadonlyMap<TextGroup, NonNullable<TextShape['role']>> {
  const roles = new Map<TextGroup, NonNullable<TextShape['role']>>()
  const texts = groups.filter((group): group is TextGroup => group.kind === 'text')
  const add = (role: NonNullable<TextShape['role']>, group: TextGroup | undefined): void => {
    if (group) roles.set(group, role)
  }
  const roleOf = ({ paragraphs }: TextGroup) => paragraphs[0]?.role
  for (const role of ['header', 'footer', 'page-number'] as const) {
    add(
      role,
      texts.find((text) => roleOf(text) === role),
    )
  }
  const inFlow = texts.filter((text) => roleOf(text) === undefined)
  const title = inFlow.find(({ paragraphs }) => paragraphs[0]?.heading !== undefined)
  add('title', title)
  const bodies = inFlow.filter(
    (text) =>
      text !== title && text.paragraphs.every(({ flow, fitted }) => flow.startsWith('main') && !fitted),
  )
  const longest = Math.max(...bodies.map(lengthOf))
  add(
    'body',
    bodies.find((text) => lengthOf(text) === longest),
  )
  return roles
}

function lengthOf({ paragraphs }: TextGroup): number {
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs)
  return runs.reduce((sum, run) => sum + (run.kind === 'text' ? run.text.length : 0), 0)
}

function shapeOf(item: Exclude<Group, TextGroup>, target: PptxTarget): NativeShape {
  if (item.kind === 'raster') return item
  if (item.kind === 'code') return placeCode(item, target)
  if (item.kind === 'table') {
    const rows = item.rows.map(({ height, cells }) => ({
      height,
      cells: cells.map((cell) => placeCell(cell, target)),
    }))
    return { ...item, rows }
  }
  const { turn, ...shape } = item
  if (turn === undefined) return shape
  return { ...shape, rectangle: turnAbout(shape.rectangle, turn), degrees: turn.degrees }
}
