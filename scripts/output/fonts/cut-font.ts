import { readTables } from './sfnt.ts'

/** Where a variable font is taken, by the tag of the axis; it stays inside of each. */
export type FontPlace = { readonly weight: number; readonly italic: boolean; readonly size: number }

/**
 * A font of the web (WOFF2, WOFF, TrueType) as TrueType that has these letters, as far as it had them, and what draws them together. A
 * variable font becomes the one that was drawn. Nothing for what cannot be a part of a presentation: outlines of PostScript,
 * a licence that forbids it, a broken file.
 */
export async function cutFont(
  file: Uint8Array,
  letters: ReadonlySet<number>,
  place: FontPlace,
): Promise<Buffer | undefined> {
  const text = String.fromCodePoint(...letters)
  // Large, and needed for few decks.
  const { default: subsetFont } = await import('subset-font')
  const cut = (font: Buffer, variationAxes?: Record<string, number>) =>
    subsetFont(font, text, {
      targetFormat: 'truetype',
      preserveNameIds: LICENCE_NAMES,
      ...(variationAxes && { variationAxes }),
    })
  try {
    const font = await cut(Buffer.from(file))
    const tables = readTables(font)
    const axes = readAxes(tables.get('fvar'))
    if (!mayEmbed(tables.get('OS/2')) || !tables.has('glyf')) return undefined
    return axes.length === 0 ? font : await cut(font, pinned(axes, place))
  } catch {
    return undefined // what cannot be read cannot be given to others: programs find a similar font by its name
  }
}

/** Maker, designer and licence; the first seven are always kept. */
const LICENCE_NAMES = [7, 8, 9, 13, 14, 16]

/**
 * Whether `fsType` lets a font be in documents that are edited, as a part of it: 0 is any use, 8 is that one. 2 forbids it, 4 is for reading,
 * 0x100 for whole fonts and 0x200 for bitmaps only.
 */
function mayEmbed(os2: Buffer | undefined): boolean {
  return os2 !== undefined && (os2.readUInt16BE(8) & 0x30e & ~8) === 0
}

type Axis = { readonly tag: string; readonly from: number; readonly usual: number; readonly to: number }

function readAxes(fvar: Buffer | undefined): readonly Axis[] {
  if (fvar === undefined) return []
  const [start, count, size] = [fvar.readUInt16BE(4), fvar.readUInt16BE(8), fvar.readUInt16BE(10)]
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * size
    const number = (place: number) => fvar.readInt32BE(at + place) / 65_536
    return { tag: fvar.toString('latin1', at, at + 4), from: number(4), usual: number(8), to: number(12) }
  })
}

/** As a browser draws it: heavier and slanted as the style says, its details for the size of the text. */
function pinned(axes: readonly Axis[], { weight, italic, size }: FontPlace): Record<string, number> {
  const wishes: Readonly<Record<string, number>> = { wght: weight, ital: italic ? 1 : 0, opsz: size }
  return Object.fromEntries(
    axes.map(({ tag, from, usual, to }) => [tag, Math.min(Math.max(wishes[tag] ?? usual, from), to)]),
  )
}
