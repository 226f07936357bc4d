import type { Marp } from '@marp-team/marp-core'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { SetupError } from '../model/setup-error.ts'
import { createMarp, type EngineOptions } from './create-marp.ts'
import type { EngineFeatures } from './detect-features.ts'
import { readEmojiSet } from './emoji-set.ts'
import { createFallbackFonts } from './fallback-fonts.ts'
import { loadPlugins } from './load-plugins.ts'
import { internalsOf } from './marp-internals.ts'
import { type DeckOutline, readOutline } from './read-outline.ts'
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
  const context = { lang: options.lang, log, emoji: readEmojiSet(), fonts: createFallbackFonts() }
  return {
    outline: (markdown) => refuseMonsters(() => outlineDeck(marp, markdown)),
    render: (markdown) => refuseMonsters(() => renderDeck(marp, markdown, context)),
  }
}

function outlineDeck(marp: Marp, markdown: string): DeckOutline {
  const { themeSet } = internalsOf(marp)
  const themes = [...themeSet.themes()]
  const standard = themeSet.default
  const env: TrackedEnvironment = {}
  try {
    marp.markdown.parse(markdown, env)
    return readOutline(marp, markdown, env.slideBreaks ?? { start: 0, breaks: [] })
  } finally {
    // `size:` replaces the theme while parsing, and only marp-core's `render` puts it back.
    for (const theme of themes) themeSet.addTheme(theme)
    themeSet.default = standard
  }
}

/** Marpit passes the elements of a slide as arguments, of which there can be about a hundred thousand. */
function refuseMonsters<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const hint = 'Divide it with `---`, or leave out what no audience can read.'
    throw new SetupError('call', 'deck-too-large', 'A slide is too large or too deeply nested', hint, {
      cause: error,
    })
  }
}
