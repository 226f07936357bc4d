import type { Marp } from '@marp-team/marp-core'
import { internalsOf } from './marp-internals.ts'

/** `size:` replaces the theme while parsing, and only marp-core's own `render` puts it back: here, whatever `run` does. */
export function keepThemes<T>(marp: Marp, run: () => T): T {
  const { themeSet } = internalsOf(marp)
  const themes = [...themeSet.themes()]
  const standard = themeSet.default
  try {
    return run()
  } finally {
    for (const theme of themes) themeSet.addTheme(theme)
    themeSet.default = standard
  }
}
