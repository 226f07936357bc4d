import type { ContentItem } from '../../model/slide-content.ts'

/**
 * What CSS draws as a whole: a stacking context, something that acts as one but for what is placed in it, or a single item (CSS 2, appendix E).
 */
export type Layer = {
  /** What is lower is drawn first; among equals, what comes first in the document. */
  readonly level: number
  /** Place in the document. */
  readonly index: number
  /** Absent for a whole slide. */
  readonly around?: Layer
}

/** Levels of what has no `z-index`. All others are levels by themselves: none lies between 0 and 1. */
export const LEVELS: Readonly<Record<'own' | 'ground' | 'float' | 'line' | 'placed', number>> = {
  own: Number.NEGATIVE_INFINITY,
  ground: 0.1,
  float: 0.2,
  line: 0.3,
  placed: 0.5,
}

/** Keeps where each item of a slide is drawn. */
export type LayerBook = {
  readonly root: Layer
  readonly begin: (level: number, around: Layer) => Layer
  /** Notes an item, unless an inner layer has it already. */
  readonly note: (item: ContentItem, level: number, around: Layer) => void
  /** The item as a layer. */
  readonly layerOf: (item: ContentItem) => Layer
}

export function createLayerBook(): LayerBook {
  const root: Layer = { level: 0, index: 0 }
  const items = new Map<ContentItem, Layer>()
  let count = 0

  function begin(level: number, around: Layer): Layer {
    count += 1
    return { level, index: count, around }
  }

  return {
    root,
    begin,
    note: (item, level, around) => {
      if (!items.has(item)) items.set(item, begin(level, around))
    },
    layerOf: (item) => items.get(item) ?? begin(LEVELS.line, root),
  }
}
