import type { Token } from './marp-internals.ts'

/** Where the slides of a text begin: lines from 0, as markdown-it counts. */
export type SlideBreaks = {
  /** Text between the `---` at the top; absent when there is none. */
  readonly frontMatter?: string
  /** First line after the front matter. */
  readonly start: number
  /** `ruler` is the line of the `---`; a slide that a heading begins has none, its heading is part of it. */
  readonly breaks: readonly { readonly line: number; readonly ruler: boolean }[]
}

/** What `trackSlides` leaves behind in markdown-it's environment. */
export type TrackedEnvironment = { slideBreaks?: SlideBreaks }

type CoreState = {
  readonly tokens: readonly Token[]
  readonly inlineMode: boolean
  readonly env: TrackedEnvironment
}
type CoreRuler = { readonly before: (name: string, rule: string, run: (state: CoreState) => void) => void }

/** A markdown-it plugin: notes the places of slides before Marpit wraps them and drops the rulers. */
export function trackSlides(markdownIt: { readonly core: { readonly ruler: CoreRuler } }): void {
  // Behind `marpit_heading_divider`, which adds a hidden ruler in front of every heading that divides.
  markdownIt.core.ruler.before('marpit_slide', 'lectern_track_slides', ({ tokens, inlineMode, env }) => {
    if (inlineMode) return
    const frontMatter = tokens.find((token) => token.type === 'front_matter')
    env.slideBreaks = {
      ...(frontMatter === undefined ? {} : { frontMatter: String(frontMatter.meta) }),
      start: frontMatter?.map?.[1] ?? 0,
      breaks: tokens
        .filter((token) => token.type === 'hr' && token.level === 0)
        .map((token) => ({ line: token.map?.[0] ?? 0, ruler: !token.hidden })),
    }
  })
}
