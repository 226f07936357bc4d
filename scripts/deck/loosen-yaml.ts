import { KNOWN_DIRECTIVES } from './known-directives.ts'
import type { MappedText } from './mapped-text.ts'

const NAME = `_?(?:${Object.keys(KNOWN_DIRECTIVES).join('|')})`
const LOOSE_LINE = new RegExp(`^((?:${NAME}|"${NAME}"|'${NAME}')\\s*:)([^\\r\\n]+)$`, 'gm')

/** Marp leaves a value alone that begins as YAML with a meaning of its own. */
const SPECIAL = `["'{|>~&*\``

/**
 * Puts quotes around values of directives, so that `title: Bugs: why` and `color: #fff` mean what people expect.
 * Marp does the same before it reads front matter and comments.
 */
export function loosenYaml(source: MappedText): MappedText {
  const parts: string[] = []
  /** Offset in `source` by offset in the result. */
  const origins: number[] = []
  const keep = (start: number, end: number): void => {
    parts.push(source.text.slice(start, end))
    for (let offset = start; offset < end; offset += 1) origins.push(offset)
  }
  const insert = (text: string, at: number): void => {
    parts.push(text)
    origins.push(at)
  }

  let position = 0
  for (const { index, 1: key = '', 2: value = '' } of source.text.matchAll(LOOSE_LINE)) {
    const trimmed = value.trim()
    if (trimmed === '' || SPECIAL.includes(trimmed.charAt(0))) continue
    const start = index + key.length + value.length - value.trimStart().length
    const end = start + trimmed.length
    keep(position, start)
    insert('"', start)
    for (let offset = start; offset < end; offset += 1) {
      if (source.text[offset] === '"') insert('\\', offset)
      keep(offset, offset + 1)
    }
    insert('"', end)
    position = end
  }
  if (position === 0) return source
  keep(position, source.text.length)
  origins.push(source.text.length)
  return {
    text: parts.join(''),
    place: (from, to) => source.place(origins[from] ?? source.text.length, origins[to] ?? source.text.length),
  }
}
