import type { Setting } from './describe-slides.ts'
import { findStyleReferences, type StyleReading } from './find-style-references.ts'
import type { MappedText } from './mapped-text.ts'

/** A style sheet inside a deck. `slide` is where it stands; none in the front matter. */
export type DeckStyle = { readonly css: MappedText; readonly reading: StyleReading; readonly slide?: number }

/** The style sheets of a deck: contents of `<style>`, and `style` settings. */
export function readStyles(
  blocks: readonly MappedText[],
  settings: readonly Setting[],
  slideAt: (offset: number) => number,
): readonly DeckStyle[] {
  const inBlocks = blocks.map((css) => ({ css, slide: slideAt(css.place(0, 0).start) }))
  const inSettings = settings.flatMap(({ entry, slide }) =>
    entry.key === 'style' && entry.text ? [{ css: entry.text, ...(slide !== undefined && { slide }) }] : [],
  )
  return [...inSettings, ...inBlocks].map((style) => ({
    ...style,
    reading: findStyleReferences(style.css.text),
  }))
}
