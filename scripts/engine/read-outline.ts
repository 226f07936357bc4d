import type { Marp } from '@marp-team/marp-core'
import { yaml } from '@marp-team/marpit/lib/markdown/directives/yaml.js'
import { METADATA_PREFIX } from './create-marp.ts'
import { internalsOf, type Token } from './marp-internals.ts'
import { isOwnComment } from './own-comment.ts'
import type { SlideBreaks } from './track-slides.ts'

/** A slide as far as parsing tells. */
export type OutlineSlide = {
  /** Line from 1, after the ruler that begins the slide, or after the front matter. */
  readonly firstLine: number
  /** Line before the next ruler. A slide without any line is said to be at its ruler: first and last are that line. */
  readonly lastLine: number
  /** What applies to this slide, with what it inherits: `class`, `backgroundImage`, `paginate`, … */
  readonly directives: Readonly<Record<string, unknown>>
  /** Comments that are not directives. */
  readonly notes: readonly string[]
}

export type DeckOutline = {
  /** At least one. */
  readonly slides: readonly OutlineSlide[]
  /** As Marp reads it: all values are strings, or lists and maps of strings. `{}` for none or a broken one. */
  readonly frontMatter: Readonly<Record<string, unknown>>
  /** `theme`, `style`, `headingDivider`, `lang`, `size`, `math`: from the front matter and from comments. */
  readonly globalDirectives: Readonly<Record<string, unknown>>
}

/** Reads slides and directives off the last parse of `marp`. */
export function readOutline(marp: Marp, markdown: string, breaks: SlideBreaks): DeckOutline {
  const { lastComments, lastGlobalDirectives, lastSlideTokens } = internalsOf(marp)
  const spans = readSpans(markdown, breaks)
  return {
    slides: lastSlideTokens.map((tokens, index) => ({
      ...(spans[index] ?? { firstLine: 1, lastLine: 1 }),
      directives: withoutMetadata(readDirectives(tokens)),
      notes: (lastComments[index] ?? []).filter((comment) => !isOwnComment(comment)),
    })),
    frontMatter: readFrontMatter(marp, breaks.frontMatter),
    globalDirectives: withoutMetadata(lastGlobalDirectives),
  }
}

export function readFrontMatter(marp: Marp, text: string | undefined): Readonly<Record<string, unknown>> {
  const { global, local } = marp.customDirectives
  return (text !== undefined && yaml(text, [...Object.keys(global), ...Object.keys(local)])) || {}
}

function readSpans(
  markdown: string,
  { start, breaks }: SlideBreaks,
): readonly Pick<OutlineSlide, 'firstLine' | 'lastLine'>[] {
  const lines = markdown.split(/\r\n?|\n/)
  const total = lines.at(-1) === '' ? lines.length - 1 : lines.length
  const starts = [start + 1, ...breaks.map(({ line, ruler }) => (ruler ? line + 2 : line + 1))]
  return starts.map((first, index) => {
    const last = breaks[index]?.line ?? total
    const ruler = Math.max(1, index === 0 ? start : first - 1)
    return first <= last ? { firstLine: first, lastLine: last } : { firstLine: ruler, lastLine: ruler }
  })
}

function readDirectives(tokens: readonly Token[]): Readonly<Record<string, unknown>> {
  const slide = tokens.find((token) => token.meta?.marpitDirectives !== undefined)
  return (slide?.meta?.marpitDirectives ?? {}) as Readonly<Record<string, unknown>>
}

/** The directive of Marp CLI, as it was written. */
export function transitionOf(tokens: readonly Token[]): unknown {
  return readDirectives(tokens)[`${METADATA_PREFIX}transition`]
}

function withoutMetadata(directives: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(directives).filter(([name]) => !name.startsWith(METADATA_PREFIX)))
}
