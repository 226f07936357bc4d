import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The lines of a file beside this one: sentences that nobody has tuned the repair on. */
export function readLines(name: string): readonly string[] {
  return linesOf(new URL(name, import.meta.url))
}

const LANGUAGES = new URL('../../text/cases/languages/', import.meta.url)

/** Natural sentences, by language. */
export function readLanguages(): ReadonlyMap<string, readonly string[]> {
  const names = readdirSync(fileURLToPath(LANGUAGES)).sort()
  return new Map(names.map((name) => [name.replace(/\.txt$/, ''), linesOf(new URL(name, LANGUAGES))]))
}

function linesOf(file: URL): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}
