import { createLocate } from '../../model/span.ts'
import { findNearest } from '../find-nearest.ts'
import { findSetting } from '../find-setting.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const deckUnknownTheme: Rule = {
  id: 'deck/unknown-theme',
  severity: 'error',
  summary: 'A deck asks for a theme that does not exist, or a theme is based on one.',
  *checkDeck({ metadata, original }, { themeNames }) {
    const { theme } = metadata
    if (theme === undefined || themeNames.includes(theme)) return
    const span = findSetting(original, 'theme', theme)
    yield {
      message: `Unknown theme ${quoteText(theme)} of the deck, expected one of ${themeNames.map(quoteText).join(', ')}`,
      ...(span ? { span } : {}),
      suggestions: findNearest(theme, themeNames),
    }
  },
  *checkProject({ project, themeNames }) {
    for (const { css, file } of project.themes) {
      for (const { name, index } of findImports(css)) {
        if (themeNames.includes(name)) continue
        yield {
          file,
          message: `Unknown theme ${quoteText(name)} is imported, expected one of ${themeNames.map(quoteText).join(', ')}`,
          span: createLocate(css)(index, index + name.length),
          suggestions: findNearest(name, themeNames),
        }
      }
    }
  },
}

/** `@import-theme "gaia"` and `@import "gaia"`: what has a dot or a slash in it is a file. */
function findImports(css: string): readonly { readonly name: string; readonly index: number }[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length))
  return [...rules.matchAll(/@import(?:-theme)?\s+(["'])([^"'./\r\n]+)\1/gi)].map(
    ({ 0: rule, 2: name = '', index }) => ({
      name,
      index: index + rule.length - 1 - name.length,
    }),
  )
}
