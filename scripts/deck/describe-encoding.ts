import type { Diagnostic } from '../model/diagnostic.ts'
import { createLocate, type Span } from '../model/span.ts'
import type { EncodingGuess } from './detect-encoding.ts'

/** Bytes that places can be found in. */
export type Findable = {
  readonly file: string
  /** Without the byte order mark. */
  readonly content: Uint8Array
  /** Length of that mark. */
  readonly skipped: number
}

/** What to type to have the file converted. A run that was told the names of decks adds them. */
export const CONVERT = 'npm run fix'
const SAVE = 'Save the file as UTF-8, with the program that wrote it.'

type Evidence = { readonly source: Findable; readonly first: number; readonly confidence: number }

/** `read`: its text is known, and `fix` converts it. `broken`: some of it has no meaning. `unread`: nothing reads that. */
export function foreignEncoding(
  file: string,
  name: string,
  state: 'read' | 'broken' | 'unread',
  evidence?: Evidence,
): Diagnostic {
  const about = { rule: 'text/not-utf8', severity: 'error', file } as const
  const help = state === 'read' ? CONVERT : SAVE
  if (evidence === undefined) {
    const found = state === 'broken' ? `${name}, and not whole` : name
    return { ...about, message: `File is encoded in ${found}, expected UTF-8`, help }
  }
  const { source, first, confidence } = evidence
  return {
    ...about,
    message: `File is encoded in ${name} (${percent(confidence)} sure) as byte ${describeByte(source, first)} shows, expected UTF-8`,
    span: placeOf(source, first),
    help,
  }
}

/** No reading is certain: one that is guessed would be wrong on a stage. */
export function unclearEncoding(
  source: Findable,
  first: number,
  guess: EncodingGuess | undefined,
): Diagnostic {
  const supposed = guess && `, which may be ${guess.name} (${percent(guess.confidence)} sure)`
  return {
    rule: 'text/not-utf8',
    severity: 'error',
    message: `File is not UTF-8 from byte ${describeByte(source, first)} on${supposed ?? ''}, expected UTF-8`,
    file: source.file,
    span: placeOf(source, first),
    help: SAVE,
  }
}

/** Most bytes that are listed. */
const LISTED = 5

/** Something was pasted or appended in another encoding: the file has no one encoding to read it in. */
export function mixedEncodings(source: Findable, stray: readonly number[]): Diagnostic {
  const places = stray.slice(0, LISTED).map((offset) => describeByte(source, offset))
  const more = stray.length > LISTED ? `, and ${stray.length - LISTED} more` : ''
  return {
    rule: 'text/not-utf8',
    severity: 'error',
    message: `File is UTF-8 but for ${stray.length === 1 ? 'byte' : 'the bytes'} ${places.join(', ')}${more}, expected UTF-8 throughout`,
    file: source.file,
    span: placeOf(source, stray[0] ?? 0),
    help: 'Type these characters anew, or save that part of the text as UTF-8 where it came from.',
  }
}

function percent(confidence: number): string {
  return `${Math.floor(confidence * 100)} %`
}

function describeByte({ content, skipped }: Findable, offset: number): string {
  const byte = (content[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return `${offset + skipped} (\`${byte}\`)`
}

function placeOf({ content }: Findable, offset: number): Span {
  // Up to a stray byte, earlier ones count as one character each, as editors show them.
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content.subarray(0, offset))
  return createLocate(before)(before.length, before.length)
}
