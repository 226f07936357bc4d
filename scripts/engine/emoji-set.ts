import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The emoji that have a picture. */
export type EmojiSet = {
  /** Name of the picture, `1f469-200d-1f4bb`, for a sequence of characters; `undefined` when there is none. */
  readonly pictureOf: (sequence: string) => string | undefined
}

export function readEmojiSet(): EmojiSet {
  // Spellings with and without the variation selector are the same emoji; names of pictures are not consistent in it.
  const pictures = new Map(readEmojiNames().map((name) => [name.replaceAll('-fe0f', ''), name]))
  return { pictureOf: (sequence) => pictures.get(spell(sequence)) }
}

/** Names of all pictures, sorted. */
export function readEmojiNames(): readonly string[] {
  return readdirSync(emojiFolder())
    .filter((file) => file.endsWith('.svg'))
    .map((file) => file.slice(0, -4))
    .sort()
}

export function emojiFolder(): string {
  const require = createRequire(import.meta.url)
  return join(dirname(require.resolve('@discordapp/twemoji/package.json')), 'dist', 'svg')
}

function spell(sequence: string): string {
  return [...sequence]
    .filter((character) => character !== '\uFE0F')
    .map((character) => character.codePointAt(0)?.toString(16))
    .join('-')
}
