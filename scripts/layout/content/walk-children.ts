import type { ContentItem } from '../../model/slide-content.ts'
import { composeParagraph } from './compose-paragraph.ts'
import type { DrawnElement, DrawnNode } from './drawn-page.ts'
import { hasText, isInLine } from './inline-level.ts'
import { type Place, styleOf } from './place.ts'

/** What stands in a container, lines and blocks. */
export function* walkChildren(element: DrawnElement, place: Place): Generator<ContentItem> {
  const heading = headingOf(element)
  const isLaidOut = /flex|grid/.test(styleOf(element, place).display)
  let lines: DrawnNode[] = []
  function* flush(): Generator<ContentItem> {
    if (hasText(lines) || lines.some((node) => !('text' in node))) {
      yield* composeParagraph(lines, element, place, heading)
    }
    lines = []
  }
  for (const node of element.children) {
    if ('text' in node || (!isLaidOut && isInLine(node, place))) lines.push(node)
    else {
      yield* flush()
      yield* place.walk(node, { ...place, isLaidOut })
    }
  }
  yield* flush()
}

export function headingOf({ tag }: DrawnElement): { readonly heading?: number } {
  const level = /^h([1-6])$/.exec(tag)?.[1]
  return level === undefined ? {} : { heading: Number(level) }
}
