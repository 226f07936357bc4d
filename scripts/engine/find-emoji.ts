import type { EmojiSet } from './emoji-set.ts'

/** A piece of text: plain, or one emoji with the name of its picture. */
export type EmojiSegment = { readonly text: string; readonly picture?: string }

/**
 * Cuts text into emoji and what is between them. Emoji without a picture, and characters that are text unless
 * told otherwise (`©`, `↔`, `✔`), stay text.
 */
export function findEmoji(text: string, emoji: EmojiSet): readonly EmojiSegment[] {
  const segments: EmojiSegment[] = []
  const add = (segment: EmojiSegment): void => {
    const last = segments.at(-1)
    if (segment.text === '') return
    if (last && !last.picture && !segment.picture) segments.splice(-1, 1, { text: last.text + segment.text })
    else segments.push(segment)
  }
  let end = 0
  for (const match of text.matchAll(CANDIDATE)) {
    add({ text: text.slice(end, match.index) })
    for (const segment of dress(match[0], emoji)) add(segment)
    end = match.index + match[0].length
  }
  add({ text: text.slice(end) })
  return segments
}

const JOINER = '\u200D'

// `Extended_Pictographic` holds places kept for emoji to come: it does not depend on how old Node is.
const ELEMENT =
  '[\\p{Extended_Pictographic}\\u{1F3FB}-\\u{1F3FF}](?:\\uFE0F|[\\u{1F3FB}-\\u{1F3FF}])?(?:[\\u{E0020}-\\u{E007E}]+\\u{E007F})?'
// U+FE0E asks for the character as text.
const CANDIDATE = new RegExp(
  `(?:\\p{RI}{2}|\\p{RI}|[#*0-9]\\uFE0F?\\u20E3|${ELEMENT}(?:${JOINER}${ELEMENT})*)(?!\\uFE0E)`,
  'gu',
)

// A single character that is drawn as a picture without being asked to. The range is newer than Node 20's tables.
const PICTURE_BY_NATURE = /^[\p{Emoji_Presentation}\u{1FA70}-\u{1FAFF}]/u
const PICTURE_ON_REQUEST = /[\uFE0F\u20E3\u{1F3FB}-\u{1F3FF}\u{E007F}]/u

/** The longest known sequences first: what nobody has drawn as one is shown as its parts. */
function* dress(candidate: string, emoji: EmojiSet): Generator<EmojiSegment> {
  const parts = candidate.split(JOINER)
  let start = 0
  while (start < parts.length) {
    let end = parts.length
    while (end > start + 1 && emoji.pictureOf(parts.slice(start, end).join(JOINER)) === undefined) end -= 1
    const text = parts.slice(start, end).join(JOINER)
    if (end > start + 1) yield { text, ...named(emoji.pictureOf(text)) }
    else yield* dressOne(text, emoji)
    if (end < parts.length) yield { text: JOINER }
    start = end
  }
}

function* dressOne(text: string, emoji: EmojiSet): Generator<EmojiSegment> {
  const picture =
    PICTURE_BY_NATURE.test(text) || PICTURE_ON_REQUEST.test(text) ? emoji.pictureOf(text) : undefined
  const [first = '', ...rest] = text
  if (picture !== undefined || rest.length === 0) yield { text, ...named(picture) }
  // Two letters that are no flag; a skin tone on what has no skin.
  else if (/^[\p{RI}\p{Emoji_Modifier}]/u.test(rest[0] ?? '')) {
    yield* dressOne(first, emoji)
    yield* dressOne(rest.join(''), emoji)
  } else yield { text }
}

function named(picture: string | undefined): { readonly picture?: string } {
  return picture === undefined ? {} : { picture }
}
