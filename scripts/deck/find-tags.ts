import type { Range } from '../model/span.ts'
import type { MappedText } from './mapped-text.ts'
import type { HtmlPiece } from './scan-html.ts'

export type FoundTag = {
  readonly kind: 'open' | 'close'
  readonly name: string
  readonly attributes: readonly { readonly name: string; readonly value: string; readonly range: Range }[]
  readonly range: Range
}

/** The tags among `pieces`, which were read from `source`. */
export function findTags(pieces: readonly HtmlPiece[], source: MappedText): readonly FoundTag[] {
  const place = ({ start, end }: Range): Range => source.place(start, end)
  return pieces.flatMap((piece): readonly FoundTag[] => {
    if (piece.kind === 'text') return []
    const attributes = piece.kind === 'open' ? piece.attributes : []
    return [
      {
        kind: piece.kind,
        name: piece.name,
        attributes: attributes.map(({ name, value, range }) => ({
          name,
          value: value.text,
          range: place(range),
        })),
        range: place(piece.range),
      },
    ]
  })
}
