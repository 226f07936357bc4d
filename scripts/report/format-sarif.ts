import type { Fix, Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif'
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import type { Span } from '../model/span.ts'
import type { Findings } from './findings.ts'
import { fingerprintFindings } from './fingerprint-findings.ts'
import { remedies } from './format-pretty.ts'
import { showControls } from './show-controls.ts'

/** SARIF 2.1.0 (OASIS), for code scanning: columns count UTF-16 units, as ours do. */
export function formatSarif({ diagnostics, rules = [], version }: Findings): string {
  const names = [...new Set(diagnostics.map(({ rule }) => rule))].sort()
  const fingerprints = fingerprintFindings(diagnostics)
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Lectern',
            version,
            rules: names.map((name) => describeRule(name, rules)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(
          (diagnostic, index): Result => ({
            ruleId: diagnostic.rule,
            ruleIndex: names.indexOf(diagnostic.rule),
            level: LEVEL[diagnostic.severity],
            message: { text: [diagnostic.message, ...remedies(diagnostic)].map(showControls).join('\n') },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: locate(diagnostic),
                  ...(diagnostic.span && { region: regionOf(diagnostic.span) }),
                },
              },
            ],
            partialFingerprints: { 'lectern/v1': fingerprints[index] ?? '' },
            ...(diagnostic.edit && { fixes: [describeFix(diagnostic, diagnostic.edit)] }),
          }),
        ),
      },
    ],
  }
  return JSON.stringify(log, undefined, 2)
}

const LEVEL: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' }

function describeRule(name: string, rules: NonNullable<Findings['rules']>): ReportingDescriptor {
  const rule = rules.find(({ id }) => id === name)
  if (rule === undefined) return { id: name }
  return {
    id: name,
    shortDescription: { text: rule.summary },
    defaultConfiguration: { level: LEVEL[rule.severity] },
  }
}

function locate({ file }: Diagnostic): NonNullable<PhysicalLocation['artifactLocation']> {
  return { uri: file.split('/').map(encodeURIComponent).join('/') }
}

function regionOf({ start, end }: Span): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

/** As written to the file: what is to be inserted may itself be invisible, and is not shown to anybody. */
function describeFix(diagnostic: Diagnostic, { span, text }: NonNullable<Diagnostic['edit']>): Fix {
  return {
    description: { text: '`npm run fix` writes it' },
    artifactChanges: [
      {
        artifactLocation: locate(diagnostic),
        replacements: [{ deletedRegion: regionOf(span), insertedContent: { text } }],
      },
    ],
  }
}
