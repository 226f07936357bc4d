import { createRequire } from 'node:module'

/**
 * Makes scripts/text/emoji-table.ts from emojibase-data: reading its JSON at run time took a fifth of a second.
 * One line per subgroup of the standard: `words of the subgroup|emoji|emoji…`, each emoji with tabs between
 * its spelling, version, CLDR name, CLDR keywords, words of its shortcodes, and its spellings with skin tones.
 */
export function makeEmojiTable(): string {
  const lines = new Map<string, string[]>()
  const { subgroups } = load('emojibase-data/meta/groups.json') as {
    subgroups: Readonly<Record<string, string>>
  }
  const entries = (load('emojibase-data/en/data.json') as readonly Entry[])
    .filter(({ order }) => order !== undefined)
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
  for (const entry of entries) {
    const subgroup = subgroups[entry.subgroup ?? -1] ?? 'component'
    lines.set(subgroup, [...(lines.get(subgroup) ?? []), describe(entry)])
  }
  const table = [...lines].map(([subgroup, emoji]) => [subgroup.replaceAll('-', ' '), ...emoji].join('|'))
  return `/** Written by test/text/write-emoji-table.ts from emojibase-data (MIT) and CLDR; see test/text/emoji-table-source.ts. */
export const EMOJI_TABLE: string = \`
${table.join('\n')}
\`
`
}

type Entry = {
  readonly emoji: string
  readonly hexcode: string
  readonly label: string
  /** Absent for what is no emoji of its own: letters of flags. */
  readonly order?: number
  readonly subgroup?: number
  readonly version: number
  readonly tags?: readonly string[]
  readonly skins?: readonly Entry[]
}

const load = createRequire(import.meta.url)
const SHORTCODES = ['emojibase', 'joypixels', 'github', 'iamcal'].map(
  (name) =>
    load(`emojibase-data/en/shortcodes/${name}.json`) as Readonly<Record<string, string | readonly string[]>>,
)

function describe(entry: Entry): string {
  const { emoji, hexcode, label, version, tags = [], skins = [] } = entry
  const known = new Set(`${label} ${tags.join(' ')}`.toLowerCase().split(/[^a-z]+/))
  const shortcodes = SHORTCODES.flatMap((table) => table[hexcode] ?? [])
  const more = new Set(
    shortcodes
      .join(' ')
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? [],
  )
  return [
    spell(emoji),
    version,
    label,
    tags.join(' '),
    [...more].filter((word) => !known.has(word)).join(' '),
    skins.map((skin) => spell(skin.emoji)).join(' '),
  ]
    .join('\t')
    .replaceAll('|', '')
    .trimEnd()
}

/** emojibase writes U+FE0F after 152 emoji that are emoji without it; the standard does not. */
function spell(emoji: string): string {
  const redundant = emoji.length <= 3 && emoji.endsWith('\ufe0f') && /^\p{Emoji_Presentation}/u.test(emoji)
  return redundant ? emoji.slice(0, -1) : emoji
}
