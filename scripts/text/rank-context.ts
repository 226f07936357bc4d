import type { Doubt } from './findings.ts'
import type { DocumentFacts } from './read-document.ts'
import { signFits } from './sign-fit.ts'
import { stemsOf } from './stems.ts'

/** What is around one damaged place. */
export type Context = DocumentFacts &
  Neighbourhood & {
    /** At an end of the line, amid its words, or touching one. */
    readonly place: 'end' | 'middle' | 'glued'
    /** Signs of punctuation that fit here, with points. */
    readonly signs: Readonly<Record<string, number>>
  }

/** What all damaged places of one line have around them. */
type Neighbourhood = {
  /** Stems of the words of the line, each with the word as written. */
  readonly line: ReadonlyMap<string, string>
  /** Stem → the word as written, and the nearest place where it stands. */
  readonly around: ReadonlyMap<string, NearWord>
}

export type NearWord = { readonly word: string; readonly where: 'line' | 'heading' | 'near' }

/** Characters before and after the line that count as near. */
const NEAR = 300

/** Reads the contexts of the doubts of one text, a line once when its doubts are asked for one after another. */
export function createReadContext(text: string, document: DocumentFacts): (doubt: Doubt) => Context {
  let known: { readonly lineStart: number; readonly facts: Neighbourhood } | undefined
  return ({ start, end }) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    const newline = text.indexOf('\n', end)
    const lineEnd = newline < 0 ? text.length : newline
    if (known?.lineStart !== lineStart) known = { lineStart, facts: readLine(text, lineStart, lineEnd) }
    const place = placeOf(text.slice(lineStart, start), text.slice(end, lineEnd))
    return { ...document, ...known.facts, place, signs: signFits(text, start, end) }
  }
}

function readLine(text: string, lineStart: number, lineEnd: number): Neighbourhood {
  const before = text.slice(Math.max(0, lineStart - 3000), lineStart)
  const line = stemsOf(text.slice(lineStart, lineEnd))
  // The last heading before it is mostly the title of the slide.
  const heading = stemsOf(before.match(/^#{1,6} .*$/gm)?.at(-1) ?? '')
  const near = stemsOf(text.slice(Math.max(0, lineStart - NEAR), lineEnd + NEAR))
  const around = new Map<string, NearWord>()
  for (const [stem, word] of near) around.set(stem, { word, where: 'near' })
  for (const [stem, word] of heading) around.set(stem, { word, where: 'heading' })
  for (const [stem, word] of line) around.set(stem, { word, where: 'line' })
  return { line, around }
}

function placeOf(before: string, after: string): Context['place'] {
  if (/\p{L}$/u.test(before) || /^\p{L}/u.test(after)) return 'glued'
  return /\p{L} $/u.test(before) && /^ \p{L}/u.test(after) ? 'middle' : 'end'
}
