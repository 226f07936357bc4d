import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import { countFindings, describeCounts } from './count-findings.ts'
import type { Findings } from './findings.ts'
import { formatCodeFrame } from './format-code-frame.ts'
import { showControls } from './show-controls.ts'

/** How to colour; every function is the identity where there is no colour. */
export type Style = {
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly blue: (text: string) => string
  readonly dim: (text: string) => string
  readonly bold: (text: string) => string
}

/** `frames`: show the line of the finding below it. `lines`: one line each, for logs. */
export type Detail = 'frames' | 'lines'

/** For people: one entry per finding, then a line that counts. */
export function formatPretty(
  { diagnostics, sources, decks }: Findings,
  style: Style,
  detail: Detail,
): string {
  const entries = diagnostics.map((diagnostic) => {
    const lines = [headline(diagnostic, style)]
    const source = sources[diagnostic.file]
    if (detail === 'frames' && diagnostic.span && source !== undefined) {
      lines.push(...formatCodeFrame(source, diagnostic.span).map((line) => style.dim(line)))
    }
    lines.push(...remedies(diagnostic).map((remedy) => `    ${remedy}`))
    return lines.join('\n')
  })
  const counts = countFindings(diagnostics)
  const summary = `${describeCounts(counts)} in ${decks} ${decks === 1 ? 'deck' : 'decks'}`
  return [...entries, style.bold(summary)].join('\n')
}

function headline(diagnostic: Diagnostic, style: Style): string {
  const severity = COLOUR[diagnostic.severity](style)(diagnostic.severity)
  return `${placeOf(diagnostic)}  ${severity}  ${showControls(diagnostic.message)}  ${style.dim(diagnostic.rule)}`
}

const COLOUR: Readonly<Record<Severity, (style: Style) => (text: string) => string>> = {
  error: ({ red }) => red,
  warning: ({ yellow }) => yellow,
  info: ({ blue }) => blue,
}

/** `slides/talk.md:12:5`, which terminals and editors make clickable. */
export function placeOf({ file, span }: Diagnostic): string {
  return showControls(span ? `${file}:${span.start.line}:${span.start.column}` : file)
}

/** Suggestions and help as sentences. */
export function remedies({ suggestions = [], help, edit }: Diagnostic): readonly string[] {
  const shown = suggestions.slice(0, 6).map((suggestion) => `\`${showControls(suggestion)}\``)
  const more = suggestions.length > shown.length ? `, or ${suggestions.length - shown.length} more` : ''
  return [
    ...(shown.length > 0 ? [`did you mean ${shown.join(', ')}${more}?`] : []),
    ...(help === undefined ? [] : [showControls(help)]),
    ...(edit === undefined ? [] : ['`npm run fix` mends it']),
  ]
}
