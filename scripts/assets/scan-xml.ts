export type XmlPiece =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: readonly XmlAttribute[]
      readonly closed: boolean
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'instruction'; readonly target: string; readonly text: string }
  | { readonly kind: 'doctype'; readonly text: string }

export type XmlAttribute = { readonly name: string; readonly value: string }

/**
 * Cuts an XML text into pieces, character references decoded. `undefined` where the text is not clearly XML:
 * a scanner that guesses is one that a parser can be made to disagree with.
 * A document type with declarations of its own ends the scan; its `text` then ends with `[`.
 */
export function scanXml(text: string): readonly XmlPiece[] | undefined {
  const pieces: XmlPiece[] = []
  let position = 0
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position
    const found = pattern.exec(text)
    if (found) position += found[0].length
    return found
  }

  while (position < text.length) {
    let found = match(/[^<]+/y)
    if (found) {
      pieces.push({ kind: 'text', text: decode(found[0]) })
      continue
    }
    found = match(/<!--[\s\S]*?-->/y)
    if (found) continue
    found = match(/<!\[CDATA\[([\s\S]*?)\]\]>/y)
    if (found) {
      pieces.push({ kind: 'text', text: found[1] ?? '' })
      continue
    }
    found = match(/<\?([^\s?]+)([\s\S]*?)\?>/y)
    if (found) {
      pieces.push({ kind: 'instruction', target: found[1] ?? '', text: found[2] ?? '' })
      continue
    }
    found = match(/<!DOCTYPE\s([^>[\]]*)(?:>|\[)/y)
    if (found) {
      pieces.push({ kind: 'doctype', text: found[0] })
      if (found[0].endsWith('[')) return pieces
      continue
    }
    found = match(/<\/([^\s<>/]+)\s*>/y)
    if (found) {
      pieces.push({ kind: 'close', name: found[1] ?? '' })
      continue
    }
    found = match(/<([^\s<>/!?="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y)
    if (!found) return undefined
    const [, name = '', attributes = '', slash] = found
    pieces.push({ kind: 'open', name, attributes: readAttributes(attributes), closed: slash === '/' })
  }
  return pieces
}

function readAttributes(text: string): readonly XmlAttribute[] {
  return [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => ({
    name: match[1] ?? '',
    value: decode(match[2] ?? match[3] ?? ''),
  }))
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
