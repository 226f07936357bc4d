import type { Marp } from '@marp-team/marp-core'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { EmojiSet } from './emoji-set.ts'
import { styleEmoji } from './emoji-style.ts'
import type { FallbackFonts } from './fallback-fonts.ts'
import { finishSlide } from './finish-slide.ts'
import { finishDeckStyle } from './finish-style.ts'
import { internalsOf } from './marp-internals.ts'
import { isOwnComment } from './own-comment.ts'
import { readFrontMatter } from './read-outline.ts'
import { readTitle } from './read-title.ts'
import { type RenderLog, reportProblem } from './render-log.ts'
import { stabilizeScopes } from './stabilize-scopes.ts'
import type { TrackedEnvironment } from './track-slides.ts'

export type RenderContext = {
  /** For decks that do not say. */
  readonly lang: string
  readonly emoji: EmojiSet
  readonly fonts: FallbackFonts
  readonly log: RenderLog
}

export function renderDeck(marp: Marp, markdown: string, context: RenderContext): RenderedDeck {
  const { lang, emoji, fonts, log } = context
  log.problems = []
  log.slide = 0
  const env: TrackedEnvironment & { readonly htmlAsArray: true } = { htmlAsArray: true }
  const rendered = marp.render(markdown, env)
  const { lastGlobalDirectives, lastSlideTokens } = internalsOf(marp)
  const stable = stabilizeScopes(rendered, lastSlideTokens)
  const slides = stable.html.map((html) => finishSlide(html, emoji))
  for (const [index, { brokenFormulas }] of slides.entries()) {
    log.slide = index + 1
    for (const fault of brokenFormulas) reportProblem(log, 'formula', fault)
  }

  const style = finishDeckStyle(stable.css, new Set(slides.flatMap((slide) => [...slide.classes])))
  const characters = new Set(slides.flatMap((slide) => [...slide.characters]))
  // A theme may set other text in a monospaced font, too: its letters then come from the other family.
  const codeCharacters = new Set([0x20, ...slides.flatMap((slide) => [...slide.codeCharacters])])
  for (const code of readStyleCharacters(style)) {
    characters.add(code)
    codeCharacters.add(code)
  }
  const { faces, rules } = styleEmoji(slides.flatMap((slide) => slide.emoji))

  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(stable.html[0] ?? '') ?? []
  const { title } = readFrontMatter(marp, env.slideBreaks?.frontMatter)
  const language = lastGlobalDirectives.lang
  return {
    slides: slides.map(({ html }, index) => ({
      html,
      notes: (rendered.comments[index] ?? []).filter((comment) => !isOwnComment(comment)),
    })),
    // `@import` and `@charset` of the theme must stay in front.
    css: [style, fonts.facesFor(characters, codeCharacters), faces, rules]
      .filter((part) => part !== '')
      .join('\n'),
    width: Number(width ?? 1280),
    height: Number(height ?? 720),
    lang: typeof language === 'string' && language !== '' ? language : lang,
    title: (typeof title === 'string' && title.trim()) || readTitle(lastSlideTokens),
    ...(log.problems.length === 0 ? {} : { problems: log.problems.toSorted((a, b) => a.slide - b.slide) }),
  }
}

/** Characters that a style sheet may put on slides: `content: "→"`, also written as `\2192`. */
function readStyleCharacters(css: string): readonly number[] {
  return [...css.matchAll(/\\([0-9a-f]{1,6})|[^\0-\x7f]/giu)]
    .map(([character, code]) => (code ? Number.parseInt(code, 16) : (character.codePointAt(0) ?? 0)))
    .filter((code) => code >= 0x20 && code <= 0x10ffff)
}
