import { readBuiltInCss } from '../engine/built-in-css.ts'
import { readThemeImports, readThemeSizes } from '../engine/theme-facts.ts'
import type { Theme } from '../model/theme.ts'

/** What `size:` may say in a deck with each theme, with all that it imports; by name of the theme. */
export function themeSizesOf(themes: readonly Theme[]): ReadonlyMap<string, ReadonlySet<string>> {
  const css = new Map([...readBuiltInCss(), ...themes.map(({ name, css: text }) => [name, text] as const)])
  return new Map(
    [...css.keys()].map((name) => {
      const sizes = [...sizesOf(name, css, new Set())]
      return [name, new Set(sizes.flatMap(([size, exists]) => (exists ? [size] : [])))]
    }),
  )
}

/** What a theme says itself counts more than what it imports. */
function sizesOf(
  name: string,
  css: ReadonlyMap<string, string>,
  visited: Set<string>,
): ReadonlyMap<string, boolean> {
  const text = css.get(name)
  if (text === undefined || visited.has(name)) return new Map()
  visited.add(name)
  return new Map([
    ...readThemeImports(text).flatMap((other) => [...sizesOf(other, css, visited)]),
    ...readThemeSizes(text),
  ])
}
