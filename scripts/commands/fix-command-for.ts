/** What to type to repair `files`, as `Deck.file` has them; none = all decks of the project. */
export function fixCommandFor(files: readonly string[]): string {
  if (files.includes('<stdin>')) return 'npm run --silent fix -- - < in.md > out.md'
  return ['npm run fix', ...(files.length > 0 ? ['--', ...files.map(quoteWord)] : [])].join(' ')
}

/** One word for a shell. A name that begins with a dash is no flag. What cannot be seen is spelled out, as bash and zsh read it. */
export function quoteWord(word: string): string {
  const safe = word.startsWith('-') ? `./${word}` : word
  if (/^[\w./@%+,:-]+$/.test(safe)) return safe
  if (HIDDEN.test(safe)) return `$'${safe.replace(SPELLED, spell)}'`
  return `'${safe.replaceAll("'", `'\\''`)}'`
}

const HIDDEN = /[^\P{C}\ud800-\udfff]|[^\P{Z} ]/u
const SPELLED = /[^\P{C}\ud800-\udfff]|[^\P{Z} ]|['\\]/gu

function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code === 0x27 || code === 0x5c) return `\\${character}`
  return `\\U${code.toString(16).padStart(8, '0')}`
}
