import type { Marp } from '@marp-team/marp-core'
import { internalsOf, type MarpInternals, type PackOptions } from './marp-internals.ts'
import { BUILT_IN_THEMES } from './theme-facts.ts'

/** The style sheet of a theme by name, as `themeSet.pack` gives it. */
export type PackTheme = (theme: unknown, options: PackOptions) => string

type ThemeSet = MarpInternals['themeSet']

/** Content of Marpit's `Theme`. */
type PackedTheme = { readonly css: string; readonly importRules: readonly { readonly value: string }[] }

/**
 * Packs themes again and again while they are edited. Most of the time goes into the theme of Marp that they import, though its rules
 * become the same each time: those are packed once, and put where they belong. What was put together is believed where it was once the
 * same as what Marpit gives.
 */
export function createPackTheme(marp: Marp): PackTheme {
  const { themeSet } = internalsOf(marp)
  /** By name of a theme of Marp, what becomes of its rules; `undefined` where that cannot be told apart. */
  const known = new Map<string, string | undefined>()

  function learn(theme: unknown, options: PackOptions, names: readonly string[]): string {
    const whole = themeSet.pack(theme, options)
    const bounded = packBounded(themeSet, theme, options, 'whole')
    for (const name of names) known.set(name, bounded.split(boundOf(name))[1])
    const isRight = fill(packBounded(themeSet, theme, options, 'empty'), known) === whole
    if (!isRight) for (const name of names) known.set(name, undefined)
    return whole
  }

  return (theme, options) => {
    if (!areDivisible(themeSet)) return themeSet.pack(theme, options)
    const empty = packBounded(themeSet, theme, options, 'empty')
    const names = BUILT_IN_THEMES.filter((name) => boundOf(name).test(empty))
    const fresh = names.filter((name) => !known.has(name))
    if (fresh.length > 0) return learn(theme, options, fresh)
    if (names.some((name) => known.get(name) === undefined)) return themeSet.pack(theme, options)
    return fill(empty, known)
  }
}

/** Where a theme is imported within a rule, its rules become others. Nor may a theme hold what its rules are told apart by. */
function areDivisible(themeSet: ThemeSet): boolean {
  return [...themeSet.themes()].every((theme) => {
    const { css } = theme as unknown as PackedTheme
    if (css.includes(MARK)) return false
    if (!css.includes('@import')) return true
    const rest = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^(?:\s*@(?:charset|import)\b[^;{}]*;)*/i, '')
    return !/@import/i.test(rest)
  })
}

/** Packs with a rule in front of each theme of Marp, and one behind it. `empty`: with nothing between them. */
function packBounded(
  themeSet: ThemeSet,
  theme: unknown,
  options: PackOptions,
  content: 'whole' | 'empty',
): string {
  const own = BUILT_IN_THEMES.map((name) => themeSet.get(name) as PackedTheme)
  try {
    for (const [index, built] of own.entries()) {
      const bound = `.${markOf(BUILT_IN_THEMES[index] ?? '')}{order:0}`
      const css = `${bound}\n${content === 'whole' ? built.css : ''}\n${bound}`
      themeSet.addTheme(Object.create(built, { css: { value: css } }))
    }
    return themeSet.pack(theme, options)
  } finally {
    for (const built of own) themeSet.addTheme(built)
  }
}

function fill(bounded: string, known: ReadonlyMap<string, string | undefined>): string {
  let text = bounded
  for (const [name, rules = ''] of known) {
    // What is packed with nothing in between: every other piece is outside.
    const pieces = text.split(boundOf(name))
    text = pieces.map((piece, index) => (index % 2 === 0 ? piece : rules)).join('')
  }
  return text
}

const MARK = 'lectern-bound-'

function markOf(name: string): string {
  return MARK + name
}

/** The rule, with whatever selector it was given. */
function boundOf(name: string): RegExp {
  return new RegExp(`[^{}]*\\.${markOf(name)}\\s*\\{[^{}]*\\}`)
}
