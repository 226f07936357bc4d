import { deflateSync, inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { mergeTrueType, readTrueType, type TrueType } from './merge-true-type.ts'

/**
 * Makes one font of all subsets of the same font. Chromium embeds a subset for each colour of text (by how light it is, as on
 * a screen it would draw them differently); their glyphs have the numbers of the whole font, so no text has to change.
 */
export function mergePdfFonts(pdf: PDFDocument): void {
  const groups = new Map<string, Subset[]>()
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    const subset = object instanceof PDFDict ? readSubset(ref, object) : undefined
    if (subset === undefined) continue
    const group = groups.get(subset.key)
    if (group) group.push(subset)
    else groups.set(subset.key, [subset])
  }
  const replaced = new Map<PDFRef, PDFRef>()
  for (const group of groups.values()) {
    const [first, ...others] = group
    if (first === undefined || !mergeInto(first, group)) continue
    for (const { ref, parts } of others) {
      replaced.set(ref, first.ref)
      for (const part of [ref, ...parts]) pdf.context.delete(part)
    }
  }
  replaceFonts(pdf, replaced)
}

type Subset = {
  readonly ref: PDFRef
  /** Equal for subsets of one font: its name has a mark that Chromium gives to each. */
  readonly key: string
  /** All that belongs to it alone. */
  readonly parts: readonly PDFRef[]
  readonly descendant: PDFDict
  readonly file: PDFRawStream
  readonly toUnicode: PDFRawStream
  readonly font: TrueType
}

const name = PDFName.of

function readSubset(ref: PDFRef, dict: PDFDict): Subset | undefined {
  if (dict.get(name('Subtype')) !== name('Type0') || dict.get(name('Encoding')) !== name('Identity-H'))
    return undefined
  const fonts = dict.lookup(name('DescendantFonts'))
  const descendant = fonts instanceof PDFArray ? fonts.lookup(0) : undefined
  if (!(fonts instanceof PDFArray) || !(descendant instanceof PDFDict)) return undefined
  const descriptor = descendant.lookup(name('FontDescriptor'))
  if (!(descriptor instanceof PDFDict)) return undefined
  const file = descriptor.lookup(name('FontFile2'))
  const toUnicode = dict.lookup(name('ToUnicode'))
  if (!isPacked(file) || !isPacked(toUnicode)) return undefined
  const font = readTrueType(unpack(file))
  if (font === undefined) return undefined
  const parts = [
    fonts.get(0),
    descendant.get(name('FontDescriptor')),
    descriptor.get(name('FontFile2')),
    dict.get(name('ToUnicode')),
  ].filter((part) => part instanceof PDFRef)
  const facts = descriptor.entries().filter(([key]) => key !== name('FontFile2'))
  return { ref, key: facts.join(), parts, descendant, file, toUnicode, font }
}

function isPacked(stream: unknown): stream is PDFRawStream {
  return stream instanceof PDFRawStream && stream.dict.get(name('Filter')) === name('FlateDecode')
}

function mergeInto({ descendant, file, toUnicode }: Subset, group: readonly Subset[]): boolean {
  const merged = mergeTrueType(group.map(({ font }) => font))
  if (merged === undefined) return false
  replaceContents(file, merged)
  file.dict.set(name('Length1'), PDFNumber.of(merged.length))
  replaceContents(
    toUnicode,
    Buffer.from(mergeMaps(group.map((one) => unpack(one.toUnicode).toString('latin1'))), 'latin1'),
  )
  descendant.set(name('W'), descendant.context.obj(mergeWidths(group)))
  descendant.set(name('DW'), PDFNumber.of(0))
  return true
}

/** What is not in a list of widths has that list's default; but only where the glyph is in the subset. */
function mergeWidths(group: readonly Subset[]): (number | number[])[] {
  const widths: number[] = []
  for (const { descendant, font } of group) {
    const own = readWidths(descendant)
    const usual = descendant.lookupMaybe(name('DW'), PDFNumber)?.asNumber() ?? 1000
    for (const [number, advance] of font.advances.entries()) {
      if (advance > 0) widths[number] = own.get(number) ?? usual
    }
  }
  const runs: (number | number[])[] = []
  let run: number[] | undefined
  for (let number = 0; number < widths.length; number += 1) {
    const width = widths[number]
    if (width === undefined) run = undefined
    else if (run) run.push(width)
    else {
      run = [width]
      runs.push(number, run)
    }
  }
  return runs
}

/** Of both kinds: `first [width …]` and `first last width`. */
function readWidths(descendant: PDFDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const list = descendant.lookupMaybe(name('W'), PDFArray)
  for (let at = 0; list !== undefined && at < list.size(); ) {
    const first = list.lookup(at, PDFNumber).asNumber()
    const next = list.lookup(at + 1)
    if (next instanceof PDFArray) {
      for (let index = 0; index < next.size(); index += 1) {
        widths.set(first + index, next.lookup(index, PDFNumber).asNumber())
      }
      at += 2
      continue
    }
    const last = list.lookup(at + 1, PDFNumber).asNumber()
    for (let number = first; number <= last; number += 1) {
      widths.set(number, list.lookup(at + 2, PDFNumber).asNumber())
    }
    at += 3
  }
  return widths
}

/** Which characters the glyphs stand for: the lines of all maps, each once. */
function mergeMaps(maps: readonly string[]): string {
  const [first = ''] = maps
  const start = first.search(BLOCK)
  if (start < 0) return first
  const blocks = KINDS.flatMap((kind) => {
    const lines = new Set(
      maps.flatMap((map) =>
        [...map.matchAll(new RegExp(`begin${kind}\\s(.*?)end${kind}`, 'gs'))].flatMap(([, body = '']) =>
          body.split('\n').filter((line) => line.trim() !== ''),
        ),
      ),
    )
    return inHundreds([...lines].sort()).map(
      (part) => `${part.length} begin${kind}\n${part.join('\n')}\nend${kind}\n`,
    )
  })
  return first.slice(0, start) + blocks.join('') + first.slice(first.lastIndexOf('endcmap'))
}

const KINDS = ['bfchar', 'bfrange'] as const
const BLOCK = /\d+ begin(?:bfchar|bfrange)\s/

/** More lines are not allowed in one block. */
function inHundreds(lines: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) =>
    lines.slice(index * 100, index * 100 + 100),
  )
}

function replaceFonts({ context }: PDFDocument, replaced: ReadonlyMap<PDFRef, PDFRef>): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object
    if (!(dict instanceof PDFDict)) continue
    const resources = dict.lookup(name('Resources'))
    const fonts = (resources instanceof PDFDict ? resources : dict).lookup(name('Font'))
    if (!(fonts instanceof PDFDict)) continue
    for (const [key, font] of fonts.entries()) {
      const other = font instanceof PDFRef ? replaced.get(font) : undefined
      if (other) fonts.set(key, other)
    }
  }
}

function unpack(stream: PDFRawStream): Buffer {
  return inflateSync(stream.contents)
}

function replaceContents(stream: PDFRawStream, contents: Buffer): void {
  stream.updateContents(deflateSync(contents, { level: 9 }))
}
