import type { ReferenceKind } from '../model/reference.ts'
import type { Range } from '../model/span.ts'
import { findStyleReferences } from './find-style-references.ts'
import type { FoundReference } from './found-reference.ts'
import type { MappedText } from './mapped-text.ts'
import { parseSrcset } from './parse-srcset.ts'
import type { HtmlPiece } from './scan-html.ts'

type Open = Extract<HtmlPiece, { kind: 'open' }>

/** References in the attributes of raw HTML. Contents of `<style>` are CSS, and read elsewhere. */
export function findHtmlReferences(pieces: readonly HtmlPiece[]): readonly FoundReference[] {
  return pieces.flatMap((piece) => (piece.kind === 'open' ? findInTag(piece) : []))
}

function findInTag(tag: Open): readonly FoundReference[] {
  return tag.attributes.flatMap(({ name, value }): readonly FoundReference[] => {
    if (name === 'style') return findInStyle(value)
    if (name === 'srcset') {
      return parseSrcset(value.text).map(({ start, end }) => toReference('html', value, { start, end }))
    }
    const kind = kindOf(tag.name, name)
    // An SVG points to its own parts by `#id`.
    if (kind === undefined || (kind === 'html' && value.text.startsWith('#'))) return []
    const found = toReference(kind, value, trimmedRange(value.text))
    const alt = tag.name === 'img' && name === 'src' ? readAlt(tag) : undefined
    return [{ ...found, ...(alt !== undefined && { alt }) }]
  })
}

function kindOf(tag: string, attribute: string): ReferenceKind | undefined {
  if (attribute === 'src' || attribute === 'poster' || attribute === 'background') return 'html'
  if (attribute === 'data') return tag === 'object' ? 'html' : undefined
  if (attribute !== 'href' && attribute !== 'xlink:href') return undefined
  if (tag === 'a' || tag === 'area') return 'link'
  return tag === 'link' || tag === 'image' || tag === 'use' || tag === 'feimage' ? 'html' : undefined
}

function findInStyle(value: MappedText): readonly FoundReference[] {
  return findStyleReferences(value.text).references.map(({ url, range }) => ({
    kind: 'style',
    url,
    range: value.place(range.start, range.end),
  }))
}

function toReference(kind: ReferenceKind, value: MappedText, { start, end }: Range): FoundReference {
  return { kind, url: value.text.slice(start, end), range: value.place(start, end) }
}

/** `undefined` where none is needed: `alt=""` says in HTML that a picture is decoration, and so do two attributes. */
function readAlt({ attributes }: Open): string | undefined {
  const textOf = (wanted: string): string | undefined =>
    attributes.find(({ name }) => name === wanted)?.value.text
  if (textOf('aria-hidden') === 'true' || /^(?:none|presentation)$/.test(textOf('role') ?? ''))
    return undefined
  const alt = textOf('alt') ?? textOf('aria-label') ?? ''
  return alt === '' && textOf('alt') !== undefined ? undefined : alt
}

function trimmedRange(text: string): Range {
  const start = text.length - text.trimStart().length
  return { start, end: Math.max(start, text.trimEnd().length) }
}
