import type { Diagnostic } from '../model/diagnostic.ts'
import { createLocate } from '../model/span.ts'

export type DecodedSource = {
  /** Without a byte order mark. `''` when the bytes are in no encoding that we read. */
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'unknown'
  /** Whether it began with a byte order mark. */
  readonly bom: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the bytes of a text file. UTF-8 is expected; UTF-16 is read as well, and reported as other tools stumble over it. */
export function decodeSource(bytes: Uint8Array, file: string): DecodedSource {
  const sign = readByteOrderMark(bytes)
  if (sign === 'utf-32') return refuse(file, 'UTF-32')
  const encoding = sign ?? guessUtf16(bytes) ?? 'utf-8'
  const content = bytes.subarray(sign === undefined ? 0 : sign === 'utf-8' ? 3 : 2)
  if (encoding !== 'utf-8') {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(content)
    return { text, encoding, bom: sign !== undefined, diagnostics: [notUtf8(file, NAMES[encoding])] }
  }
  const text = decodeUtf8(content, false)
  if (text !== undefined) return { text, encoding, bom: sign !== undefined, diagnostics: [] }
  return {
    text: '',
    encoding: 'unknown',
    bom: sign !== undefined,
    diagnostics: [brokenUtf8(content, bytes, file)],
  }
}

const NAMES = { 'utf-16le': 'UTF-16 (little endian)', 'utf-16be': 'UTF-16 (big endian)' } as const
const HELP = 'Save the file as UTF-8.'

function readByteOrderMark([a, b, c, d]: Uint8Array):
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-32'
  | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** Markdown is full of ASCII (blanks, line ends, signs), and each such character has a NUL beside it in UTF-16. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 1024)
  if (sample.length < 2) return undefined
  const count = (remainder: number): number =>
    sample.filter((byte, index) => byte === 0 && index % 2 === remainder).length
  const [even, odd] = [count(0), count(1)]
  // A sixth of all characters: text in Chinese still has that many blanks, digits and signs in Markdown.
  const needed = sample.length / 12
  if (odd > needed && even * 10 < odd) return 'utf-16le'
  if (even > needed && odd * 10 < even) return 'utf-16be'
  return undefined
}

function decodeUtf8(bytes: Uint8Array, partial: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: partial })
  } catch {
    return undefined // not UTF-8 is an answer here, not a failure
  }
}

function refuse(file: string, name: string): DecodedSource {
  return { text: '', encoding: 'unknown', bom: true, diagnostics: [notUtf8(file, name)] }
}

function notUtf8(file: string, name: string): Diagnostic {
  return {
    rule: 'text/not-utf8',
    severity: 'error',
    message: `File is encoded in ${name}, expected UTF-8`,
    file,
    help: HELP,
  }
}

function brokenUtf8(content: Uint8Array, bytes: Uint8Array, file: string): Diagnostic {
  const before = longestUtf8(content)
  const index = bytes.length - content.length + new TextEncoder().encode(before).length
  const byte = (bytes[index] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return {
    rule: 'text/not-utf8',
    severity: 'error',
    message: `File is not UTF-8 from byte ${index} on (\`${byte}\`), expected UTF-8`,
    file,
    span: createLocate(before)(before.length, before.length),
    help: HELP,
  }
}

/** The text before the first byte that fits nowhere. */
function longestUtf8(bytes: Uint8Array): string {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodeUtf8(bytes.subarray(0, middle), true) === undefined) bad = middle
    else good = middle
  }
  return decodeUtf8(bytes.subarray(0, good), true) ?? ''
}
