import { applySuppressions } from '../check/apply-suppressions.ts'
import { checkProject } from '../check/check-project.ts'
import type { CheckContext } from '../check/rule.ts'
import { withWantedSeverity } from '../check/wanted-severity.ts'
import { CONVERT } from '../deck/describe-encoding.ts'
import { createHtmlAllowList } from '../engine/html-allow-list.ts'
import { BUILT_IN_THEMES } from '../engine/theme-facts.ts'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { KNOWN_RULES } from '../project/known-rules.ts'
import { countWords } from '../text/count-words.ts'
import type { LinkAnswers } from './ask-links.ts'
import type { IgnoredFiles } from './find-ignored.ts'
import { fixCommandFor, quoteWord } from './fix-command-for.ts'
import type { Gathering } from './gather-findings.ts'
import { isReadable, type Run } from './load-run.ts'
import type { CheckReport } from './reports.ts'
import { themeClassesOf } from './theme-classes.ts'
import { themeSizesOf } from './theme-sizes.ts'

/** What a run is told besides. Absent: nobody asked git, nothing is said of notes, or no link was tried. */
export type Told = {
  readonly ignored?: IgnoredFiles
  readonly published?: readonly string[]
  readonly answers?: LinkAnswers
}

/** Everything that the rules find in a run, and what was noticed while drawing. */
export function checkRun(
  run: Run,
  gathering: Pick<Gathering, 'layouts' | 'pictures' | 'diagnostics'>,
  scope: 'all decks' | 'some decks',
  told: Told = {},
): CheckReport {
  const unread = run.decks.filter((item) => !isReadable(item)).map(({ deck }) => deck)
  const contexts = describeContexts(run, gathering, scope, told)
  const found = contexts.flatMap(checkProject).filter((diagnostic) => isAboutContent(diagnostic, unread))
  const drawn = withWantedSeverity(
    gathering.diagnostics(),
    run.decks.map(({ deck }) => deck),
    run.config,
  )
  const settled = applySuppressions(withoutRepeats(found, drawn), contexts, KNOWN_RULES)
  const diagnostics = inOrder(settled).map((diagnostic) =>
    scope === 'some decks' ? nameInHelp(diagnostic) : diagnostic,
  )
  return {
    diagnostics,
    decks: run.decks.map(({ deck }) => deck.file),
    sources: Object.fromEntries([
      ...run.decks.map(({ deck }) => [deck.file, deck.original] as const),
      ...run.projects.flatMap(({ themes }) => themes.map(({ file, css }) => [file, css] as const)),
    ]),
    maxWarnings: run.config.maxWarnings,
    fixCommand: fixCommandFor(scope === 'some decks' ? repairable(diagnostics) : []),
  }
}

/** What the rules may look at, for each project of a run. */
export function describeContexts(
  run: Pick<Run, 'projects' | 'decks'>,
  gathering: Pick<Gathering, 'layouts' | 'pictures'>,
  scope: 'all decks' | 'some decks',
  told: Told = {},
): readonly CheckContext[] {
  // What a deck refers to that cannot be read, nobody knows.
  const partial = scope === 'some decks' || run.decks.some((item) => !isReadable(item))
  return run.projects.map((project) => {
    const own = told.ignored?.get(project.root)
    return {
      project,
      layouts: gathering.layouts(),
      pictures: gathering.pictures(),
      themeNames: [...BUILT_IN_THEMES, ...project.themes.map(({ name }) => name)],
      themeClasses: themeClassesOf(project.themes),
      themeSizes: themeSizesOf(project.themes),
      htmlAllowList: createHtmlAllowList(),
      countWords,
      ...(own && { ignored: own }),
      ...(told.published && { published: told.published }),
      ...(told.answers && { answers: told.answers }),
      partial,
    }
  })
}

/** Of a deck that cannot be read, only the reason is worth a word: not that it has no text. */
function isAboutContent({ file, rule }: Diagnostic, unread: readonly Deck[]): boolean {
  const deck = unread.find((one) => one.file === file)
  return deck === undefined || deck.diagnostics.some((diagnostic) => diagnostic.rule === rule)
}

/** A deck that was named has to be named again when its repairs are chosen. */
function nameInHelp(diagnostic: Diagnostic): Diagnostic {
  const { help, file } = diagnostic
  // A theme cannot be named: it is converted with all decks.
  if (help === CONVERT && !file.endsWith('.css')) return { ...diagnostic, help: fixCommandFor([file]) }
  if (!help?.startsWith(CHOOSE)) return diagnostic
  if (file === '<stdin>')
    return { ...diagnostic, help: `${help.replace(CHOOSE, CHOOSE_IN_PIPE)} - < in.md > out.md` }
  return { ...diagnostic, help: `${help} ${quoteWord(file)}` }
}

const CHOOSE = 'npm run fix -- '
const CHOOSE_IN_PIPE = 'npm run --silent fix -- '

function repairable(diagnostics: readonly Diagnostic[]): readonly string[] {
  const mended = diagnostics.filter(
    ({ edit, help, file }) => edit !== undefined || help === fixCommandFor([file]),
  )
  return [...new Set(mended.map(({ file }) => file))]
}

/** What the page was refused is mostly what the rules found already: a place is reported once, whatever the rule calls it. */
function withoutRepeats(found: readonly Diagnostic[], more: readonly Diagnostic[]): readonly Diagnostic[] {
  const placeOf = ({ rule, file, span, slide }: Diagnostic): string =>
    [span === undefined ? rule : rule.replace(/\/.*/, ''), file, span?.start.offset ?? '', slide ?? ''].join(
      '\n',
    )
  const known = new Set(found.map(placeOf))
  return [...found, ...more.filter((diagnostic) => !known.has(placeOf(diagnostic)))]
}

/** In order of file and place; what is about a file as a whole comes first. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => compare(a.file, b.file) || (a.span?.start.offset ?? -1) - (b.span?.start.offset ?? -1),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
