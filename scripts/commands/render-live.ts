import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { DeckInProject } from './load-run.ts'

export type LiveRendering = {
  readonly deck: RenderedDeck
  /** Of each slide: line in the file on which its text begins, from 1. */
  readonly lines: readonly number[]
}

/**
 * Renders a deck whose text is `source` by now.
 *
 * @param before what it looked like the last time
 */
export type RenderLive = (
  item: DeckInProject,
  source: string,
  before: LiveRendering | undefined,
) => Promise<LiveRendering>

/** Renders all of it, whatever changed. */
export const renderLive: RenderLive = async (item, source) => ({
  deck: (await item.engine()).render(source),
  lines: item.deck.slides.map(({ span }) => span.start.line),
})
