import { checkProject } from '../check/check-project.ts'
import { BUILT_IN_THEMES } from '../engine/theme-facts.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Gathering } from './gather-findings.ts'
import type { Run } from './load-run.ts'
import type { CheckReport } from './reports.ts'
import { themeClassesOf } from './theme-classes.ts'

/** Everything that the rules find in a run, and what was noticed while drawing. */
export function checkRun(
  run: Run,
  gathering: Pick<Gathering, 'layouts' | 'diagnostics'>,
  scope: 'all decks' | 'some decks',
): CheckReport {
  const found: Diagnostic[] = []
  for (const project of run.projects) {
    found.push(
      ...checkProject({
        project,
        layouts: gathering.layouts(),
        themeNames: [...BUILT_IN_THEMES, ...project.themes.map(({ name }) => name)],
        themeClasses: themeClassesOf(project.themes),
        partial: scope === 'some decks',
      }),
    )
  }
  return {
    diagnostics: mergeInOrder(found, gathering.diagnostics()),
    decks: run.decks.map(({ deck }) => deck.file),
    sources: Object.fromEntries([
      ...run.decks.map(({ deck }) => [deck.file, deck.original] as const),
      ...run.projects.flatMap(({ themes }) => themes.map(({ file, css }) => [file, css] as const)),
    ]),
    maxWarnings: run.config.maxWarnings,
  }
}

/** What the page was refused is mostly what the rules found already: a place is reported once per rule. */
function mergeInOrder(found: readonly Diagnostic[], more: readonly Diagnostic[]): readonly Diagnostic[] {
  const placeOf = ({ rule, file, span, slide }: Diagnostic): string =>
    [rule, file, span?.start.offset ?? '', slide ?? ''].join('\n')
  const known = new Set(found.map(placeOf))
  return [...found, ...more.filter((diagnostic) => !known.has(placeOf(diagnostic)))].sort(
    (a, b) => compare(a.file, b.file) || (a.span?.start.offset ?? -1) - (b.span?.start.offset ?? -1),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
