import type { Marp } from '@marp-team/marp-core'
import { findEdit, findTouched } from './find-touched.ts'
import type { LiveEnvironment } from './hook-live.ts'
import type { RenderContext } from './render-deck.ts'
import type { LiveMemory } from './render-live.ts'
import { renderSlides, type SlideRender } from './render-slides.ts'

type Memory = Omit<LiveMemory, 'names'>

/**
 * Renders the slides that an edit touches, as a small deck of their own that is told what it inherits. The first slide behind them is
 * rendered, too: only when it begins on the same line and comes out as it did is the rest of the deck as it was.
 *
 * `undefined`: the edit reaches further than its slides, or may do so.
 */
export function renderPiece(
  marp: Marp,
  lines: readonly string[],
  before: Memory,
  { log, emoji }: RenderContext,
): Memory | undefined {
  const { starts, renders, whole } = before
  const edit = findEdit(before.lines, lines)
  if (edit.oldTo === edit.from && edit.newTo === edit.from) return { ...before, lines }
  const [top = 0] = starts
  // In the front matter, or where one could begin.
  if (edit.from <= top) return undefined
  if (whole.problems.length > 0 || whole.definesCommands) return undefined

  const { first, last, guard } = findTouched(starts, edit)
  const shift = edit.newTo - edit.oldTo
  const from = starts[first] ?? 0
  const end = guard === undefined ? before.lines.length : (starts[guard + 1] ?? before.lines.length)
  const piece = lines.slice(from, end + shift)
  if (reachesFurther(before.lines.slice(from, end)) || reachesFurther(piece)) return undefined

  // A slide before the first one takes up what the front matter says for one slide only.
  const head = [...lines.slice(0, top), ...(first === 0 ? [] : ['', 'x', ''])]
  const env: LiveEnvironment = {
    inherited: renders.slice(0, first).flatMap(({ sayings }) => sayings.inherited),
    globalDirectives: whole.globalDirectives,
    references: { ...whole.references },
  }
  log.problems = []
  marp.markdown.parse([...head, ...piece].join('\n'), env)
  const offset = from - head.length
  const breaks = (env.slideBreaks?.breaks ?? []).map(({ line }) => line + offset)
  const placed = first === 0 ? [top, ...breaks] : breaks
  if (placed[0] !== from) return undefined
  if (guard !== undefined && placed.at(-1) !== (starts[guard] ?? 0) + shift) return undefined

  const fresh = renderSlides(marp, env, first === 0 ? 0 : 1, log, emoji)
  const old = renders.slice(first, last + 1)
  const after = guard === undefined ? undefined : renders[guard]
  if (after !== undefined && !isSame(after, fresh.at(-1))) return undefined
  const changed = after === undefined ? fresh : fresh.slice(0, -1)
  if (saysOf(old, after !== undefined) !== saysOf(changed, after !== undefined)) return undefined
  if (
    isMathematical([...renders.slice(0, first), ...changed, ...renders.slice(last + 1)]) !==
    isMathematical(renders)
  )
    return undefined

  return {
    lines,
    starts: [
      ...starts.slice(0, first),
      ...placed.slice(0, changed.length),
      ...starts.slice(last + 1).map((line) => line + shift),
    ],
    renders: [
      ...renders.slice(0, first),
      ...changed.map((render) => old.find((one) => isSame(one, render)) ?? render),
      ...renders.slice(last + 1),
    ],
    whole,
  }
}

/** A style is for the whole deck; the target of a link, and a command that a formula defines, may be used anywhere. */
function reachesFurther(lines: readonly string[]): boolean {
  const text = lines.join('\n')
  return /<style/i.test(text) || LINK_TARGET.test(text) || definesCommands(lines)
}

/** `[label]: target`, also in a list or a quotation. */
const LINK_TARGET = /^[ \t>*+\-\d.)]*\[(?:\\.|[^\\[\]])+\]:/ms

export function definesCommands(lines: readonly string[]): boolean {
  return lines.some((line) => FORMULA_COMMAND.test(line))
}

const FORMULA_COMMAND = /\\(?:[gex]?def|let|futurelet|global|long|(?:re|provide)?newcommand)\b/

/** What others hear of these slides: later ones, where there are any, inherit their directives. */
function saysOf(slides: readonly SlideRender[], isFollowed: boolean): string {
  return JSON.stringify([
    slides.flatMap(({ sayings }) => sayings.global),
    isFollowed ? slides.flatMap(({ sayings }) => sayings.inherited) : [],
  ])
}

function isMathematical(slides: readonly SlideRender[]): boolean {
  return slides.some(({ sayings }) => sayings.mathematical)
}

function isSame(a: SlideRender, b: SlideRender | undefined): boolean {
  return (
    a.template === b?.template &&
    JSON.stringify([a.notes, a.problems, a.sayings]) === JSON.stringify([b.notes, b.problems, b.sayings])
  )
}
