import { EMOJI_TABLE } from './emoji-table.ts'
import { once } from './once.ts'

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

/** All emoji, in the order of the standard. Read on first need: most decks are whole and never ask. */
export const emojiData: () => readonly Emoji[] = once(() =>
  EMOJI_TABLE.trim().split('\n').flatMap(readSubgroup),
)

/** The emoji of a spelling, with or without variation selectors. */
export function findEmoji(text: string): Emoji | undefined {
  return emojiByText().get(text.includes('\ufe0f') ? text.replaceAll('\ufe0f', '') : text)
}

/** Whether some emoji begins with this UTF-16 unit. */
export function startsEmoji(unit: number): boolean {
  return firstUnits().has(unit)
}

const firstUnits: () => ReadonlySet<number> = once(
  () => new Set(emojiData().map(({ text }) => text.charCodeAt(0))),
)

/** By spelling without variation selectors. */
const emojiByText: () => ReadonlyMap<string, Emoji> = once(
  () => new Map(emojiData().map((emoji) => [emoji.bare, emoji])),
)

/** Code points that emoji are made of, without joiners, selectors and ASCII. */
export const emojiCodePoints: () => ReadonlySet<number> = once(() => {
  const codes = new Set<number>()
  for (const { text, toned } of emojiData()) {
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
function readSubgroup(line: string): readonly Emoji[] {
  const [subgroup = '', ...entries] = line.split('|')
  const flag = subgroup.endsWith('flag')
  return entries.flatMap((entry) => {
    const [text = '', version = '', name = '', keywords = '', words = '', tones = ''] = entry.split('\t')
    const emoji = {
      text,
      bare: text.replaceAll('\ufe0f', ''),
      name,
      keywords,
      more: `${words} ${subgroup}`,
      version: Number(version),
      toned: false,
      flag,
    }
    if (tones === '') return [emoji]
    return [
      emoji,
      ...tones.split(' ').map((toned) => ({
        ...emoji,
        text: toned,
        bare: toned.replaceAll('\ufe0f', ''),
        name: nameTone(name, toned),
        toned: true,
      })),
    ]
  })
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
