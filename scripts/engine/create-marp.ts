import { Marp, type MarpOptions } from '@marp-team/marp-core'
import { MOST_NESTED } from '../model/most-nested.ts'
import type { Theme } from '../model/theme.ts'
import { anchorComments } from './anchor-comments.ts'
import { BASE_STYLE } from './finish-style.ts'
import { createHtmlAllowList } from './html-allow-list.ts'
import type { EnginePlugin } from './load-plugins.ts'
import { internalsOf } from './marp-internals.ts'
import { prepareTheme } from './prepare-theme.ts'
import type { RenderLog } from './render-log.ts'
import { skipBrokenStyles } from './skip-broken-styles.ts'
import { skipUnpackableStyles } from './skip-unpackable-styles.ts'
import { BUILT_IN_THEMES } from './theme-facts.ts'
import { trackSlides } from './track-slides.ts'

/** A custom theme of the project. */
export type EngineTheme = Pick<Theme, 'name' | 'path' | 'mount' | 'css'>

export type EngineOptions = {
  /** All custom themes of the project. */
  readonly themes: readonly EngineTheme[]
  /** For decks that do not say. */
  readonly lang: string
  /** For decks that do not say, or name a theme that does not exist. */
  readonly theme: string
}

/** How slides and headings get their `id`, where it is not as Marp does. */
export type MarpNaming = Pick<MarpOptions, 'anchor' | 'slug'>

/** A marp-core instance with our themes and nothing that would reach for the network. */
export function createMarp(
  options: EngineOptions,
  plugins: readonly EnginePlugin[],
  log: RenderLog,
  naming: MarpNaming = {},
): Marp {
  const marp = new Marp({
    ...naming,
    html: createHtmlAllowList(),
    lang: options.lang,
    // The text keeps its emoji; `finishSlide` dresses all of them in one way, also in code and raw HTML.
    emoji: { shortcode: true, unicode: false },
    // Pages bring the browser script themselves.
    script: false,
  })
  marp.markdown.set({ maxNesting: MOST_NESTED })
  for (const plugin of plugins) plugin(marp, log)
  marp.use(trackSlides as never)
  anchorComments(marp.markdown.inline.ruler)
  skipBrokenStyles(marp.markdown.core.ruler, internalsOf(marp), log)
  skipUnpackableStyles(marp, log)
  countSlides(marp, log)
  declareMetadata(marp)
  addBaseStyle(marp)
  addThemes(marp, options.themes, options.themes)
  marp.themeSet.default = marp.themeSet.get(options.theme) ?? marp.themeSet.default
  return marp
}

/** Slides are rendered one after the other, each by one call. */
function countSlides(marp: Marp, log: RenderLog): void {
  const { renderer } = marp.markdown
  const { render } = renderer
  renderer.render = (...args: unknown[]) => {
    log.slide += 1
    return render.apply(renderer, args)
  }
}

/** Front matter keys that marp-cli knows: named here so that loose YAML and comments are read as it reads them. */
const METADATA = ['title', 'description', 'author', 'keywords', 'url', 'image']

function declareMetadata(marp: Marp): void {
  for (const key of METADATA) {
    marp.customDirectives.global[key] = (value) => ({ [`${METADATA_PREFIX}${key}`]: value })
  }
  marp.customDirectives.local.transition = (value) => ({ [`${METADATA_PREFIX}transition`]: value })
}

/** Marpit would set an attribute on every slide for a directive of the declared name; a prefix keeps it plain data. */
export const METADATA_PREFIX = 'metadata:'

function addBaseStyle(marp: Marp): void {
  const internals = internalsOf(marp)
  const options = internals.themeSetPackOptions
  internals.themeSetPackOptions = () => {
    const base = options.call(marp)
    return { ...base, before: `${BASE_STYLE}\n${base.before ?? ''}` }
  }
}

/** @param all among them `themes`, which may import each other */
export function addThemes(marp: Marp, themes: readonly EngineTheme[], all: readonly EngineTheme[]): void {
  const names = new Set([...BUILT_IN_THEMES, ...all.map((theme) => theme.name)])
  for (const { path, mount, css } of themes) {
    try {
      marp.themeSet.add(prepareTheme(css, mount + path, names))
    } catch {
      // No name, or no CSS: nobody can ask for it, decks get the default. The check of themes says what is wrong.
    }
  }
}
