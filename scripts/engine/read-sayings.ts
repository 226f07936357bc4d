import type { Marp } from '@marp-team/marp-core'
import { globals, locals } from '@marp-team/marpit/lib/markdown/directives/directives.js'
import type { Token } from './marp-internals.ts'

/** A directive comment as Marpit reads it. */
export type Directives = Readonly<Record<string, unknown>>

/** What a slide says that is not for it alone. */
export type Sayings = {
  /** Local directives, which later slides inherit; one entry for each comment. */
  readonly inherited: readonly Directives[]
  /** Global directives, for the whole deck. */
  readonly global: readonly Directives[]
  /** Has a `<style>`, which the deck's style sheet takes up. */
  readonly styled: boolean
  /** Has a formula, for which the style sheet takes up that of KaTeX. */
  readonly mathematical: boolean
}

export function readSayings(marp: Marp, tokens: readonly Token[]): Sayings {
  const everything = flatten(tokens)
  const said = everything.flatMap(({ type, meta }) =>
    type === 'marpit_comment' && meta?.marpitParsedDirectives
      ? [meta.marpitParsedDirectives as Directives]
      : [],
  )
  const { global, local } = marp.customDirectives
  return {
    inherited: pick(said, (key) => key in locals || key in local),
    global: pick(said, (key) => key in globals || key in global),
    styled: everything.some(({ type }) => type === 'marpit_style'),
    mathematical: everything.some(({ type }) => type.startsWith('marp_math_')),
  }
}

/** The text that stands for a picture is tokens below those of a line. */
function flatten(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...flatten(token.children ?? [])])
}

function pick(said: readonly Directives[], wanted: (key: string) => boolean): readonly Directives[] {
  return said
    .map((directives) => Object.fromEntries(Object.entries(directives).filter(([key]) => wanted(key))))
    .filter((directives) => Object.keys(directives).length > 0)
}
