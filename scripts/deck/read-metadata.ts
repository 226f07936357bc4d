import type { DeckMetadata } from '../model/deck.ts'
import type { YamlEntry } from './read-yaml.ts'

const TEXTS = ['title', 'author', 'description', 'lang', 'theme', 'size'] as const

/** What the deck says about itself. `settings` in order: front matter first, then comments; the last one counts. */
export function readMetadata(settings: readonly YamlEntry[]): DeckMetadata {
  const said = new Map(settings.map(({ key, value }) => [key, value]))
  const texts = TEXTS.flatMap((key) => {
    const value = said.get(key)
    return typeof value === 'string' && value.trim() !== '' ? [[key, value.trim()] as const] : []
  })
  const keywords = readKeywords(said.get('keywords'))
  return { ...Object.fromEntries(texts), ...(keywords.length > 0 && { keywords }) }
}

/** A list, or text with commas. */
function readKeywords(value: unknown): readonly string[] {
  const words = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : []
  return words.map((word) => word.trim()).filter((word) => word !== '')
}
