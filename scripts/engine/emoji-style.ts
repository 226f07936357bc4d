import { ENGINE_MOUNT } from '../model/rendered-deck.ts'
import { buildEmojiFont } from './emoji-font.ts'
import { readEmojiNames } from './emoji-set.ts'

/** One emoji on a slide: the name of its picture, and how many of its characters the blank font gives a width. */
export type EmojiUse = { readonly picture: string; readonly width: number }

export const EMOJI_FONT_PATH: string = `${ENGINE_MOUNT}emoji/blank.ttf`

/** Stronger than what themes say about `.emoji`: GitHub's style, which `default` is made of, does. */
const EMOJI = '.emoji[data-emoji]:not(#emoji)'

/**
 * Rules that paint the pictures. The characters stay in the document in a font without outlines, so they can be
 * selected, searched and read aloud, and are in the text of a PDF.
 *
 * Without `overflow: hidden`: Chromium leaves blank glyphs at the very edge of a clip out of a PDF. So the box must
 * be as wide as the text, which `size-adjust` sees to for sequences, and the baseline of the box is that of the text.
 */
export function styleEmoji(uses: readonly EmojiUse[]): { readonly faces: string; readonly rules: string } {
  if (uses.length === 0) return { faces: '', rules: '' }
  const widths = [...new Set(uses.map(({ width }) => width))].sort((a, b) => a - b)
  const pictures = [...new Set(uses.map(({ picture }) => picture))].sort()
  return {
    faces: widths.map(faceOf).join('\n'),
    rules: [
      `${EMOJI}{display:inline-block;width:1em;height:1em;max-width:none;margin:0 .05em 0 .1em;padding:0;border:0;` +
        'line-height:1;letter-spacing:0;word-spacing:0;text-indent:0;text-align:left;text-transform:none;' +
        'text-shadow:none;white-space:pre;vertical-align:baseline;background:center/contain no-repeat;' +
        '-webkit-print-color-adjust:exact;print-color-adjust:exact}',
      ...widths.map((width) => `${EMOJI}[data-width="${width}"]{font-family:"${familyOf(width)}"}`),
      ...pictures.map(
        (picture) =>
          `${EMOJI}[data-emoji="${picture}"]{background-image:url(${ENGINE_MOUNT}emoji/${picture}.svg)}`,
      ),
    ].join('\n'),
  }
}

/** How many characters of an emoji take up room in the blank font. At least one. */
export function emojiWidth(text: string): number {
  return Math.max(1, [...text].filter((character) => !JOINED.has(character.codePointAt(0) ?? 0)).length)
}

export function readEmojiFont(): Uint8Array {
  const characters = readEmojiNames().flatMap((name) =>
    name.split('-').map((code) => Number.parseInt(code, 16)),
  )
  return buildEmojiFont(new Set(characters), JOINED)
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Joiner, variation selectors, keycap, skin tones, tags: they only change the character before. */
const JOINED: ReadonlySet<number> = new Set([
  0x200d,
  0xfe0e,
  0xfe0f,
  0x20e3,
  ...range(0x1f3fb, 0x1f3ff),
  ...range(0xe0020, 0xe007f),
])

function familyOf(width: number): string {
  return width === 1 ? 'Lectern Emoji' : `Lectern Emoji ${width}`
}

/** A face in which `width` characters are one em wide together, with the baseline where Twemoji has it. */
function faceOf(width: number): string {
  const adjust =
    width === 1
      ? ''
      : `size-adjust:${Math.floor(10000 / width) / 100}%;ascent-override:${90 * width}%;descent-override:${10 * width}%;line-gap-override:0%;`
  return `@font-face{font-family:"${familyOf(width)}";${adjust}src:url(${EMOJI_FONT_PATH}) format("truetype")}`
}
