import type { ContentBox } from '../../model/slide-content.ts'
import { columnAt, findColumns } from './columns.ts'
import { readColumnRule } from './css-values.ts'
import type { DrawnElement } from './drawn-page.ts'
import { type Place, styleOf } from './place.ts'

/** The lines between the columns of an element that hold something. */
export function* columnRules(element: DrawnElement, place: Place): Generator<ContentBox> {
  const css = styleOf(element, place)
  const line = readColumnRule(css, element.scale, place.opacity)
  if (line === undefined) return
  const columns = findColumns(element, css, place.slide)
  const [, y, , height] = element.rectangle
  for (const [index, column] of columns.slice(0, columnAt(columns, furthest(element))).entries()) {
    const next = columns[index + 1]?.x ?? 0
    const middle = (column.x + column.width + next) / 2
    const rectangle = { x: middle - line.width / 2, y, width: line.width, height }
    const isPlain = line.style === 'solid' || line.style === 'double'
    yield {
      kind: 'box',
      rectangle,
      ...(isPlain ? { fill: line.color } : { line }),
      radius: 0,
      name: 'column rule',
      ...(place.turn === undefined ? {} : { turn: place.turn }),
    }
  }
}

/** Where the text begins that is furthest to the right. */
function furthest({ children }: DrawnElement): number {
  return children.reduce((most, child) => {
    const own = 'text' in child ? Math.max(...child.words.map(([, , x]) => x)) : furthest(child)
    return Math.max(most, own)
  }, Number.NEGATIVE_INFINITY)
}
