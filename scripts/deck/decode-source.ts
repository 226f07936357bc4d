import type { Diagnostic } from '../model/diagnostic.ts'
import { type Findable, foreignEncoding, mixedEncodings, unclearEncoding } from './describe-encoding.ts'
import { detectEncoding } from './detect-encoding.ts'
import { guessUtf16, readByteOrderMark, UNICODE_NAMES } from './read-byte-order-mark.ts'
import { scanUtf8 } from './scan-utf8.ts'

export type DecodedSource = {
  /** Without a byte order mark. `''` when nobody can tell what the bytes say. */
  readonly text: string
  /** `utf-8`, the name of another encoding as people write it (`windows-1252`), or `unknown`. */
  readonly encoding: string
  /** Whether it began with a byte order mark. */
  readonly bom: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads the bytes of a text file. UTF-8 is expected. What is certainly something else is read as well, and reported, as other
 * tools stumble over it; what is not certain is not read.
 */
export function decodeSource(bytes: Uint8Array, file: string): DecodedSource {
  const sign = readByteOrderMark(bytes)
  if (sign === 'utf-32') return refuse(true, foreignEncoding(file, 'UTF-32', 'unread'))
  const content = bytes.subarray(sign === undefined ? 0 : sign === 'utf-8' ? 3 : 2)
  const unicode = sign ?? guessUtf16(bytes) ?? 'utf-8'
  const text = decodeStrictly(content, unicode)
  if (unicode === 'utf-8') {
    if (text !== undefined) return { text, encoding: unicode, bom: sign !== undefined, diagnostics: [] }
    return decodeForeign({ file, content, skipped: bytes.length - content.length })
  }
  const encoding = UNICODE_NAMES[unicode]
  if (text === undefined) return refuse(sign !== undefined, foreignEncoding(file, encoding, 'broken'))
  return { text, encoding, bom: sign !== undefined, diagnostics: [foreignEncoding(file, encoding, 'read')] }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined // another encoding is an answer here, not a failure
  }
}

function refuse(bom: boolean, diagnostic: Diagnostic): DecodedSource {
  return { text: '', encoding: 'unknown', bom, diagnostics: [diagnostic] }
}

function decodeForeign(source: Findable): DecodedSource {
  const { content, skipped, file } = source
  const { whole, stray } = scanUtf8(content)
  const guess = detectEncoding(content)
  const marked = skipped > 0
  // Chance makes a whole character of UTF-8 now and then; nearly as many as there are stray bytes, it does not make.
  if (marked || whole * 2 >= stray.length) return refuse(marked, mixedEncodings(source, stray))
  if (guess === undefined || !guess.certain)
    return refuse(marked, unclearEncoding(source, stray[0] ?? 0, guess))
  const { text, name, confidence } = guess
  const diagnostics = [foreignEncoding(file, name, 'read', { source, first: stray[0] ?? 0, confidence })]
  return { text, encoding: name, bom: false, diagnostics }
}
