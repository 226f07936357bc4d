import type { Diagnostic } from '../model/diagnostic.ts'
import type { Findings } from './findings.ts'
import { placeOf, remedies } from './format-pretty.ts'
import { showControls } from './show-controls.ts'

/** JUnit XML: one suite per file, one case per finding; only errors fail. A file without findings is not mentioned. */
export function formatJunit({ diagnostics }: Findings): string {
  const suites = [...groupByFile(diagnostics)].map(([file, found]) => formatSuite(file, found))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="lectern">',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
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

function formatSuite(file: string, diagnostics: readonly Diagnostic[]): string {
  const failures = diagnostics.filter(({ severity }) => severity === 'error').length
  return [
    `  <testsuite name="${escapeXml(file)}" tests="${diagnostics.length}" failures="${failures}">`,
    ...diagnostics.map(formatCase),
    '  </testsuite>',
  ].join('\n')
}

function formatCase(diagnostic: Diagnostic): string {
  const { rule, severity, message } = diagnostic
  const text = [message, ...remedies(diagnostic)].join('\n')
  const opening = `    <testcase classname="${escapeXml(rule)}" name="${escapeXml(placeOf(diagnostic))} ${escapeXml(message)}"`
  if (severity !== 'error') return `${opening}><system-out>${escapeXml(text)}</system-out></testcase>`
  return `${opening}><failure type="${escapeXml(rule)}" message="${escapeXml(message)}">${escapeXml(text)}</failure></testcase>`
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
