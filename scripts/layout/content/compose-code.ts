import type { BoxLook } from '../../model/content-look.ts'
import type { ContentParagraph } from '../../model/content-text.ts'
import type { ContentItem } from '../../model/slide-content.ts'
import { boxesOf, lookOf, toRectangle } from './boxes-of.ts'
import { composeParagraph } from './compose-paragraph.ts'
import type { DrawnElement } from './drawn-page.ts'
import { holdsLinesOnly, isBlockLevel } from './inline-level.ts'
import { type Place, styleOf } from './place.ts'

/** Whether a `<pre>` holds lines of text and nothing else. */
export function isCode(element: DrawnElement, place: Place): boolean {
  return element.tag === 'pre' && holdsLinesOnly(codeIn(element) ?? element, place)
}

/** A block of code: ground and text in one shape, as long as none of its lines was broken. */
export function* composeCode(element: DrawnElement, around: Place): Generator<ContentItem> {
  const place = {
    ...around,
    opacity: around.opacity * Number(styleOf(element, around).opacity),
    flow: `${around.flow}#${element.number}`,
  }
  const code = codeIn(element)
  const holder = code ? blockIn(element, code, place) : element
  const items = [...composeParagraph(holder.children, holder, place)]
  const [text, ...rest] = items.filter((item): item is ContentParagraph => item.kind === 'paragraph')
  const inner = holder === element ? undefined : lookOf(holder, place)
  const isInner = inner !== undefined && (inner === 'odd' || isSeen(inner))
  // Some themes give the ground to `<code>`: the shape is what lies right behind the letters.
  if (isInner) yield* boxesOf(element, around, 'code')
  const [shown, ground, look] = isInner ? [holder, place, inner] : [element, around, lookOf(element, around)]
  if (text === undefined || rest.length > 0 || text.most !== undefined || look === 'odd') {
    yield* boxesOf(shown, ground, 'code')
    yield* items
    return
  }
  const rectangle = toRectangle(shown.rectangle)
  yield {
    kind: 'code',
    ...look,
    rectangle,
    text,
    ...(place.turn === undefined ? {} : { turn: place.turn }),
  }
  if (!look.line) {
    for (const box of boxesOf(shown, ground, 'code')) if (box.kind === 'box' && box.name !== 'code') yield box
  }
  yield* items.filter((item) => item !== text)
}

function isSeen({ fill, gradient, line, shadow }: BoxLook): boolean {
  return [fill, gradient, line, shadow].some((part) => part !== undefined)
}

/** The `<code>` that is all there is in a `<pre>`. */
function codeIn({ children }: DrawnElement): DrawnElement | undefined {
  const [only, ...others] = children.filter((child) => !('text' in child) || /\S/.test(child.text))
  return only && !('text' in only) && only.tag === 'code' && others.length === 0 ? only : undefined
}

/** Where lines begin is for the block to say: often `<code>` is only a part of them. */
function blockIn(pre: DrawnElement, code: DrawnElement, place: Place): DrawnElement {
  return isBlockLevel(styleOf(code, place)) ? code : pre
}
