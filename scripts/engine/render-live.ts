import type { Marp } from '@marp-team/marp-core'
import type { RenderedDeck, RenderedSlide, RenderProblem } from '../model/rendered-deck.ts'
import type { LiveEnvironment } from './hook-live.ts'
import { keepThemes } from './keep-themes.ts'
import type { ThemeState } from './live-themes.ts'
import { internalsOf, type PackOptions } from './marp-internals.ts'
import { areNumberedAlike, isSameNaming, numberSlides, type SlideNaming } from './number-slides.ts'
import type { PackTheme } from './pack-theme.ts'
import { readFrontMatter } from './read-outline.ts'
import type { Directives } from './read-sayings.ts'
import type { RenderContext } from './render-deck.ts'
import { sortProblems } from './render-log.ts'
import { definesCommands, renderPiece } from './render-piece.ts'
import { renderSlides, type SlideRender } from './render-slides.ts'
import { fillHoles, type SlideNumbers } from './slide-holes.ts'
import { stabilizeScopes } from './stabilize-scopes.ts'

/** A rendered deck that remembers how it came about. */
export type LiveRender = {
  /** What a full render gives, but for `data-line`. Slides that did not change are the same objects as before. */
  readonly deck: RenderedDeck
  /** In the order of `deck.slides`. */
  readonly slides: readonly LiveSlide[]
  readonly memory: LiveMemory
}

export type LiveSlide = {
  /** What the slide is, whatever its number: equal for slides that differ in nothing else. */
  readonly template: string
  readonly numbers: SlideNumbers
  /** Line of its ruler or dividing heading, from 1; of the first slide, the line before its text, maybe 0. `data-line` counts from there. */
  readonly line: number
}

export type LiveMemory = {
  readonly lines: readonly string[]
  /** Line of each slide's ruler or dividing heading, from 0. The first is that after the front matter. */
  readonly starts: readonly number[]
  readonly renders: readonly SlideRender[]
  readonly names: readonly SlideNaming[]
  readonly whole: WholeDeck
}

/** What no slide has by itself. */
export type WholeDeck = {
  readonly globalDirectives: Directives
  readonly references: Readonly<Record<string, unknown>>
  /** As Marp packs it. */
  readonly css: string
  /** What it was packed with, besides `themes`. */
  readonly packing: PackOptions
  readonly themes: ThemeState
  /** Of the front matter; `''` when it has none. */
  readonly title: string
  /** Styles that were left out. */
  readonly problems: readonly RenderProblem[]
  /** Whether formulas define commands, which all formulas behind them know. */
  readonly definesCommands: boolean
}

export type LiveContext = RenderContext & {
  readonly themes: () => ThemeState
  readonly packTheme: PackTheme
}

/** Renders what differs from `before`, or everything where that cannot be told apart. */
export function renderLive(
  marp: Marp,
  markdown: string,
  before: LiveRender | undefined,
  context: LiveContext,
): LiveRender {
  const lines = markdown.split(/\r\n?|\n/)
  const known = before && restyle(before.memory, context)
  const memory =
    (known && keepThemes(marp, () => renderPiece(marp, lines, known, context))) ??
    keepThemes(marp, () => renderWhole(marp, lines, context))
  return assemble(memory, before, context)
}

/** The same deck with the themes as they are now; `undefined` where they may have changed its slides, too. */
function restyle(before: LiveMemory, context: LiveContext): LiveMemory | undefined {
  const { whole } = before
  const themes = context.themes()
  if (whole.themes === themes) return before
  const { theme, size } = whole.globalDirectives
  // A size is a theme of its own, which is only there while the deck is parsed.
  if (whole.themes.facts !== themes.facts || size !== undefined || whole.problems.length > 0) return undefined
  const css = context.packTheme(theme, whole.packing)
  return { ...before, whole: { ...whole, css, themes } }
}

function renderWhole(
  marp: Marp,
  lines: readonly string[],
  { log, emoji, themes }: LiveContext,
): Omit<LiveMemory, 'names'> {
  const env: LiveEnvironment = {}
  log.problems = []
  marp.markdown.parse(lines.join('\n'), env)
  const unread = log.problems
  const { lastGlobalDirectives, lastSlideTokens } = internalsOf(marp)
  const renders = renderSlides(marp, env, 0, log, emoji)
  log.problems = []
  const css = internalsOf(marp).renderStyle(lastGlobalDirectives.theme)
  const stabilize = stabilizeScopes(lastSlideTokens)
  const packing = internalsOf(marp).themeSetPackOptions()
  const { title } = readFrontMatter(marp, env.slideBreaks?.frontMatter)
  return {
    lines,
    starts: [env.slideBreaks?.start ?? 0, ...(env.slideBreaks?.breaks ?? []).map(({ line }) => line)],
    renders,
    whole: {
      globalDirectives: lastGlobalDirectives,
      references: env.references ?? {},
      css: stabilize(css),
      packing: { ...packing, after: packing.after && stabilize(packing.after) },
      themes: themes(),
      title: typeof title === 'string' ? title.trim() : '',
      problems: [...unread, ...log.problems],
      definesCommands: definesCommands(lines),
    },
  }
}

function assemble(
  { lines, starts, renders, whole }: Omit<LiveMemory, 'names'>,
  before: LiveRender | undefined,
  { lang, dressStyle }: RenderContext,
): LiveRender {
  const names =
    before && areNumberedAlike(before.memory.renders, renders) ? before.memory.names : numberSlides(renders)
  const placeBefore = findPlaces(before?.memory.renders ?? [])
  const slides = renders.map((render, index): RenderedSlide => {
    const naming = names[index] ?? UNNAMED
    const last = placeBefore(render, index)
    const kept = before?.deck.slides[last]
    if (kept && isSameNaming(naming, before?.memory.names[last] ?? UNNAMED)) return kept
    return { html: fillHoles(render.template, naming.numbers, naming.headings), notes: render.notes }
  })
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(renders[0]?.template ?? '') ?? []
  const language = whole.globalDirectives.lang
  const problems = sortProblems([
    ...whole.problems,
    ...renders.flatMap((render, index) =>
      render.problems.map((problem) => ({ ...problem, slide: index + 1 })),
    ),
  ])
  return {
    deck: {
      slides,
      css: dressStyle(whole.css, renders),
      width: Number(width ?? 1280),
      height: Number(height ?? 720),
      lang: typeof language === 'string' && language !== '' ? language : lang,
      title: whole.title || (renders.find(({ title }) => title !== '')?.title ?? ''),
      ...(problems.length > 0 && { problems }),
    },
    slides: renders.map(({ template }, index): LiveSlide => {
      const { numbers } = names[index] ?? UNNAMED
      const line = (starts[index] ?? 0) + (index === 0 ? 0 : 1)
      const last = before?.slides[index]
      const isSame = last?.template === template && last.numbers === numbers && last.line === line
      return isSame ? last : { template, numbers, line }
    }),
    memory: { lines, starts, renders, names, whole },
  }
}

/** Where a slide was before; -1 for a new one. Mostly it is where it was: a map of all of them takes longer than to render one. */
function findPlaces(before: readonly SlideRender[]): (render: SlideRender, index: number) => number {
  let places: ReadonlyMap<SlideRender, number> | undefined
  return (render, index) => {
    if (before[index] === render) return index
    places ??= new Map(before.map((one, at) => [one, at]))
    return places.get(render) ?? -1
  }
}

const UNNAMED: SlideNaming = { numbers: { id: '' }, headings: [] }
