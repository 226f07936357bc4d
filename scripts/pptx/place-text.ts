import type { PptxTarget } from '../model/artifact.ts'
import type { ContentTurn } from '../model/content-look.ts'
import type { ContentBullet, ContentParagraph } from '../model/content-text.ts'
import type { Rectangle } from '../model/layout-snapshot.ts'
import type { Sides } from './free-room.ts'
import { type LineSpacing, seatOf } from './line-seat.ts'
import type { TextParagraph, TextShape } from './native-shape.ts'
import { turnAbout } from './turn-about.ts'

/**
 * The text box in which a program sets these paragraphs where the browser drew them. They are of one container, and not none. `room`: how far
 * it may reach; absent where its width decides which words come into a line.
 */
export function placeText(
  paragraphs: readonly ContentParagraph[],
  target: PptxTarget,
  room?: Sides,
): Omit<TextShape, 'role'> {
  const left = Math.min(...paragraphs.map(leftOf))
  const right = Math.max(...paragraphs.map(rightOf))
  const seated = seatParagraphs(paragraphs, target, 'share')
  const top = seated[0]?.top ?? 0
  const bottom = seated.at(-1)?.bottom ?? top
  const wraps = paragraphs.every((paragraph) => paragraph.fitted !== true && !isEmojiOnly(paragraph))
  const fitted = wraps ? fitSides({ left, right }, paragraphs) : { left, right }
  const sides = room ? spread(fitted, room, paragraphs[0]?.align) : fitted
  const rectangle = { x: sides.left, y: top, width: sides.right - sides.left, height: bottom - top }
  return {
    kind: 'text',
    ...turned(rectangle, paragraphs[0]?.turn),
    wraps,
    paragraphs: paragraphs.map((paragraph, index) =>
      writtenParagraph(paragraph, { left, right }, seated[index]),
    ),
  }
}

/** Where a program has no font for it, an emoji of several characters falls apart, and in a narrow box into as many lines. */
function isEmojiOnly({ runs, lines }: ContentParagraph): boolean {
  const text = runs.map((run) => (run.kind === 'text' ? run.text : '\n')).join('')
  return lines === 1 && EMOJI_ONLY.test(text)
}

