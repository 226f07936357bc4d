import type { Severity } from '../model/diagnostic.ts'
import type { Findings } from './findings.ts'
import { remedies } from './format-pretty.ts'
import { showControls } from './show-controls.ts'

/** Workflow commands of GitHub Actions, one per finding: they show up beside the line in the pull request. */
export function formatGithub({ diagnostics }: Findings): string {
  return diagnostics
    .map((diagnostic) => {
      const { severity, rule, file, span, slide } = diagnostic
      const properties = {
        file,
        ...(span && { line: span.start.line, endLine: span.end.line, col: span.start.column }),
        title: slide === undefined ? rule : `${rule} (slide ${slide})`,
      }
      const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
      const text = [diagnostic.message, ...remedies(diagnostic)].join('\n')
      return `::${COMMAND[severity]} ${list.join(',')}::${escapeData(text)}`
    })
    .join('\n')
}

/** A table for the summary page of the run, as Markdown. */
export function formatGithubSummary({ diagnostics }: Findings): string {
  if (diagnostics.length === 0) return '### Decks: nothing to report\n'
  const rows = diagnostics.map(
    ({ severity, file, span, slide, message, rule }) =>
      `| ${severity} | ${cell(span ? `${file}:${span.start.line}` : file)} | ${slide ?? ''} | ${cell(message)} | ${rule} |`,
  )
  return [
    '### Decks',
    '',
    '| severity | place | slide | finding | rule |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

function escapeData(text: string): string {
  // `##[` starts a command anywhere in a line, also without `::`.
  return showLines(text)
    .replaceAll('##[', '#\u200b#[')
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function showLines(text: string): string {
  return text.split('\n').map(showControls).join('\n')
}

function cell(text: string): string {
  return showControls(text).replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;')
}
