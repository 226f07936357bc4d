import { readBuiltInCss } from '../engine/built-in-css.ts'
import { readThemeClasses, readThemeImports } from '../engine/theme-facts.ts'
import type { Theme } from '../model/theme.ts'

/** Classes that each theme, with all that it imports, has rules for; by name of the theme. */
export function themeClassesOf(themes: readonly Theme[]): ReadonlyMap<string, ReadonlySet<string>> {
  const css = new Map([...readBuiltInCss(), ...themes.map(({ name, css: text }) => [name, text] as const)])
  return new Map([...css.keys()].map((name) => [name, new Set(classesOf(name, css, new Set()))]))
}

function classesOf(name: string, css: ReadonlyMap<string, string>, visited: Set<string>): readonly string[] {
  const text = css.get(name)
  if (text === undefined || visited.has(name)) return []
  visited.add(name)
  return [
    ...readThemeClasses(text),
    ...readThemeImports(text).flatMap((other) => classesOf(other, css, visited)),
  ]
}
