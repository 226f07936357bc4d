import type { Diagnostic } from '../model/diagnostic.ts'
import type { Findings } from './findings.ts'
import { placeOf, remedies } from './format-pretty.ts'
import { showControls } from './show-controls.ts'

/**
 * JUnit XML: one suite per file, one case per finding; only errors fail. A file without findings is not mentioned; where there are none at
 * all, that is a case, since Jenkins takes a report without any for a mistake.
 * There is no one schema of it: what is written is what those of Ant and of Jenkins both allow.
 */
export function formatJunit({ diagnostics, decks, version }: Findings): string {
  const suites = [...groupByFile(diagnostics)].map(([file, found]) => ({
    name: file,
    failures: found.filter(isFailure).length,
    cases: found.map(formatCase),
    notes: found.filter((diagnostic) => !isFailure(diagnostic)).map(describe),
  }))
  const calm = `nothing to report in ${decks} ${decks === 1 ? 'deck' : 'decks'}`
  const none = { name: 'lectern', failures: 0, cases: [openCase('lectern', calm, '/>')], notes: [] }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...(suites.length === 0 ? [none] : suites).map((suite, index) => formatSuite(suite, index, version)),
    '</testsuites>',
    '',
  ].join('\n')
}

type Suite = {
  readonly name: string
  readonly failures: number
  readonly cases: readonly string[]
  /** What is said of findings that are no failures: Ant has no place for it in a case. */
  readonly notes: readonly string[]
}

function groupByFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.file) ?? []
    group.push(diagnostic)
    groups.set(diagnostic.file, group)
  }
  return groups
}

function isFailure({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

/**
 * Ant wants to be told when and where, and how long it took; a report that tells would be another one on every run. It wants a package, too,
 * which Jenkins puts before the name.
 */
const NOWHERE = 'hostname="localhost" timestamp="1980-01-01T00:00:00" time="0"'

function formatSuite({ name, failures, cases, notes }: Suite, index: number, version: string): string {
  return [
    `  <testsuite name="${escapeXml(name)}" package="" id="${index}" tests="${cases.length}" failures="${failures}" errors="0" ${NOWHERE}>`,
    `    <properties><property name="lectern" value="${escapeXml(version)}"/></properties>`,
    ...cases,
    `    <system-out>${escapeXml(notes.join('\n\n'))}</system-out>`,
    '    <system-err></system-err>',
    '  </testsuite>',
  ].join('\n')
}

function formatCase(diagnostic: Diagnostic): string {
  const { rule, message } = diagnostic
  const name = `${placeOf(diagnostic)} ${message}`
  if (!isFailure(diagnostic)) return openCase(rule, name, '/>')
  const failure = `<failure type="${escapeXml(rule)}" message="${escapeXml(message)}">${escapeXml(describe(diagnostic))}</failure>`
  return openCase(rule, name, `>${failure}</testcase>`)
}

function openCase(rule: string, name: string, rest: string): string {
  return `    <testcase classname="${escapeXml(rule)}" name="${escapeXml(name)}" time="0"${rest}`
}

function describe(diagnostic: Diagnostic): string {
  return [diagnostic.message, ...remedies(diagnostic)].join('\n')
}

/** For text and attributes. XML 1.0 has no place for lone surrogates, U+FFFE and U+FFFF. */
function escapeXml(text: string): string {
  return text
    .split('\n')
    .map(showControls)
    .join('&#10;')
    .replace(/&(?!#10;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd')
}
