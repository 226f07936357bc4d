import { once } from '../model/once.ts'
import { EMOJI_TABLE } from './emoji-table.ts'

/** One emoji of Unicode's list "recommended for general interchange". */
export type Emoji = {
  /** As the standard spells it. */
  readonly text: string
  /** Without variation selectors. */
  readonly bare: string
  /** CLDR name. */
  readonly name: string
  /** CLDR keywords, with spaces between. */
  readonly keywords: string
  /** Words of its shortcodes, and of its subgroup in the standard. */
  readonly more: string
  /** Emoji version that brought it. */
  readonly version: number
  readonly toned: boolean
  readonly flag: boolean
}

/** An emoji as far as its spelling goes, and how to learn the rest: of thousands a deck asks for dozens. */
export type EmojiRow = { readonly text: string; readonly toned: boolean; readonly read: () => Emoji }

/** All emoji, in the order of the standard. Read on first need: most decks are whole and never ask. */
export const emojiRows: () => readonly EmojiRow[] = once(() =>
  EMOJI_TABLE.trim().split('\n').flatMap(listRows),
)

/** The emoji of a spelling, with or without variation selectors. */
export function findEmoji(text: string): Emoji | undefined {
  return rowsByText().get(withoutSelectors(text))?.read()
}

/** Whether some emoji begins with this UTF-16 unit. */
export function startsEmoji(unit: number): boolean {
  return firstUnits().has(unit)
}

const firstUnits: () => ReadonlySet<number> = once(
  () => new Set(emojiRows().map(({ text }) => text.charCodeAt(0))),
)

/** By spelling without variation selectors. */
const rowsByText: () => ReadonlyMap<string, EmojiRow> = once(
  () => new Map(emojiRows().map((row) => [withoutSelectors(row.text), row])),
)

export function withoutSelectors(text: string): string {
  return text.includes('\ufe0f') ? text.replaceAll('\ufe0f', '') : text
}

/** Code points that emoji are made of, without joiners, selectors and ASCII. */
export const emojiCodePoints: () => ReadonlySet<number> = once(() => {
  const codes = new Set<number>()
  for (const { text, toned } of emojiRows()) {
    if (toned) continue
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0
      if (code > 0x7f && code !== 0x200d && code !== 0xfe0f && code !== 0x20e3 && code < 0xe0000)
        codes.add(code)
    }
  }
  for (let tone = 0x1f3fb; tone <= 0x1f3ff; tone++) codes.add(tone)
  return codes
})

/** One line of the table; its form is told in test/text/emoji-table-source.ts. */
function listRows(line: string): readonly EmojiRow[] {
  const [subgroup = '', ...entries] = line.split('|')
  const rows: EmojiRow[] = []
  for (const entry of entries) {
    const fields = entry.split('\t')
    const [text = '', , , , , tones] = fields
    rows.push({ text, toned: false, read: once(() => readEntry(fields, subgroup, undefined)) })
    if (tones === undefined) continue
    for (const toned of tones.split(' '))
      rows.push({ text: toned, toned: true, read: once(() => readEntry(fields, subgroup, toned)) })
  }
  return rows
}

function readEntry(fields: readonly string[], subgroup: string, toned: string | undefined): Emoji {
  const [plain = '', version = '', name = '', keywords = '', words = ''] = fields
  const text = toned ?? plain
  return {
    text,
    bare: withoutSelectors(text),
    name: toned === undefined ? name : nameTone(name, toned),
    keywords,
    more: `${words} ${subgroup}`,
    version: Number(version),
    toned: toned !== undefined,
    flag: subgroup.endsWith('flag'),
  }
}

function nameTone(name: string, toned: string): string {
  const tones = new Set(toned.match(/[🏻-🏿]/gu))
  return `${name}: ${[...tones].map((tone) => TONES[tone]).join(', ')}`
}

const TONES: Readonly<Record<string, string>> = {
  '🏻': 'light skin tone',
  '🏼': 'medium-light skin tone',
  '🏽': 'medium skin tone',
  '🏾': 'medium-dark skin tone',
  '🏿': 'dark skin tone',
}
