import type { Project } from '../model/project.ts'
import type { StyleSheet } from '../model/theme.ts'

/** The themes of a project, and the style sheets in their folders that one of them imports, or what it imports. */
export function styleSheetsOf({
  nameless,
  themes,
}: Pick<Project, 'nameless' | 'themes'>): readonly StyleSheet[] {
  const sheets: StyleSheet[] = [...themes]
  // What is added is gone through as well.
  for (const { mount, references } of sheets) {
    for (const { loads, target } of references) {
      if (loads !== 'style' || target.kind !== 'file') continue
      const sheet = nameless.find((one) => one.mount === mount && one.path === target.path)
      if (sheet !== undefined && !sheets.includes(sheet)) sheets.push(sheet)
    }
  }
  return sheets
}
