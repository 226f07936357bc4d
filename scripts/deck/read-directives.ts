import type { Range } from '../model/span.ts'
import { KNOWN_DIRECTIVES, shapeOfDirective } from './known-directives.ts'
import { mapSlice } from './mapped-text.ts'
import { readYaml, type YamlEntry } from './read-yaml.ts'

const LOOKS_LIKE_SETTINGS = new RegExp(`["']?_?(?:${Object.keys(KNOWN_DIRECTIVES).join('|')})["']?\\s*:`)

/** Settings in the comment at `range`; none for a note. */
export function readDirectives(text: string, range: Range): readonly YamlEntry[] {
  return readSettings(text, range).filter(isDirective)
}

/** What else is in a comment with directives: it is no note, and changes nothing. */
export function readPassedOver(text: string, range: Range): readonly YamlEntry[] {
  const entries = readSettings(text, range)
  return entries.some(isDirective) ? entries.filter((entry) => !isDirective(entry)) : []
}

function readSettings(text: string, range: Range): readonly YamlEntry[] {
  if (!LOOKS_LIKE_SETTINGS.test(text.slice(range.start, range.end))) return []
  const { entries, problems } = readYaml(mapSlice(text, range))
  return problems.length > 0 ? [] : entries
}

function isDirective({ key }: YamlEntry): boolean {
  return shapeOfDirective(key) !== undefined
}
