import type { Marp } from '@marp-team/marp-core'
import { addThemes, type EngineOptions, type EngineTheme } from './create-marp.ts'
import { internalsOf } from './marp-internals.ts'
import { BUILT_IN_THEMES } from './theme-facts.ts'

/** The themes of an engine that stays while they are edited. */
export type LiveThemes = {
  /** Uses these from now on. False when that takes another engine. */
  readonly use: (themes: readonly EngineTheme[]) => boolean
  readonly state: () => ThemeState
}

/** Another object whenever a theme was edited. */
export type ThemeState = {
  /** Everything about themes that shows in the HTML of slides: size, auto-scaling. */
  readonly facts: string
}

export function createLiveThemes(marp: Marp, options: EngineOptions): LiveThemes {
  let { themes } = options
  let state = readState(marp)
  return {
    state: () => state,
    use: (next) => {
      if (next === themes) return true
      if (!isSameList(themes, next)) return false
      const edited = next.filter(({ css }, index) => css !== themes[index]?.css)
      themes = next
      if (edited.length === 0) return true
      // One that can no longer be read is no theme.
      for (const { name } of edited) marp.themeSet.delete(name)
      addThemes(marp, edited, next)
      marp.themeSet.default = marp.themeSet.get(options.theme) ?? marp.themeSet.get('default')
      state = readState(marp)
      return true
    },
  }
}

/** Whether they differ in nothing but their rules. One that takes the place of a theme of Marp might have to give it back. */
function isSameList(before: readonly EngineTheme[], after: readonly EngineTheme[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ name, path, mount }, index) => {
      const last = before[index]
      return (
        last?.name === name && last.path === path && last.mount === mount && !BUILT_IN_THEMES.includes(name)
      )
    })
  )
}

function readState(marp: Marp): ThemeState {
  const { themeSet } = internalsOf(marp)
  const facts = [...themeSet.themes()].map(({ name, meta, width, height, importRules }) => [
    name,
    meta,
    width,
    height,
    importRules.map(({ value }) => value),
  ])
  return {
    facts: JSON.stringify([
      facts.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      themeSet.default.name,
    ]),
  }
}
