import type { Range } from '../model/span.ts'
import type { Setting } from './describe-slides.ts'
import { findStyleReferences, type StyleReading } from './find-style-references.ts'
import { type MappedText, mapSlice } from './mapped-text.ts'

/** A style sheet inside a deck. `slide` is where it stands; none in the front matter. */
export type DeckStyle = { readonly css: MappedText; readonly reading: StyleReading; readonly slide?: number }

/** The style sheets of a deck: `<style>` at the places `blocks`, and `style` settings. */
export function readStyles(
  text: string,
  blocks: readonly Range[],
  settings: readonly Setting[],
  slideAt: (offset: number) => number,
): readonly DeckStyle[] {
  const inBlocks = blocks.map((range) => ({ css: mapSlice(text, range), slide: slideAt(range.start) }))
  const inSettings = settings.flatMap(({ entry, slide }) =>
    entry.key === 'style' && entry.text ? [{ css: entry.text, ...(slide !== undefined && { slide }) }] : [],
  )
  return [...inSettings, ...inBlocks].map((style) => ({
    ...style,
    reading: findStyleReferences(style.css.text),
  }))
}
