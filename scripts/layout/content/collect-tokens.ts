import type { ContentColor } from '../../model/content-look.ts'
import type { RawRectangle } from '../raw-page.ts'
import { pixels, readColor } from './css-values.ts'
import type { DrawnElement, DrawnNode, DrawnStyle, DrawnText } from './drawn-page.ts'
import { isContext } from './in-layer.ts'
import { isBlockLevel, isPhrase } from './inline-level.ts'
import { type Place, styleOf } from './place.ts'
import { type Around, lettersOf, type TextStyle, textStyleOf } from './text-style.ts'
import { whyRaster } from './why-raster.ts'

/** A piece of a paragraph, in order. */
export type Token =
  | { readonly kind: 'text'; readonly node: DrawnText; readonly style: TextStyle }
  /** Drawn as a picture that is as high as the text. */
  | {
      readonly kind: 'emoji'
      readonly text: string
      readonly rectangle: RawRectangle
      readonly style: TextStyle
    }
  | { readonly kind: 'break'; readonly style: TextStyle }
  /** Something else than text in its line: a picture, a formula. */
  | {
      readonly kind: 'piece'
      readonly element: DrawnElement
      readonly style: TextStyle
      /** What is behind it is not behind its block: a part of the line is a stacking context. */
      readonly isKept: boolean
    }
  /** Room at the left or the right of an element. `style`: of the line. */
  | {
      readonly kind: 'gap'
      readonly side: 'left' | 'right'
      readonly width: number
      readonly style: TextStyle
    }
  /** A box around a few words, on one line. */
  | { readonly kind: 'badge'; readonly element: DrawnElement }

/** What is in one line after the other of a block. `block` holds the nodes, or is all of it. */
export function collectTokens(
  nodes: readonly DrawnNode[],
  block: DrawnElement,
  place: Place,
): readonly Token[] {
  const css = styleOf(block, place)
  const around: Around = {
    host: block,
    opacity: place.opacity,
    ...(place.link ? { link: place.link } : {}),
    decoration: css['text-decoration-line'],
    ...(css['text-decoration-line'].includes('underline') && { underline: css }),
    ...(place.letters && { letters: place.letters }),
    isKept: false,
    ...(place.lang === undefined ? {} : { lang: place.lang }),
  }
  return nodes.flatMap((node) => tokensOf(node, around, place))
}

function tokensOf(node: DrawnNode, around: Around, place: Place): readonly Token[] {
  const style = textStyleOf(around, place)
  if ('text' in node) return [{ kind: 'text', node, style }]
  const css = styleOf(node, place)
  if (node.tag === 'br') return [{ kind: 'break', style }]
  if (node.tag === 'wbr' || css.visibility !== 'visible') return []
  const emoji = emojiOf(node)
  if (emoji !== undefined) return [{ kind: 'emoji', text: emoji, rectangle: node.rectangle, style }]
  const isBadge = isBadgeOf(node, css, place)
  if (!isBadge && isPiece(node, css, place))
    return [{ kind: 'piece', element: node, style, isKept: around.isKept }]
  const isFormula = node.children.some((child) => !('text' in child) && child.tag === 'math')
  // What keeps the place of a formula is as large as the text around it, so that no line becomes higher.
  const within = isFormula ? around : enter(node, around, isBadge, place)
  const inner = node.children.flatMap((child, index) => [
    ...(beginsLine(child, node.children[index - 1]) ? [{ kind: 'break' as const, style }] : []),
    ...tokensOf(child, within, place),
  ])
  const inside = isBadge ? roomInside(node, inner) : undefined
  const gapAt = (side: 'left' | 'right') => {
    const own = pixels(css[`padding-${side}`]) + pixels(css[`border-${side}-width`])
    const width = pixels(css[`margin-${side}`]) * node.scale + (inside?.[side] ?? own * node.scale)
    return width > LEAST_GAP ? [{ kind: 'gap' as const, side, width, style }] : []
  }
  return [
    ...(isBadge ? [{ kind: 'badge' as const, element: node }] : []),
    ...gapAt('left'),
    ...inner,
    ...(inner.length > 0 ? gapAt('right') : []),
  ]
}

