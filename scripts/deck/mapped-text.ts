import type { Range } from '../model/span.ts'

/** A piece of a file after the escapes of the syntax around it were taken away, with the way back. */
export type MappedText = {
  readonly text: string
  /** Where a part of `text` stands in the file. */
  readonly place: (start: number, end: number) => Range
}

/** A piece of a file as it stands there. */
export function mapSlice(file: string, { start, end }: Range): MappedText {
  return {
    text: file.slice(start, end),
    place: (from, to) => ({ start: start + from, end: start + to }),
  }
}

/** A part of such a piece. */
export function mapPart({ text, place }: MappedText, { start, end }: Range): MappedText {
  return { text: text.slice(start, end), place: (from, to) => place(start + from, start + to) }
}

type Syntax = 'html' | 'double-quoted' | 'single-quoted' | 'plain'

/** What one character of the decoded text may be written as. */
const UNITS: Readonly<Record<Syntax, RegExp>> = {
  html: /&(?:#x[\da-f]+|#\d+|[a-z][\da-z]*);?|[\s\S]/giy,
  'double-quoted': /\\(?:x.{2}|u.{4}|U.{8}|\r?\n[ \t]*|[\s\S])|[\s\S]/gy,
  'single-quoted': /''|[\s\S]/gy,
  plain: /[\s\S]/gy,
}

/**
 * Finds out which character of `decoded` stands where in `source`, which was read into it: an attribute of HTML or a
 * scalar of YAML. What `decoded` does not have (indentation, backslashes) is passed over; folded line breaks match spaces.
 */
export function mapDecoded(source: MappedText, decoded: string, syntax: Syntax): MappedText {
  if (source.text === decoded) return source
  const starts: number[] = []
  for (const { 0: unit, index } of source.text.matchAll(UNITS[syntax])) {
    for (let length = matchedLength(unit, decoded, starts.length); length > 0; length -= 1) starts.push(index)
  }
  while (starts.length <= decoded.length) starts.push(source.text.length)
  return {
    text: decoded,
    place: (from, to) => source.place(starts[from] ?? source.text.length, starts[to] ?? source.text.length),
  }
}

/** How many characters of `decoded` from `position` on `unit` stands for; 0 when it has no trace there. */
function matchedLength(unit: string, decoded: string, position: number): number {
  const next = decoded[position]
  if (next === undefined) return 0
  if (unit.length === 1) return unit === next || (/\s/.test(unit) && /\s/.test(next)) ? 1 : 0
  if (unit.startsWith('&') && decoded.startsWith(unit, position)) return unit.length
  if (/^\\\r?\n/.test(unit)) return 0
  return (decoded.codePointAt(position) ?? 0) > 0xffff ? 2 : 1
}
