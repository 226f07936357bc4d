import type { BuildOptions } from '../commands/options.ts'
import type { BuildReport } from '../commands/reports.ts'
import { formatArtifacts, formatSaved } from '../report/format-artifacts.ts'
import type { Style } from '../report/format-pretty.ts'
import { formatSummary } from '../report/format-summary.ts'
import type { Screen } from './shell.ts'

/** What a build made: a table where somebody sees it, a line for each file in logs. Then what was saved on pictures. */
export function listOutputs(
  report: BuildReport,
  { pictures: wanted }: BuildOptions,
  style: Style,
  screen: Screen | undefined,
): readonly string[] {
  const { artifacts, outputs, plan, pictures } = report
  const { upToDate } = plan
  const list =
    screen === undefined
      ? formatArtifacts(artifacts, upToDate)
      : formatSummary({ artifacts, upToDate, outputs }, style, screen.columns() - 1)
  const isMade = artifacts.some(({ cached, format }) => !cached && format !== 'notes')
  const saved =
    wanted === 'original' ? (isMade ? NOTHING_SAVED : undefined) : pictures && formatSaved(pictures)
  return [...(list === '' ? [] : [list]), ...(saved === undefined ? [] : [`  ${saved}`])]
}

const NOTHING_SAVED = 'pictures: as they are, nothing saved'
