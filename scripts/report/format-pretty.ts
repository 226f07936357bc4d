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
  { diagnostics, sources, decks, known = 0, fixCommand = 'npm run fix', elapsed }: Findings,
  style: Style,
  detail: Detail,
): string {
  const advised = new Set<string>()
  const entries = groupAlike(diagnostics).map(([first, ...others]) => {
    const lines = [headline(first, style)]
    const source = sources[first.file]
    if (detail === 'frames' && first.span && source !== undefined) {
      lines.push(...formatCodeFrame(source, first.span).map((line) => style.dim(line)))
    }
    if (others.length > 0)
      lines.push(`    and ${others.length} more places: ${others.map(shortPlace).join(', ')}`)
    lines.push(...freshAdvice(first, advised).map((remedy) => `    ${remedy}`))
    return lines.join('\n')
  })
  const counts = countFindings(diagnostics)
  const where = `in ${decks} ${decks === 1 ? 'deck' : 'decks'}`
  const summary = `${describeCounts(counts)} ${where}${describeKnown(known)}${describeElapsed(elapsed)}`
  const mended = diagnostics.filter(isMended)
  // A conversion alone has been said at its finding.
  const offer = mended.some(({ edit }) => edit !== undefined)
    ? [`\`${showControls(fixCommand)}\` mends ${describeShare(mended.length, diagnostics.length)}`]
    : []
  return [...entries, ...offer, style.bold(summary)].join('\n')
}

function describeKnown(known: number): string {
  return known === 0 ? '' : `, besides ${known} known ${known === 1 ? 'one' : 'ones'}`
}

function describeElapsed(elapsed: number | undefined): string {
  return elapsed === undefined ? '' : ` (${(elapsed / 1000).toFixed(1)} s)`
}

/** By an edit, or by converting the file. */
function isMended({ edit, rule, help }: Diagnostic): boolean {
  return edit !== undefined || (rule === 'text/not-utf8' && help?.startsWith('npm run fix') === true)
}

type Alike = readonly [Diagnostic, ...Diagnostic[]]

/** From this many on, findings that say the same are one entry. */
const MANY = 3

/**
 * What says the same about one file is shown once, with all of its places. Errors are not: each of them is to be seen to.
 * In the order of the first of each.
 */
function groupAlike(diagnostics: readonly Diagnostic[]): readonly Alike[] {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>()
  for (const diagnostic of diagnostics) {
    const key = sayingOf(diagnostic)
    const group = groups.get(key)
    if (group) group.push(diagnostic)
    else groups.set(key, [diagnostic])
  }
  return diagnostics.flatMap((diagnostic): readonly Alike[] => {
    const group = groups.get(sayingOf(diagnostic))
    if (group === undefined || group.length < MANY || diagnostic.severity === 'error') return [[diagnostic]]
    return group[0] === diagnostic ? [group] : []
  })
}

function sayingOf({ rule, severity, file, span, message }: Diagnostic): string {
  const said = message.replace(/ on slide \d+/, '')
  return [rule, severity, file, span === undefined ? 'whole file' : 'place', said].join('\n')
}

function shortPlace({ span }: Diagnostic): string {
  return span === undefined ? 'here' : `${span.start.line}:${span.start.column}`
}

/** What may have been meant belongs to each finding; help that was given for the same rule before is not given again. */
function freshAdvice({ edit: _, help, ...diagnostic }: Diagnostic, advised: Set<string>): readonly string[] {
  const key = `${diagnostic.rule}\n${help}`
  const known = help === undefined || advised.has(key)
  advised.add(key)
  return remedies(known ? diagnostic : { ...diagnostic, help })
}

function describeShare(part: number, all: number): string {
  if (part === all) return all === 1 ? 'it' : 'all of these'
  return `${part} of these`
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
