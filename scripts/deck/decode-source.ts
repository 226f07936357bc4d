import iconv from 'iconv-lite'
import type { Diagnostic } from '../model/diagnostic.ts'
import {
  brokenUnicode,
  cutOff,
  type Findable,
  foreignEncoding,
  mixedEncodings,
  noText,
  nulInText,
  unclearEncoding,
} from './describe-encoding.ts'
import { detectEncoding } from './detect-encoding.ts'
import { findUtf16Fault } from './find-utf16-fault.ts'
import { guessDenseUtf16, guessUtf16 } from './guess-utf16.ts'
import { readByteOrderMark, UNICODE_NAMES, type WideUnicode } from './read-byte-order-mark.ts'
import { endsInside, scanUtf8 } from './scan-utf8.ts'

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
  const skipped = sign?.length ?? 0
  const source: Findable = { file, content: bytes.subarray(skipped), skipped }
  const wide = sign === undefined ? guessUtf16(bytes) : sign.encoding === 'utf-8' ? undefined : sign.encoding
  if (wide !== undefined) return decodeWide(source, wide)
  const text = decodeStrictly(source.content, 'utf-8')
  if (text === undefined) return decodeForeign(source)
  if (text.includes('\u001b$')) {
    const japanese = decodeEscaped(source.content)
    if (japanese !== undefined)
      return {
        text: japanese,
        encoding: ESCAPED,
        bom: skipped > 0,
        diagnostics: [foreignEncoding(file, ESCAPED)],
      }
  }
  const diagnostics = text.includes('\0') ? [nulInText(source)] : []
  return { text, encoding: 'utf-8', bom: skipped > 0, diagnostics }
}

const ESCAPED = 'ISO-2022-JP'

/** All ASCII: only its escape sequences tell that it is not. */
function decodeEscaped(bytes: Uint8Array): string | undefined {
  return decodeStrictly(bytes, 'iso-2022-jp')
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined // another encoding is an answer here, not a failure
  }
}

function decodeWide(source: Findable, encoding: WideUnicode): DecodedSource {
  const { file, content, skipped } = source
  const name = UNICODE_NAMES[encoding]
  const text = encoding.startsWith('utf-32')
    ? decodeUtf32(content, encoding)
    : decodeStrictly(content, encoding)
  if (text !== undefined)
    return { text, encoding: name, bom: skipped > 0, diagnostics: [foreignEncoding(file, name)] }
  const fault = encoding.startsWith('utf-32') ? undefined : findUtf16Fault(content, encoding === 'utf-16le')
  return refuse(skipped > 0, brokenUnicode(source, name, fault))
}

/** `TextDecoder` does not know it. */
function decodeUtf32(bytes: Uint8Array, encoding: string): string | undefined {
  const text = iconv.decode(bytes, encoding, { stripBOM: false })
  return bytes.length % 4 === 0 && !text.includes('\ufffd') ? text : undefined
}

function refuse(bom: boolean, diagnostic: Diagnostic): DecodedSource {
  return { text: '', encoding: 'unknown', bom, diagnostics: [diagnostic] }
}

function decodeForeign(source: Findable): DecodedSource {
  const { content, skipped, file } = source
  const { whole, stray } = scanUtf8(content)
  const [first = 0] = stray
  const marked = skipped > 0
  if (content.includes(0)) {
    const dense = marked ? undefined : guessDenseUtf16(content)
    return dense === undefined
      ? refuse(marked, noText(source, content.indexOf(0)))
      : decodeWide(source, dense)
  }
  if (whole > 0 && endsInside(content, first)) return refuse(marked, cutOff(source, first))
  // Chance makes a whole character of UTF-8 now and then; nearly as many as there are stray bytes, it does not make.
  if (marked || whole * 2 >= stray.length) return refuse(marked, mixedEncodings(source, stray))
  const guess = detectEncoding(content)
  if (guess === undefined || !guess.certain) return refuse(marked, unclearEncoding(source, first, guess))
  const { text, name, confidence } = guess
  return {
    text,
    encoding: name,
    bom: false,
    diagnostics: [foreignEncoding(file, name, { source, first, confidence })],
  }
}
