import { inspectAsset } from '../../scripts/assets/inspect-asset.ts'
import { checkProject } from '../../scripts/check/check-project.ts'
import { themeClassesOf } from '../../scripts/commands/theme-classes.ts'
import { themeSizesOf } from '../../scripts/commands/theme-sizes.ts'
import { createHtmlAllowList } from '../../scripts/engine/html-allow-list.ts'
import { BUILT_IN_THEMES } from '../../scripts/engine/theme-facts.ts'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import { loadProjects } from '../../scripts/project/load-projects.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { countWords } from '../../scripts/text/count-words.ts'

/** What the rules say about the project in `folder`, without a browser. */
export async function checkFolder(folder: string): Promise<readonly Diagnostic[]> {
  const { projects } = await loadProjects(
    { decks: [] },
    {
      files: diskFiles,
      workingFolder: folder,
      inspectFile: async (path, real) => inspectAsset(path, (await diskFiles.read(real)) ?? new Uint8Array()),
    },
  )
  return projects.flatMap((project) =>
    checkProject({
      project,
      layouts: new Map(),
      themeNames: [...BUILT_IN_THEMES, ...project.themes.map(({ name }) => name)],
      themeClasses: themeClassesOf(project.themes),
      themeSizes: themeSizesOf(project.themes),
      htmlAllowList: createHtmlAllowList(),
      countWords,
    }),
  )
}
