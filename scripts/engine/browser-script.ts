import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What a page needs for fitted headings and shrinking code blocks: a classic script, to be run after the slides. */
export function readBrowserScript(): Promise<string> {
  const require = createRequire(import.meta.url)
  const folder = dirname(require.resolve('@marp-team/marp-core/package.json'))
  return readFile(join(folder, 'lib', 'browser-iife.iife.js'), 'utf8')
}
