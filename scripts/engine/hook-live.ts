import type { Marp } from '@marp-team/marp-core'
import { internalsOf, type Token } from './marp-internals.ts'
import type { Directives } from './read-sayings.ts'
import { PAGE_HOLE, PAGES_HOLE } from './slide-holes.ts'
import type { TrackedEnvironment } from './track-slides.ts'

/** What a piece of a deck is to be parsed with, so that it comes out as it does in the whole. */
export type LiveEnvironment = TrackedEnvironment & {
  /** What all earlier slides say; see `Sayings.inherited`. */
  readonly inherited?: readonly Directives[]
  /** What the whole deck says. */
  readonly globalDirectives?: Directives
  references?: Readonly<Record<string, unknown>>
}

type State = {
  tokens: Token[]
  readonly inlineMode: boolean
  readonly env: LiveEnvironment
  readonly Token: new (type: string, tag: string, nesting: number) => Token
}
type LiveToken = Token & { attrSet: (name: string, value: string) => void }

/**
 * Teaches an instance of Marp to parse a few slides as a part of their deck, to leave holes where numbers go, and to say on each
 * block which lines of its slide it comes from: `data-line`, up to but without `data-line-end`. From 0, the line of the ruler: of the first
 * slide, the line before its text.
 */
export function hookLive(marp: Marp): void {
  const { ruler } = marp.markdown.core
  const internals = internalsOf(marp)
  const rule = (run: (state: State) => void): never =>
    ((state: State) => (state.inlineMode ? undefined : run(state))) as never

  // Directly behind Marpit's own, before math and size read them.
  ruler.after(
    'marpit_directives_global_parse',
    'lectern_global_directives',
    rule(({ env }) => {
      if (env.globalDirectives)
        Object.assign(internals, { lastGlobalDirectives: { ...env.globalDirectives } })
    }),
  )
  ruler.before(
    'marpit_directives_parse',
    'lectern_inherit_directives',
    rule((state) => {
      const first = state.tokens.findIndex(({ type }) => type === 'marpit_slide_open')
      const said = (state.env.inherited ?? []).map((directives) =>
        Object.assign(new state.Token('marpit_comment', '', 0), {
          hidden: true,
          meta: { marpitParsedDirectives: directives },
        }),
      )
      state.tokens.splice(first + 1, 0, ...said)
    }),
  )
  // Before advanced backgrounds copy them to other sections of the slide.
  ruler.after(
    'marpit_directives_apply',
    'lectern_page_holes',
    rule(({ tokens }) => {
      for (const token of tokens as LiveToken[]) {
        if (token.type !== 'marpit_slide_open' || token.attrGet('data-marpit-pagination') === null) continue
        token.attrSet('data-marpit-pagination', PAGE_HOLE)
        token.attrSet('data-marpit-pagination-total', PAGES_HOLE)
      }
    }),
  )
  ruler.push(
    'lectern_lines',
    rule(({ tokens, env }) => markLines(tokens as LiveToken[], env)),
  )
}

function markLines(tokens: readonly LiveToken[], { slideBreaks }: LiveEnvironment): void {
  let slide = 0
  for (const token of tokens) {
    if (token.type === 'marpit_slide_open') slide += 1
    const start = slide < 2 ? (slideBreaks?.start ?? 0) - 1 : slideBreaks?.breaks[slide - 2]?.line
    if (token.map === null || start === undefined || token.type === 'marpit_slide_open') continue
    if (token.tag === '' || token.map[0] < start) continue
    token.attrSet('data-line', String(token.map[0] - start))
    token.attrSet('data-line-end', String(token.map[1] - start))
  }
}
