import type { Marp } from '@marp-team/marp-core'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { createMarp, type EngineOptions } from './create-marp.ts'
import type { EngineFeatures } from './detect-features.ts'
import { createDressStyle } from './dress-style.ts'
import { readEmojiSet } from './emoji-set.ts'
import { createFallbackFonts } from './fallback-fonts.ts'
import { keepThemes } from './keep-themes.ts'
import { loadPlugins } from './load-plugins.ts'
import { type DeckOutline, readOutline } from './read-outline.ts'
import { refuseMonsters } from './refuse-monsters.ts'
import { renderDeck } from './render-deck.ts'
import type { RenderLog } from './render-log.ts'
import type { TrackedEnvironment } from './track-slides.ts'

export type { EngineOptions, EngineTheme } from './create-marp.ts'
export type { DeckOutline, OutlineSlide } from './read-outline.ts'

export type Engine = {
  /** Slides and directives without rendering: cheap. */
  readonly outline: (markdown: string) => DeckOutline
  readonly render: (markdown: string) => RenderedDeck
}

/** A deck needs an engine with (at least) the features that `detectFeatures` finds in it. */
export async function createEngine(options: EngineOptions, features: EngineFeatures): Promise<Engine> {
  const log: RenderLog = { slide: 0, problems: [] }
  const marp = createMarp(options, await loadPlugins(features), log)
  const context = {
    lang: options.lang,
    log,
    emoji: readEmojiSet(),
    dressStyle: createDressStyle(createFallbackFonts()),
  }
  return {
    outline: (markdown) => refuseMonsters(() => outlineDeck(marp, markdown)),
    render: (markdown) => refuseMonsters(() => renderDeck(marp, markdown, context)),
  }
}

function outlineDeck(marp: Marp, markdown: string): DeckOutline {
  return keepThemes(marp, () => {
    const env: TrackedEnvironment = {}
    marp.markdown.parse(markdown, env)
    return readOutline(marp, markdown, env.slideBreaks ?? { start: 0, breaks: [] })
  })
}
