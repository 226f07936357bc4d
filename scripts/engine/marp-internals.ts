import type { Marp } from '@marp-team/marp-core'

/** The parts of a markdown-it token that are used here. */
export type Token = {
  readonly type: string
  readonly tag: string
  readonly content: string
  readonly hidden: boolean
  readonly level: number
  readonly map: readonly [number, number] | null
  readonly children: readonly Token[] | null
  readonly meta: Readonly<Record<string, unknown>> | null
  readonly attrGet: (name: string) => string | null
}

type ThemeInternals = {
  readonly name: string
  readonly meta: Readonly<Record<string, unknown>>
  readonly width?: string
  readonly height?: string
  readonly importRules: readonly { readonly value: string }[]
}

/** Everything that a style sheet is packed with, apart from themes. */
export type PackOptions = { before?: string | undefined; after?: string | undefined }

type ThemeSetInternals = {
  default: ThemeInternals
  readonly themes: () => Iterable<ThemeInternals>
  readonly pack: (theme: unknown, options: PackOptions) => string
  readonly addTheme: (theme: unknown) => void
  readonly has: (name: string) => boolean
  readonly get: (name: string | undefined, fallback?: boolean) => unknown
}

/**
 * What Marpit keeps of the last parse. The properties are protected in its types, but its own plugins and
 * marp-core's live on them. The version of marp-core is pinned exactly for that reason.
 */
export type MarpInternals = {
  readonly lastComments: readonly (readonly string[])[]
  lastStyles: readonly string[] | undefined
  readonly lastGlobalDirectives: Readonly<Record<string, unknown>>
  readonly lastSlideTokens: readonly (readonly Token[])[]
  readonly themeSet: ThemeSetInternals
  renderStyle: (theme: unknown) => string
  themeSetPackOptions: () => PackOptions
}

export function internalsOf(marp: Marp): MarpInternals {
  return marp as unknown as MarpInternals
}
