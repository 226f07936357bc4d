/** What to type to repair `files`, as `Deck.file` has them; none = all decks of the project. */
export function fixCommandFor(files: readonly string[]): string {
  if (files.includes('<stdin>')) return 'npm run --silent fix -- - < in.md > out.md'
  return ['npm run fix', ...(files.length > 0 ? ['--', ...files.map(quoteWord)] : [])].join(' ')
}

/** One word for a shell. A name that begins with a dash is no flag. */
export function quoteWord(word: string): string {
  const safe = word.startsWith('-') ? `./${word}` : word
  return /^[\w./@%+,:-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`
}
