import type { XmlAttribute, XmlPiece } from './scan-xml.ts'

/**
 * The first thing in an SVG that could run, or load something, as a clause that fits after "because ".
 * A browser that shows an SVG as a picture does neither, but other programs open the outputs too.
 */
export function findSvgDanger(pieces: readonly XmlPiece[]): string | undefined {
  let inStyle = false
  for (const piece of pieces) {
    const danger = dangerOf(piece, inStyle)
    if (danger !== undefined) return danger
    if (piece.kind === 'open') inStyle = localName(piece.name) === 'style' && !piece.closed
    if (piece.kind === 'close') inStyle = false
  }
  return undefined
}

function dangerOf(piece: XmlPiece, inStyle: boolean): string | undefined {
  switch (piece.kind) {
    case 'doctype':
      return HARMLESS_DOCTYPE.test(piece.text) ? undefined : 'it has a document type of its own'
    case 'instruction':
      return /stylesheet/i.test(piece.target) ? 'it loads a style sheet' : undefined
    case 'text':
      return inStyle ? dangerOfCss(piece.text) : undefined
    case 'open':
      return dangerOfElement(localName(piece.name), piece.attributes)
    case 'close':
      return undefined
  }
}

/** What drawing programs write at the top: names the SVG standard, declares nothing, and is never fetched. */
const HARMLESS_DOCTYPE =
  /^<!DOCTYPE\s+svg(?:\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [^"]*"\s+"http:\/\/www\.w3\.org\/[^"]*")?\s*>$/

const ACTIVE_ELEMENTS = new Set(
  'script foreignobject iframe frame object embed applet audio video handler listener link base form'.split(
    ' ',
  ),
)

function dangerOfElement(name: string, attributes: readonly XmlAttribute[]): string | undefined {
  if (ACTIVE_ELEMENTS.has(name))
    return `it contains \`<${name === 'foreignobject' ? 'foreignObject' : name}>\``
  for (const attribute of attributes) {
    const danger = dangerOfAttribute(name, attribute)
    if (danger !== undefined) return danger
  }
  const animated = attributes.find(({ name }) => localName(name) === 'attributename')?.value ?? ''
  return /href$|^on/i.test(animated.trim()) ? 'it animates an address' : undefined
}

function dangerOfAttribute(element: string, { name, value }: XmlAttribute): string | undefined {
  if (/^xmlns(?::|$)/.test(name)) {
    if (/XInclude/i.test(value)) return 'it includes other files (XInclude)'
    return /1999\/xhtml/i.test(value) ? 'it contains HTML' : undefined
  }
  const local = localName(name)
  if (/^on./.test(local)) return `it has the event handler \`${local}\``
  if (name.toLowerCase() === 'xml:base') return 'it changes where its references lead (`xml:base`)'
  if (local === 'href' || local === 'src') {
    const allowed = element === 'a' ? /^\s*(?:#|https?:|mailto:|$)/i : /^\s*(?:#|$)/
    return allowed.test(value) || HARMLESS_DATA.test(value) ? undefined : 'it refers to another file'
  }
  return dangerOfCss(value)
}

/** Pictures made of pixels, and fonts. An SVG inside of an SVG would escape all limits. */
const HARMLESS_DATA = /^\s*data:(?:image\/(?:png|jpe?g|gif|webp|avif)|(?:application\/(?:x-)?)?font)[/;,-]/i

function dangerOfCss(css: string): string | undefined {
  const plain = unescapeCss(css)
  if (/@import/i.test(plain)) return 'its style imports another file'
  if (/(?:image-set|(?<![\w-])src)\s*\(/i.test(plain)) return 'its style refers to another file'
  for (const match of plain.matchAll(/url\(\s*["']?\s*([^\s"')]*)/gi)) {
    const url = match[1] ?? ''
    if (!url.startsWith('#') && !HARMLESS_DATA.test(url)) return 'its style refers to another file'
  }
  return undefined
}

/** `u\72l(` is `url(` for a browser. */
function unescapeCss(css: string): string {
  if (!css.includes('\\') && !css.includes('/*')) return css
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, hex: string | undefined, character: string) =>
      hex === undefined ? character : codePoint(Number.parseInt(hex, 16)),
    )
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}

/** Lower case, without the prefix: `svg:Script` is a script too. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}
