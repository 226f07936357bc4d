import { Tokenizer, TokenizerMode } from 'parse5'
import type { Range } from '../model/span.ts'
import { type MappedText, mapDecoded, mapPart } from './mapped-text.ts'

/** `range` is that of name and value, like those of pieces. */
export type HtmlAttribute = { readonly name: string; readonly value: MappedText; readonly range: Range }

/** A piece of raw HTML, as it stands: nothing is moved, closed or left out, as a tree builder would do. */
export type HtmlPiece =
  | {
      readonly kind: 'open'
      /** In lower case. */
      readonly name: string
      readonly attributes: readonly HtmlAttribute[]
      readonly range: Range
    }
  | { readonly kind: 'close'; readonly name: string; readonly range: Range }
  | { readonly kind: 'text'; readonly text: string }

/** Elements whose content is no HTML. */
const RAW_CONTENT: Readonly<Record<string, typeof TokenizerMode.RAWTEXT | typeof TokenizerMode.RCDATA>> = {
  style: TokenizerMode.RAWTEXT,
  script: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
}

/** Reads a stretch of raw HTML; ranges are places in its `text`. Comments are left out. */
export function scanHtml(html: MappedText): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  const addText = ({ chars }: { readonly chars: string }): void => {
    pieces.push({ kind: 'text', text: chars })
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, attrs, location, selfClosing }) {
        const attributes = attrs.flatMap(({ name, prefix, value }) => {
          const fullName = prefix ? `${prefix}:${name}` : name
          const place = location?.attrs?.[fullName]
          if (!place) return []
          const written = mapPart(html, valueRange(html.text, place))
          return [{ name: fullName, value: mapDecoded(written, value, 'html'), range: rangeOf(place) }]
        })
        pieces.push({ kind: 'open', name: tagName, attributes, range: rangeOf(location) })
        const mode = RAW_CONTENT[tagName]
        if (mode !== undefined && !selfClosing) tokenizer.state = mode
      },
      onEndTag({ tagName, location }) {
        pieces.push({ kind: 'close', name: tagName, range: rangeOf(location) })
      },
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  )
  tokenizer.write(html.text, true)
  return pieces
}

type Location = { readonly startOffset: number; readonly endOffset: number }

function rangeOf(location: Location | null): Range {
  if (!location) throw new Error('A tag without a location')
  return { start: location.startOffset, end: location.endOffset }
}

/** From `name = "value"` to the value. */
function valueRange(html: string, { startOffset, endOffset }: Location): Range {
  const match = /^.[^=]*?[\t\n\f\r ]*=[\t\n\f\r ]*(["']?)/s.exec(html.slice(startOffset, endOffset))
  if (!match) return { start: endOffset, end: endOffset }
  return { start: startOffset + match[0].length, end: match[1] ? endOffset - 1 : endOffset }
}
