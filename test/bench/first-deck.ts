import { readFileSync } from 'node:fs'

/** A program: how many milliseconds it takes to load a tool (`lectern` or `ftfy-js`) and to repair the deck of the path given, in a process that has done nothing else. */
const [tool, path] = process.argv.slice(2)
const deck = readFileSync(path ?? '', 'utf8')
const start = performance.now()
if (tool === 'ftfy-js') {
  const [{ fix_text }, { ENCODING_ONLY }] = await Promise.all([
    import('ftfy-js'),
    import('./encoding-only.ts'),
  ])
  fix_text(deck, ENCODING_ONLY)
} else {
  const { repairText } = await import('../../scripts/text/repair-text.ts')
  repairText(deck)
}
process.stdout.write(String(performance.now() - start))