const EMOJI_ONLY =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s|[0-9#*]\ufe0f?\u20e3)+$/u

function turned(
  rectangle: Rectangle,
  turn: ContentTurn | undefined,
): Pick<TextShape, 'rectangle' | 'degrees'> {
  return turn === undefined ? { rectangle } : { rectangle: turnAbout(rectangle, turn), degrees: turn.degrees }
}

/** Where the bullet begins, if there is one on this side, else the text. */
function leftOf({ rectangle, list, rightToLeft, indent = 0 }: ContentParagraph): number {
  if (rightToLeft) return rectangle.x
  const text = rectangle.x - hangingOf(list?.bullet) + Math.min(indent, 0)
  return Math.min(text, list?.start ?? text)
}

function rightOf({ rectangle, list, rightToLeft }: ContentParagraph): number {
  const end = rectangle.x + rectangle.width
  if (!rightToLeft) return end
  const text = end + hangingOf(list?.bullet)
  return Math.max(text, list?.start ?? text)
}

/** From the side of the box where lines begin to the text. */
function marginOf({ rectangle, rightToLeft }: ContentParagraph, { left, right }: Sides): number {
  return Math.max(rightToLeft ? right - rectangle.x - rectangle.width : rectangle.x - left, 0)
}

/**
 * How far before the text the bullet stands. Browsers draw the three common ones, programs take them from Arial: the middle
 * of its ink goes where the middle of the drawn one was.
 */
export function hangingOf(bullet: ContentBullet | undefined): number {
  if (bullet === undefined) return 0
  if (bullet.kind === 'number' || bullet.kind === 'character') return bullet.advance
  const { bearing, ink } = ARIAL_SIGNS[bullet.kind]
  return bullet.gap + bullet.width + bearing * bullet.size - (bullet.width - ink * bullet.size) / 2
}

/** Of `•`, `◦` and `▪`: from the start of the letter to its ink, and how wide that is, for each pixel of font size. */
const ARIAL_SIGNS = {
  disc: { bearing: 0.04, ink: 0.271 },
  circle: { bearing: 0.056, ink: 0.242 },
  square: { bearing: 0.053, ink: 0.248 },
} as const

/** Upper and lower edge of a paragraph, and what parts it from the one above. */
export type Seat = {
  readonly top: number
  readonly bottom: number
  readonly spaceBefore: number
  readonly lineHeight: number
}

/** Puts the first baseline of each paragraph where it was. What would need less than no space gets lower lines. */
export function seatParagraphs(
  paragraphs: readonly ContentParagraph[],
  target: PptxTarget,
  spacing: LineSpacing,
): readonly Seat[] {
  const seatAt = (height: number, { size, ascent, descent }: ContentParagraph): number =>
    seatOf({ height, size, ascent, descent }, target, spacing)
  const seats: Seat[] = []
  for (const paragraph of paragraphs) {
    const { firstBaseline, lastBaseline, lines } = paragraph
    const above = seats.at(-1)?.bottom
    let height = ownHeight(paragraph)
    let top = firstBaseline - seatAt(height, paragraph)
    for (
      let round = 0;
      lines === 1 && above !== undefined && above - top > 0.01 && round < ROUNDS;
      round += 1
    ) {
      height = Math.max(height - (above - top), SMALLEST * paragraph.size)
      top = firstBaseline - seatAt(height, paragraph)
    }
    seats.push({
      top,
      bottom: lastBaseline + height - seatAt(height, paragraph),
      spaceBefore: above === undefined ? 0 : Math.max(top - above, 0),
      lineHeight: height,
    })
  }
  return seats
}

// Of a line that is no higher, programs agree on the baseline but for 0.03 font sizes; of one of 1.5 they differ by 0.085.
const AGREED_HEIGHT = 1.2

/** A fitted heading has one line and large letters: its height is free, and where it sits is seen from afar. */
function ownHeight({ fitted, lines, pitch, size }: ContentParagraph): number {
  return fitted === true && lines === 1 ? Math.min(pitch, AGREED_HEIGHT * size) : pitch
}

// Each comes closer to where nothing changes.
const ROUNDS = 8

// Below this, programs cut letters.
const SMALLEST = 0.3

/**
 * As wide as lets every line break where it did, with room to both sides of that: letters are a little wider or narrower elsewhere.
 * The side that the text does not lean on moves.
 */
function fitSides(sides: Sides, paragraphs: readonly ContentParagraph[]): Sides {
  const { left, right } = sides
  const [first] = paragraphs
  if (first === undefined || paragraphs.some(({ align }) => align !== first.align)) return { left, right }
  if (first.align === 'justify') return { left, right }
  const width = fitWidth(
    right - left,
    Math.max(...paragraphs.map((paragraph) => marginOf(paragraph, sides) + paragraph.least)),
    Math.min(
      ...paragraphs.map(
        (paragraph) => marginOf(paragraph, sides) + (paragraph.most ?? Number.POSITIVE_INFINITY),
      ),
    ),
  )
  const more = width - (right - left)
  if (first.align === 'center') return { left: left - more / 2, right: right + more / 2 }
  return first.align === 'right' ? { left: left - more, right } : { left, right: right + more }
}

/** To the side that the text does not lean on, as far as there is room. Also for text that must not be broken: LibreOffice breaks that of titles. */
function spread({ left, right }: Sides, room: Sides, align?: ContentParagraph['align']): Sides {
  if (align === 'right') return { left: Math.min(left, room.left), right }
  if (align !== 'center') return { left, right: Math.max(right, room.right) }
  const more = Math.max(Math.min(left - room.left, room.right - right), 0)
  return { left: left - more, right: right + more }
}

/** `width` changed as little as possible, to be safely more than `least` and less than `most`. */
export function fitWidth(width: number, least: number, most: number): number {
  if (most <= least) return width
  const margin = Math.min((most - least) / 2, 0.03 * least + 3)
  return Math.min(Math.max(width, least + margin), most - margin)
}

function writtenParagraph(paragraph: ContentParagraph, sides: Sides, seat: Seat | undefined): TextParagraph {
  const { runs, align, rightToLeft, heading, list, size, fragment, indent } = paragraph
  return {
    runs,
    align,
    ...(rightToLeft && { rightToLeft }),
    ...(heading !== undefined && { heading }),
    level: list?.level ?? 0,
    ...(list?.bullet !== undefined && { bullet: list.bullet }),
    margin: marginOf(paragraph, sides),
    hanging: list?.bullet === undefined ? -(indent ?? 0) : hangingOf(list.bullet),
    spaceBefore: seat?.spaceBefore ?? 0,
    lineHeight: seat?.lineHeight ?? paragraph.pitch,
    size,
    ...(fragment !== undefined && { fragment }),
  }
}
