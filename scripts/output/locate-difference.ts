import type { Format } from '../model/artifact.ts'

/** Where two files first differ, as the end of a sentence: `at byte 4711, in ppt/slides/slide3.xml`. `undefined`: nowhere. */
export function locateDifference(format: Format, first: Uint8Array, second: Uint8Array): string | undefined {
  if (Buffer.compare(first, second) === 0) return undefined
  const differing = first.findIndex((byte, index) => byte !== second[index])
  const offset = differing === -1 ? first.length : differing
  const part = PARTS[format]?.(Buffer.from(first.subarray(0, offset + 1)), Buffer.from(first))
  return `at byte ${offset}${part === undefined ? '' : `, in ${part}`}`
}

/** What the last byte of `before` belongs to. */
const PARTS: Partial<Readonly<Record<Format, (before: Buffer, all: Buffer) => string | undefined>>> = {
  // Local file header of ZIP: signature, then the length of the name at 26 and the name at 30.
  pptx: (before, all) => {
    const start = before.lastIndexOf('PK\x03\x04', undefined, 'latin1')
    return start === -1
      ? undefined
      : all.toString('utf8', start + 30, start + 30 + all.readUInt16LE(start + 26))
  },
  pdf: (before) => {
    const number = before
      .toString('latin1')
      .match(/(?<=[\r\n])\d+ \d+ obj\b/g)
      ?.at(-1)
    return number === undefined ? undefined : `object ${number.replace(/ obj$/, '')}`
  },
}
