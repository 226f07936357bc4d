import type { Marp } from '@marp-team/marp-core'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { DressStyle } from './dress-style.ts'
import type { EmojiSet } from './emoji-set.ts'
import { finishSlide } from './finish-slide.ts'
import { internalsOf } from './marp-internals.ts'
import { isOwnComment } from './own-comment.ts'
import { readFrontMatter, transitionOf } from './read-outline.ts'
import { readTitle } from './read-title.ts'
import { readTransition } from './read-transition.ts'
import { type RenderLog, reportProblem, sortProblems } from './render-log.ts'
import { stabilizeScopes } from './stabilize-scopes.ts'
import type { TrackedEnvironment } from './track-slides.ts'

export type RenderContext = {
  /** For decks that do not say. */
  readonly lang: string
  readonly emoji: EmojiSet
  readonly dressStyle: DressStyle
  readonly log: RenderLog
}

export function renderDeck(marp: Marp, markdown: string, context: RenderContext): RenderedDeck {
  const { lang, emoji, dressStyle, log } = context
  log.problems = []
  log.slide = 0
  const env: TrackedEnvironment & { readonly htmlAsArray: true } = { htmlAsArray: true }
  const rendered = marp.render(markdown, env)
  const { lastGlobalDirectives, lastSlideTokens } = internalsOf(marp)
  const stabilize = stabilizeScopes(lastSlideTokens)
  const html = rendered.html.map(stabilize)
  const slides = html.map((slide) => finishSlide(slide, emoji))
  for (const [index, { brokenFormulas }] of slides.entries()) {
    log.slide = index + 1
    for (const { detail, source } of brokenFormulas) reportProblem(log, 'formula', detail, source)
  }

  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(html[0] ?? '') ?? []
  const { title } = readFrontMatter(marp, env.slideBreaks?.frontMatter)
  const language = lastGlobalDirectives.lang
  return {
    slides: slides.map(({ html }, index) => {
      const transition = readTransition(transitionOf(lastSlideTokens[index] ?? []))
      return {
        html,
        notes: (rendered.comments[index] ?? []).filter((comment) => !isOwnComment(comment)),
        ...(transition && { transition }),
      }
    }),
    css: dressStyle(stabilize(rendered.css), slides),
    width: Number(width ?? 1280),
    height: Number(height ?? 720),
    lang: typeof language === 'string' && language !== '' ? language : lang,
    title: (typeof title === 'string' && title.trim()) || readTitle(lastSlideTokens),
    ...(log.problems.length === 0 ? {} : { problems: sortProblems(log.problems) }),
  }
}
