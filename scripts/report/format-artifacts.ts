import stringWidth from 'string-width'
import type { Artifact } from '../model/artifact.ts'
import type { BuildPlan } from '../model/build-plan.ts'
import { showControls } from './show-controls.ts'

/** What was written and what was up to date: a line per file. Times are for people; they are in no output. */
export function formatArtifacts(artifacts: readonly Artifact[], upToDate: readonly string[]): string {
  const lines = [
    ...artifacts.map((artifact) => [
      showControls(artifact.path),
      describeSize(artifact.size),
      describeTime(artifact),
    ]),
    ...upToDate.map((path) => [showControls(path), '', 'up to date']),
  ]
  const widths = [0, 1].map((column) =>
    Math.max(0, ...lines.map((cells) => stringWidth(cells[column] ?? ''))),
  )
  return lines
    .map(([path = '', size = '', time = '']) =>
      `  ${path}${' '.repeat((widths[0] ?? 0) - stringWidth(path))}  ${size.padStart(widths[1] ?? 0)}  ${time}`.trimEnd(),
    )
    .join('\n')
}

/** What a build would do. */
export function formatPlan({ jobs, upToDate }: BuildPlan): string {
  const lines = [
    ...jobs.map(({ output, reason, cause, from }) => {
      const why = cause === undefined || reason.startsWith('output') ? reason : `${reason}: ${cause}`
      return `  would build ${output}${from === 'cache' ? ' from the cache' : ''}: ${why}`
    }),
    ...upToDate.map((output) => `  up to date  ${output}`),
  ]
  return lines.map(showControls).join('\n')
}

/** `4.2 s`; `cached` for what was made before. */
export function describeTime({ elapsed, cached }: Pick<Artifact, 'elapsed' | 'cached'>): string {
  return cached ? 'cached' : `${(elapsed / 1000).toFixed(1)} s`
}

/** What was saved on pictures: `pictures: 82.1 MB → 3.4 MB`. Absent where it is nothing worth a word. */
export function formatSaved({ before, after }: { before: number; after: number }): string | undefined {
  return before - after < 1000 ? undefined : `pictures: ${describeSize(before)} → ${describeSize(after)}`
}

/** `812 B`, `43 kB`, `1.2 MB`: powers of 1000, as file managers show them. */
export function describeSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
