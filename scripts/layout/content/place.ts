import type { PixelSize } from '../../model/asset.ts'
import type { ContentGradient, ContentTurn } from '../../model/content-look.ts'
import type { ContentLink, ContentParagraph } from '../../model/content-text.ts'
import type { Rectangle } from '../../model/layout-snapshot.ts'
import type { ContentItem } from '../../model/slide-content.ts'
import type { Columns } from './columns.ts'
import type { DrawnElement, DrawnStyle } from './drawn-page.ts'
import type { FontTable } from './font-table.ts'
import type { Layer, LayerBook } from './layer-book.ts'

/** What an element finds around itself. */
export type Place = {
  readonly styles: readonly DrawnStyle[]
  readonly fonts: FontTable
  /** Address of a background → its size in its own pixels; those that did not load are not in it. */
  readonly naturals: ReadonlyMap<string, PixelSize>
  readonly slide: PixelSize
  /** As `ContentParagraph.flow`. */
  readonly flow: string
  /** Of all around. */
  readonly opacity: number
  readonly link?: ContentLink
  readonly role?: ContentParagraph['role']
  readonly fragment?: number
  readonly turn?: ContentTurn
  /** No shape can lie between a table and the words in it. */
  readonly inCell?: true
  /** What of the slide is seen of it; absent for all. */
  readonly clip?: Rectangle
  /** What its text is set in (`columns`); absent for one column. */
  readonly columns?: Columns
  readonly lang?: string
  /** What letters without a colour of their own show (`background-clip: text`). */
  readonly letters?: ContentGradient
  /** What is drawn as a whole around it, and the element that began that. */
  readonly layer: Layer
  readonly host?: DrawnElement
  /** The stacking context: the layer that all of a `z-index` around it are in. */
  readonly context: Layer
  /** Whether it is an item of a flex box or a grid. */
  readonly isLaidOut: boolean
  readonly layers: LayerBook
  /** Everything that an element and what is in it show. */
  readonly walk: (element: DrawnElement, place: Place) => Iterable<ContentItem>
}

export function styleOf(element: DrawnElement, { styles }: Pick<Place, 'styles'>): DrawnStyle {
  const style = styles[element.style]
  if (style === undefined) throw new Error(`Element ${element.number} has no style`)
  return style
}
