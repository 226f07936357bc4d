import { BUILT_IN_THEMES } from '../engine/theme-facts.ts'
import type { Config } from '../model/config.ts'
import type { Files } from '../system/files.ts'
import { isThemeFile } from './is-theme-file.ts'
import { type LoadedThemes, loadThemes } from './load-themes.ts'
import { requireTheme } from './named-theme.ts'
import type { ProjectRequest } from './project-request.ts'

/** The themes of a project, among them the one that the call names: a SetupError when there is no such theme. */
export async function loadProjectThemes(
  root: string,
  config: Config,
  { theme }: Pick<ProjectRequest, 'theme'>,
  { files, workingFolder }: { readonly files: Files; readonly workingFolder: string },
): Promise<LoadedThemes> {
  const loaded = await loadThemes(files, {
    root,
    workingFolder,
    places: config.themes,
    ...(isThemeFile(theme) && { file: theme }),
  })
  if (theme !== undefined && !isThemeFile(theme)) {
    requireTheme(theme, [...BUILT_IN_THEMES, ...loaded.themes.map(({ name }) => name)])
  }
  return loaded
}
