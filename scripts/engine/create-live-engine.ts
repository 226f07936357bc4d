import { createMarp, type EngineOptions, type EngineTheme } from './create-marp.ts'
import type { EngineFeatures } from './detect-features.ts'
import { createDressStyle } from './dress-style.ts'
import { readEmojiSet } from './emoji-set.ts'
import { createFallbackFonts } from './fallback-fonts.ts'
import { hookLive } from './hook-live.ts'
import { createLiveThemes } from './live-themes.ts'
import { loadPlugins } from './load-plugins.ts'
import { createPackTheme } from './pack-theme.ts'
import { refuseMonsters } from './refuse-monsters.ts'
import { type LiveRender, renderLive } from './render-live.ts'
import type { RenderLog } from './render-log.ts'
import { HOLES_FOR_NAMES } from './slide-holes.ts'

export type { LiveRender, LiveSlide } from './render-live.ts'

/** Renders the same deck again and again, as fast as its edits are small. */
export type LiveEngine = {
  /** Renders with these themes from now on. False when that takes another engine: some came or went. */
  readonly useThemes: (themes: readonly EngineTheme[]) => boolean
  /** @param before what this engine made of the text before the edit, or of any earlier one */
  readonly render: (markdown: string, before?: LiveRender) => LiveRender
}

/** A deck needs an engine with (at least) the features that `detectFeatures` finds in it. */
export async function createLiveEngine(
  options: EngineOptions,
  features: EngineFeatures,
): Promise<LiveEngine> {
  const log: RenderLog = { slide: 0, problems: [] }
  const marp = createMarp(options, await loadPlugins(features), log, HOLES_FOR_NAMES)
  hookLive(marp)
  const dressStyle = createDressStyle(createFallbackFonts())
  const themes = createLiveThemes(marp, options)
  const context = {
    lang: options.lang,
    log,
    themes: themes.state,
    packTheme: createPackTheme(marp),
    emoji: readEmojiSet(),
    dressStyle,
  }
  return {
    useThemes: themes.use,
    render: (markdown, before) => refuseMonsters(() => renderLive(marp, markdown, before, context)),
  }
}
