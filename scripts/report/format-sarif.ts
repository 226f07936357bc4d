import type { Severity } from '../model/diagnostic.ts'
import type { Findings } from './findings.ts'
import { remedies } from './format-pretty.ts'
import { showControls } from './show-controls.ts'

/** SARIF 2.1.0 (OASIS), for code scanning: columns count UTF-16 units, as ours do. */
export function formatSarif({ diagnostics, version }: Findings): string {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Lectern', version, rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.rule,
          ruleIndex: rules.indexOf(diagnostic.rule),
          level: LEVEL[diagnostic.severity],
          message: { text: [diagnostic.message, ...remedies(diagnostic)].map(showControls).join('\n') },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: diagnostic.file.split('/').map(encodeURIComponent).join('/') },
                ...(diagnostic.span && {
                  region: {
                    startLine: diagnostic.span.start.line,
                    startColumn: diagnostic.span.start.column,
                    endLine: diagnostic.span.end.line,
                    endColumn: diagnostic.span.end.column,
                  },
                }),
              },
            },
          ],
        })),
      },
    ],
  }
  return JSON.stringify(log, undefined, 2)
}

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }
