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

/**
 * A crude stem: `measuring` and `measures` meet, and no more is needed. Ends are looked at before patterns are tried:
 * this is asked for every word of a document.
 */
export function stemOf(word: string): string {
  let stem = word.includes("'") ? word.replace(/'s?$/, '') : word
  if (stem.endsWith('s')) stem = withoutPlural(stem)
  if (stem.length > 5 && /[gdy]$/.test(stem)) {
    const base = stem.replace(/(?:ing|ed|ly)$/, '')
    if (base.length >= 3) stem = base === stem ? base : base.replace(/([bdgmnprt])\1$/, '$1')
  }
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

function withoutPlural(word: string): string {
  if (word.length < 4) return word
  if (word.length === 4) return word.replace(/([^su])s$/, '$1')
  return word
    .replace(/ies$/, 'y')
    .replace(/(s|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1')
}

const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'the a an of to in on is are be been was were or and for with we us it its this that these those from by as at our ' +
    'your you he she they them their his her my me i not no do does did what which who how will would can could should ' +
    'has have had all about more most than then there here new one two first also but if so just only very into over ' +
    'under out up off any each every some such other own same too'
  ).split(' '),
)
