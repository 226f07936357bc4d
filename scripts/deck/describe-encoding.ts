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
const RESTORE =
  'Some of it may be lost: get the file anew from where it came from, or correct that place and save it as UTF-8.'

const BEGINNING: Span = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
}

type Evidence = { readonly source: Findable; readonly first: number; readonly confidence: number }

/** Its text is known all the same, and `fix` converts it. */
export function foreignEncoding(file: string, name: string, evidence?: Evidence): Diagnostic {
  const about = { rule: 'text/not-utf8', severity: 'error', file, help: CONVERT } as const
  // All of it is meant: reports that want a line get the first.
  if (evidence === undefined)
    return { ...about, message: `File is encoded in ${name}, expected UTF-8`, span: BEGINNING }
  const { source, first, confidence } = evidence
  return {
    ...about,
    message: `File is encoded in ${name} (${percent(confidence)} sure) as byte ${describeByte(source, first)} shows, expected UTF-8`,
    span: placeOf(source, first),
  }
}

/** `fault`: offset of the byte that has no meaning; `undefined` when nobody looked for it. */
export function brokenUnicode(source: Findable, name: string, fault: number | undefined): Diagnostic {
  const place = fault === undefined ? '' : ` at byte ${describeByte(source, fault)}`
  return {
    rule: 'text/not-utf8',
    severity: 'error',
    message: `File is encoded in ${name}, and broken${place}, expected UTF-8`,
    file: source.file,
    help: RESTORE,
  }
}

/** The last character is not whole. */
export function cutOff(source: Findable, first: number): Diagnostic {
  return {
    rule: 'text/not-utf8',
    severity: 'error',
    message: `File ends inside of a character from byte ${describeByte(source, first)} on, expected UTF-8 to the end`,
    file: source.file,
    span: placeOf(source, first),
    help: RESTORE,
  }
}

/** No text of any encoding has a NUL; what a computer writes that loses its power does. */
export function noText(source: Findable, first: number): Diagnostic {
  return {
    rule: 'text/not-utf8',
    severity: 'error',
    message: `File is no text, as byte ${describeByte(source, first)} shows, expected Markdown in UTF-8`,
    file: source.file,
    help: 'Move it out of the folder of decks, or get it anew from where it came from.',
  }
}

/** A NUL among text: a program that took the file for something else left it there. */
export function nulInText(source: Findable): Diagnostic {
  const first = source.content.indexOf(0)
  const others = source.content.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0) - 1
  const more = others === 0 ? '' : `, and ${others} more`
  return {
    rule: 'text/not-utf8',
    severity: 'error',
    message: `File has a NUL at byte ${describeByte(source, first)}${more}, expected text`,
    file: source.file,
    span: placeOf(source, first),
    help: RESTORE,
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
