import type { Doubt } from './findings.ts'
import type { DocumentFacts } from './read-document.ts'
import { stemsOf } from './stems.ts'

/** Stems of the words around one damaged place, each with the word as written. */
export type Context = DocumentFacts & {
  readonly line: ReadonlyMap<string, string>
  /** The last heading before it, mostly the title of the slide. */
  readonly heading: ReadonlyMap<string, string>
  readonly near: ReadonlyMap<string, string>
  /** At an end of the line, amid its words, or touching one. */
  readonly place: 'end' | 'middle' | 'glued'
}

/** Characters before and after the line that count as near. */
const NEAR = 300

export function readContext(text: string, { start, end }: Doubt, document: DocumentFacts): Context {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const lineEnd = newline < 0 ? text.length : newline
  const before = text.slice(Math.max(0, lineStart - 3000), lineStart)
  return {
    ...document,
    line: stemsOf(text.slice(lineStart, lineEnd)),
    heading: stemsOf(before.match(/^#{1,6} .*$/gm)?.at(-1) ?? ''),
    near: stemsOf(text.slice(Math.max(0, lineStart - NEAR), lineEnd + NEAR)),
    place: placeOf(text.slice(lineStart, start), text.slice(end, lineEnd)),
  }
}

function placeOf(before: string, after: string): Context['place'] {
  if (/\p{L}$/u.test(before) || /^\p{L}/u.test(after)) return 'glued'
  return /\p{L} $/u.test(before) && /^ \p{L}/u.test(after) ? 'middle' : 'end'
}
