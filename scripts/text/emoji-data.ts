import { createRequire } from 'node:module'
import { once } from './once.ts'

/** One emoji of Unicode's list "recommended for general interchange". */
export type Emoji = {
  /** As the standard spells it. */
  readonly text: string
  /** CLDR name. */
  readonly name: string
  readonly keywords: readonly string[]
  /** Emoji version that brought it. */
  readonly version: number
  readonly toned: boolean
  readonly flag: boolean
}

/** All emoji, in the order of the standard. Read on first need: most decks are whole and never ask. */
export const emojiData: () => readonly Emoji[] = once(readEmoji)

/** The same by spelling, with and without variation selectors. */
export const emojiByText: () => ReadonlyMap<string, Emoji> = once(() => {
  const bare = emojiData().map((emoji) => [emoji.text.replaceAll('\ufe0f', ''), emoji] as const)
  const selected = emojiData().map((emoji) => [`${emoji.text}\ufe0f`, emoji] as const)
  return new Map([...selected, ...bare, ...emojiData().map((emoji) => [emoji.text, emoji] as const)])
})

/** Code points that emoji are made of, without joiners, selectors and ASCII. */
export const emojiCodePoints: () => ReadonlySet<number> = once(() => {
  const codes = new Set<number>()
  for (const { text } of emojiData()) {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0
      if (code > 0x7f && code !== 0x200d && code !== 0xfe0f && code !== 0x20e3 && code < 0xe0000)
        codes.add(code)
    }
  }
  for (let tone = 0x1f3fb; tone <= 0x1f3ff; tone++) codes.add(tone)
  return codes
})

/** `group` is 9 for flags. `order` is absence for what is no emoji of its own (letters of flags). */
type EmojibaseEntry = {
  readonly emoji: string
  readonly label: string
  readonly order?: number
  readonly group?: number
  readonly version: number
  readonly tags?: readonly string[]
  readonly skins?: readonly EmojibaseEntry[]
}

const FLAGS_GROUP = 9

function readEmoji(): readonly Emoji[] {
  const entries = createRequire(import.meta.url)('emojibase-data/en/data.json') as readonly EmojibaseEntry[]
  const emoji: (Emoji & { readonly order: number })[] = []
  for (const entry of entries) {
    if (entry.order === undefined) continue
    const keywords = entry.tags ?? []
    const flag = entry.group === FLAGS_GROUP
    emoji.push({ ...describe(entry), keywords, flag, toned: false, order: entry.order })
    for (const skin of entry.skins ?? []) {
      emoji.push({ ...describe(skin), keywords, flag, toned: true, order: skin.order ?? entry.order })
    }
  }
  return emoji.sort((a, b) => a.order - b.order)
}

function describe({ emoji, label, version }: EmojibaseEntry): Pick<Emoji, 'text' | 'name' | 'version'> {
  // emojibase writes U+FE0F after 152 emoji that are emoji without it; the standard does not.
  const redundant = emoji.length <= 3 && emoji.endsWith('\ufe0f') && /^\p{Emoji_Presentation}/u.test(emoji)
  return { text: redundant ? emoji.slice(0, -1) : emoji, name: label, version }
}
