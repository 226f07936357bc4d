import { compareBaseline, type IsLookedAt, makeBaseline } from '../check/compare-baseline.ts'
import { isLookedFor } from '../check/is-looked-for.ts'
import { wantedSeverity, withWantedSeverity } from '../check/wanted-severity.ts'
import { BASELINE_FILE, type BaselineEntry } from '../model/baseline.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { SetupError } from '../model/setup-error.ts'
import { readBaseline, writeBaseline } from '../project/baseline-file.ts'
import { describeContexts, inOrder, type Told } from './check-run.ts'
import type { Gathering } from './gather-findings.ts'
import { isReadable, type Run } from './load-run.ts'
import type { CheckOptions } from './options.ts'
import type { CheckReport } from './reports.ts'
import type { World } from './world.ts'

/** What `checkRun` was given. */
type CheckedRun = {
  readonly run: Run
  readonly gathering: Pick<Gathering, 'layouts' | 'pictures'>
  readonly scope: 'all decks' | 'some decks'
  readonly told?: Told
}

/**
 * Leaves out what the baseline knows, and reports what is in it though it is mended. With `baseline: 'updated'`, the baseline is written
 * first. Throws a SetupError when there is one that cannot be read.
 */
export async function settleBaseline(
  report: CheckReport,
  checked: CheckedRun,
  options: Pick<CheckOptions, 'baseline' | 'share'>,
  { files, workingFolder }: World,
): Promise<CheckReport> {
  if (options.baseline === 'ignored') return report
  const found = await readBaseline(files, workingFolder)
  if (found === 'unreadable' && options.baseline !== 'updated') throw unreadable()
  if (found === 'none' && options.baseline !== 'updated') return report
  const before = typeof found === 'string' ? [] : found
  const isLookedAt = createIsLookedAt(report, checked, options)
  const baseline =
    options.baseline === 'updated' ? makeBaseline(report.diagnostics, before, isLookedAt) : before
  if (options.baseline === 'updated') await writeBaseline(files, workingFolder, baseline)
  const { fresh, known, mended } = compareBaseline(report.diagnostics, baseline, isLookedAt)
  const outdated = withWantedSeverity(mended.map(describeMended), [], checked.run.config)
  return { ...report, diagnostics: inOrder([...fresh, ...outdated]), known }
}

function createIsLookedAt(
  { decks }: CheckReport,
  { run, gathering, scope, told }: CheckedRun,
  { share }: Pick<CheckOptions, 'share'>,
): IsLookedAt {
  const layouts = gathering.layouts()
  const contexts = describeContexts(run, gathering, scope, told)
  const isWhole = share === undefined && contexts.every(({ partial }) => !partial)
  return ({ file, rule }) => {
    const item = run.decks.find(({ deck }) => deck.file === file)
    // A theme, a picture, or a deck that is no more.
    if (item === undefined) return isWhole
    const { deck, project } = item
    if (!decks.includes(file) || !isReadable(item)) return false
    const context = contexts.find((one) => one.project === project)
    if (wantedSeverity(rule, deck, project.config) === 'off') return true
    if (rule.startsWith('check/')) return layouts.has(deck.name)
    return context !== undefined && isLookedFor(rule, deck, context)
  }
}

const UPDATE = 'npm run check -- --update-baseline'

function describeMended({
  count,
  file,
  left,
  message,
  rule,
}: BaselineEntry & { readonly left: number }): Diagnostic {
  const times = count > 1 ? `${count} times ` : ''
  const found = left === 0 ? 'is not found any more' : `is found ${left === 1 ? 'once' : `${left} times`}`
  return {
    rule: 'check/outdated-baseline',
    severity: 'warning',
    message: `Baseline knows ${times}\`${rule}\` in ${file}, which ${found}, expected it to leave the baseline: ${message}`,
    file: BASELINE_FILE,
    help: `Type \`${UPDATE}\`.`,
  }
}

function unreadable(): SetupError {
  return new SetupError(
    'call',
    'unreadable-baseline',
    `Could not read the known findings in ${BASELINE_FILE}, expected what \`check --update-baseline\` writes`,
    `Write it anew: \`${UPDATE}\`.`,
  )
}
