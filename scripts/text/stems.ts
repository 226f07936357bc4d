/** Stems of the meaningful English words in a text, each with the word as written; markup, link targets and entities left out. */
export function stemsOf(text: string): ReadonlyMap<string, string> {
  const prose = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/&[a-z]+;/gi, ' ')
  const stems = new Map<string, string>()
  for (const [word] of prose.toLowerCase().matchAll(/[a-z][a-z']+/g)) {
    if (!STOP_WORDS.has(word)) stems.set(stemOf(word), word)
  }
  return stems
}

/** A crude stem: `partnerships` and `partner` meet, and no more is needed. */
export function stemOf(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, '')
  return word.replace(/(?:ships?|ings?|ers?|ies|es|s|ed|ly)$/, '')
}

const STOP_WORDS: ReadonlySet<string> = new Set(
  'the a an of to in on is are be and or for with we it its this that from by as at our your you i not no do what why how will can all about more about new one two'.split(
    ' ',
  ),
)