/** Between the edges of a box and its words, which may be anywhere in it; absent where they are in several lines. */
function roomInside(
  { rectangle: [x, , width] }: DrawnElement,
  tokens: readonly Token[],
): { readonly left: number; readonly right: number } | undefined {
  const places = tokens.flatMap((token) => (token.kind === 'text' ? token.node.words : []))
  const [[, , left, top = 0, , height = 0] = [], last] = [places[0], places.at(-1)]
  if (left === undefined || last === undefined || last[3] > top + height / 2) return undefined
  if (tokens.some(({ kind }) => kind !== 'text' && kind !== 'gap')) return undefined
  return { left: left - x, right: x + width - last[2] - last[4] }
}

/** Parts of a formula have no blanks between them that a program could break a line at. */
function beginsLine(node: DrawnNode, last: DrawnNode | undefined): boolean {
  if ('text' in node || node.tag !== 'math' || last === undefined || 'text' in last) return false
  const [, y, , height] = last.rectangle
  return last.tag === 'math' && node.rectangle[1] > y + height / 2
}

/** Gaps of less cannot be seen. */
const LEAST_GAP = 0.5

/** The characters of an emoji that is drawn as a picture. */
export function emojiOf({ tag, attributes, alt, children }: DrawnElement): string | undefined {
  if (!/\bemoji\b/.test(attributes.class ?? '')) return undefined
  if (tag === 'img') return alt
  const text = children.map((child) => ('text' in child ? child.text : '')).join('')
  return text === '' ? undefined : text
}

function enter(element: DrawnElement, around: Around, isBadge: boolean, place: Place): Around {
  const css = styleOf(element, place)
  const { href, title } = element.attributes
  const shift = css['vertical-align']
  const fill = isBadge ? undefined : markOf(css, around.opacity)
  const lang = element.attributes.lang ?? around.lang
  return {
    host: element,
    opacity: around.opacity * Number(css.opacity),
    ...(element.tag === 'a' && href !== undefined
      ? { link: { href, ...(title === undefined ? {} : { title }) } }
      : around.link && { link: around.link }),
    decoration: `${around.decoration} ${css['text-decoration-line']}`,
    ...(css['text-decoration-line'].includes('underline')
      ? { underline: css }
      : around.underline && { underline: around.underline }),
    ...(around.letters && { letters: around.letters }),
    ...lettersOf(element, place),
    ...(shift === 'super' || element.tag === 'sup'
      ? { raise: 'super' as const }
      : shift === 'sub' || element.tag === 'sub'
        ? { raise: 'sub' as const }
        : around.raise && { raise: around.raise }),
    ...(fill ? { highlight: fill } : around.highlight && { highlight: around.highlight }),
    ...(lang === undefined ? {} : { lang }),
    isKept: around.isKept || isContext(css, false),
  }
}

/** What words are marked with: a colour, or the strongest one of a gradient, such as that of a felt pen. */
function markOf(css: DrawnStyle, opacity: number): ContentColor | undefined {
  if (css['background-clip'] === 'text') return undefined
  const image = css['background-image']
  const stops = image.startsWith('linear-gradient(') ? (image.match(/#[0-9a-f]{8}/g) ?? []) : []
  const strongest = stops.toSorted((a, b) => (a.slice(7) < b.slice(7) ? 1 : -1))[0]
  return readColor(strongest ?? css['background-color'], opacity)
}

/** What is not text that can be part of a paragraph. */
function isPiece(element: DrawnElement, css: DrawnStyle, place: Place): boolean {
  return (
    element.tag === 'img' ||
    // It stands above its letters.
    css.display === 'ruby-text' ||
    whyRaster(element, css) !== undefined ||
    // What is turned is a box of its own.
    element.turn !== undefined ||
    (isBlockLevel(css) && !isPhrase(element, place))
  )
}

/** A few words with a ground of their own. */
function isBadgeOf(element: DrawnElement, css: DrawnStyle, place: Place): boolean {
  if (!/^inline-(?:block|flex)$/.test(css.display) || whyRaster(element, css) !== undefined) return false
  if (element.turn || place.inCell) return false
  const lines = element.rectangle[3] / (pixels(css['font-size']) * element.scale || 1)
  return lines < MOST_BADGE && isPhrase(element, place)
}

/** Height of a box that can hold one line only, in font sizes. */
const MOST_BADGE = 2.6
