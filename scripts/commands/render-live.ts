import { createLiveEngine, type LiveEngine, type LiveRender } from '../engine/create-live-engine.ts'
import { detectFeatures } from '../engine/detect-features.ts'
import type { LiveItem } from './load-live-run.ts'

/** A deck as it was rendered, and by which engine. */
export type LiveRendering = LiveRender & { readonly engine: LiveEngine }

/**
 * Renders a deck whose text is `source` by now: what differs from `before`, which is what it looked like the last time. Slides that did
 * not change are the same objects.
 */
export type RenderLive = (
  item: LiveItem,
  source: string,
  before: LiveRendering | undefined,
) => Promise<LiveRendering>

/** A project may have decks with different needs, and be in the middle of a change of its theme. */
const MOST_ENGINES = 8

/** Keeps the engines that were needed last: making one takes as long as rendering ten slides. */
export function createRenderLive(): RenderLive {
  const engines = new Map<string, Promise<LiveEngine>>()

  /** Whatever the rules of its themes are. */
  function engineFor(item: LiveItem, source: string, kind: 'known' | 'fresh'): Promise<LiveEngine> {
    const { themes, config } = item.project
    const features = detectFeatures(source)
    const needs = JSON.stringify([
      themes.map(({ name, path, mount }) => [name, path, mount]),
      config.lang,
      config.theme,
      features,
    ])
    const engine =
      (kind === 'known' ? engines.get(needs) : undefined) ??
      createLiveEngine({ themes, lang: config.lang, theme: config.theme }, features)
    engines.delete(needs)
    engines.set(needs, engine)
    engine.catch(() => engines.delete(needs)) // whoever asked hears of it; the next one tries again
    for (const oldest of engines.keys()) {
      if (engines.size <= MOST_ENGINES) break
      engines.delete(oldest)
    }
    return engine
  }

  return async (item, source, before) => {
    const { themes } = item.project
    const known = await engineFor(item, source, 'known')
    const engine = known.useThemes(themes) ? known : await engineFor(item, source, 'fresh')
    // Another deck may have been rendered meanwhile.
    engine.useThemes(themes)
    const last = before?.engine === engine ? before : undefined
    return { ...engine.render(source, last), engine }
  }
}
