import type { ConfigInput } from './config-schema.ts'

/**
 * What Lectern takes over from Marp's own settings, so that editor plug-ins and builds agree: theme, theme set, language.
 * Output formats are left out on purpose: in Marp's file they override the command line (`pdf: true` makes `-o x.html` a PDF).
 */
export function readMarpConfig(settings: unknown): ConfigInput {
  if (typeof settings !== 'object' || settings === null) return {}
  const { theme, themeSet, lang } = settings as Record<string, unknown>
  return {
    ...(typeof theme === 'string' && !isFile(theme) && { theme }),
    ...themesOf(themeSet, typeof theme === 'string' && isFile(theme) ? theme : undefined),
    ...(typeof lang === 'string' && { lang }),
  }
}

function isFile(theme: string): boolean {
  return /[/\\.]/.test(theme)
}

function themesOf(themeSet: unknown, themeFile: string | undefined): ConfigInput {
  const listed =
    typeof themeSet === 'string' ? [themeSet] : Array.isArray(themeSet) ? themeSet.map(String) : []
  const themes = themeFile === undefined ? listed : [...listed, themeFile]
  return themes.length > 0 ? { themes } : {}
}
