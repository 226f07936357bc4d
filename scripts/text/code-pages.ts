import { CODE_PAGE_TABLES, type CodePageName } from './code-page-tables.ts'

/** One encoding that UTF-8 may have been misread as, in both directions. */
export type CodePage = {
  readonly name: CodePageName
  /** Position in CODE_PAGES; also its bit in the masks below. */
  readonly index: number
  readonly prior: number
  /** Whether bytes can have been lost: macroman and cp437 define all of them. */
  readonly lossy: boolean
  /** Code unit → byte, 0 where the page has none. Knows the kept control characters of undefined bytes. */
  readonly bytes: Uint8Array
  /** Byte → code unit, 0 where undefined. */
  readonly units: Uint16Array
  readonly undefinedBytes: readonly number[]
}

export const CODE_PAGES: readonly CodePage[] = CODE_PAGE_TABLES.map(({ name, prior, characters }, index) => {
  const units = new Uint16Array(256)
  const bytes = new Uint8Array(0x10000)
  const undefinedBytes: number[] = []
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const unit = characters.charCodeAt(byte - 0x80)
    if (unit === 0) undefinedBytes.push(byte)
    else {
      units[byte] = unit
      bytes[unit] = byte
    }
  }
  for (const byte of undefinedBytes) bytes[byte] ||= byte
  // Tools that read windows-1252 strictly fall back to latin-1 for whole lines: its control characters occur too.
  if (name === 'windows-1252' || name === 'windows-1254') {
    for (let byte = 0x80; byte < 0xa0; byte++) bytes[byte] ||= byte
  }
  return { name, index, prior, lossy: undefinedBytes.length > 0, bytes, units, undefinedBytes }
})

/** For every code unit one bit per page: set if the unit stands for a byte that starts a UTF-8 sequence there. */
export const LEADS: Uint16Array = maskUnits((byte) => byte >= 0xc2 && byte <= 0xf4)

/** The same for bytes that continue a sequence. */
export const CONTINUATIONS: Uint16Array = maskUnits((byte) => byte >= 0x80 && byte <= 0xbf)

/** Bits of the pages in which bytes can be lost. */
export const LOSSY_PAGES: number = CODE_PAGES.reduce(
  (mask, { lossy, index }) => mask | (lossy ? 1 << index : 0),
  0,
)

export function codePage(name: CodePageName): CodePage {
  const page = CODE_PAGES.find((candidate) => candidate.name === name)
  if (page === undefined) throw new Error(`No table for code page ${name}`)
  return page
}

function maskUnits(matches: (byte: number) => boolean): Uint16Array {
  const mask = new Uint16Array(0x10000)
  for (const { bytes, units, index } of CODE_PAGES) {
    // A byte is written as its character, or as the control or letter of the same number.
    for (let byte = 0x80; byte <= 0xff; byte++) {
      for (const unit of [units[byte] ?? 0, byte]) {
        if (matches(bytes[unit] ?? 0)) mask[unit] = (mask[unit] ?? 0) | (1 << index)
      }
    }
  }
  return mask
}
