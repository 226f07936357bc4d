import { findFrontMatter } from '../markdown/find-front-matter.ts'
import { mapSlice } from './mapped-text.ts'
import { readYaml } from './read-yaml.ts'

/** False for a Markdown file that lies among decks and says `marp: false`. */
export function isDeckFile(text: string): boolean {
  const source = text.replace(/^\ufeff/, '')
  const matter = findFrontMatter(source)
  if (!matter?.closed) return true
  const { entries } = readYaml(mapSlice(source, matter.content))
  return !entries.some(({ key, value }) => key === 'marp' && String(value).toLowerCase() === 'false')
}
