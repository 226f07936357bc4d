import type { Marp } from '@marp-team/marp-core'
import type { RenderProblem } from '../model/rendered-deck.ts'
import type { EmojiSet } from './emoji-set.ts'
import { type FinishedSlide, finishSlide } from './finish-slide.ts'
import { internalsOf, type Token } from './marp-internals.ts'
import { isOwnComment } from './own-comment.ts'
import { readSayings, type Sayings } from './read-sayings.ts'
import { readTitle } from './read-title.ts'
import { type RenderLog, reportProblem } from './render-log.ts'
import { readHeadingNames } from './slide-holes.ts'
import { stabilizeScopes } from './stabilize-scopes.ts'

/** One slide as the deck around it leaves it: everything that the whole deck is put together from. */
export type SlideRender = Omit<FinishedSlide, 'html' | 'brokenFormulas'> & {
  /** HTML with holes for numbers. */
  readonly template: string
  readonly headingNames: readonly string[]
  readonly paginate: unknown
  readonly notes: readonly string[]
  /** Text of its first heading; `''` when it has none. */
  readonly title: string
  readonly problems: readonly Omit<RenderProblem, 'slide'>[]
  readonly sayings: Sayings
}

/** Renders the slides of the last parse of `marp`, from slide `from` on. */
export function renderSlides(
  marp: Marp,
  env: object,
  from: number,
  log: RenderLog,
  emoji: EmojiSet,
): readonly SlideRender[] {
  const { lastSlideTokens, lastComments } = internalsOf(marp)
  const stabilize = stabilizeScopes(lastSlideTokens)
  return lastSlideTokens.slice(from).map((tokens, index): SlideRender => {
    log.problems = []
    const { brokenFormulas, html, ...rest } = finishSlide(stabilize(renderTokens(marp, tokens, env)), emoji)
    for (const { detail, source } of brokenFormulas) reportProblem(log, 'formula', detail, source)
    return {
      ...rest,
      template: html,
      headingNames: readHeadingNames(html),
      paginate: directivesOf(tokens).paginate,
      notes: (lastComments[from + index] ?? []).filter((comment) => !isOwnComment(comment)),
      title: readTitle([tokens]),
      problems: log.problems.map(({ slide, ...problem }) => problem),
      sayings: readSayings(marp, tokens),
    }
  })
}

function renderTokens(marp: Marp, tokens: readonly Token[], env: object): string {
  return marp.markdown.renderer.render(tokens as never, marp.markdown.options as never, env)
}

function directivesOf(tokens: readonly Token[]): Readonly<Record<string, unknown>> {
  const slide = tokens.find((token) => token.meta?.marpitDirectives !== undefined)
  return (slide?.meta?.marpitDirectives ?? {}) as Readonly<Record<string, unknown>>
}
