import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import { createLocate } from '../../scripts/model/span.ts'
import { describeCounts } from '../../scripts/report/count-findings.ts'
import type { Findings } from '../../scripts/report/findings.ts'
import { describeSize, formatPlan } from '../../scripts/report/format-artifacts.ts'
import { formatCodequality } from '../../scripts/report/format-codequality.ts'
import { formatGithub, formatGithubSummary } from '../../scripts/report/format-github.ts'
import { formatHtml } from '../../scripts/report/format-html.ts'
import { formatJson } from '../../scripts/report/format-json.ts'
import { formatJunit } from '../../scripts/report/format-junit.ts'
import { formatPretty, type Style } from '../../scripts/report/format-pretty.ts'
import { formatSarif } from '../../scripts/report/format-sarif.ts'

const source = '# Title\n\n🐞 ![](cat.png)\n'
const start = source.indexOf('cat.png')
const plain = (text: string) => text
const style: Style = { red: plain, yellow: plain, blue: plain, dim: plain, bold: plain }
const findings: Findings = {
  version: '1.2.3',
  decks: 2,
  sources: { 'slides/talk.md': source },
  diagnostics: [
    {
      rule: 'asset/missing',
      severity: 'error',
      message: 'Missing file `cat.png` on slide 1, expected a file in the project',
      file: 'slides/talk.md',
      span: createLocate(source)(start, start + 7),
      slide: 1,
      suggestions: ['assets/cat.png'],
    },
    {
      rule: 'asset/unused',
      severity: 'warning',
      message: 'No deck uses `a\u001b[31m,b:c%.png` <|>',
      file: 'assets/a,b.png',
      help: 'Remove it.\n::add-mask::x',
      edit: { span: createLocate('')(0, 0), text: '' },
    },
  ],
}

const RULES: Findings['rules'] = [
  { id: 'asset/missing', severity: 'error', summary: 'A slide uses a file that does not exist.' },
]

/** Both reports with fingerprints have the same ones: a finding is one finding in all systems. */
const fingerprintOf = (index: number): string => JSON.parse(formatCodequality(findings))[index].fingerprint

describe('reports', () => {
  it('for people, with code frames', () => {
    expect(formatPretty(findings, style, 'frames')).toBe(
      [
        'slides/talk.md:3:8  error  Missing file `cat.png` on slide 1, expected a file in the project  asset/missing',
        '     3 | 🐞 ![](cat.png)',
        '       |        ^^^^^^^',
        '    did you mean `assets/cat.png`?',
        'assets/a,b.png  warning  No deck uses `a\\u{1b}[31m,b:c%.png` <|>  asset/unused',
        '    Remove it.\\u{a}::add-mask::x',
        '`npm run fix` mends 1 of these',
        '1 error, 1 warning in 2 decks',
      ].join('\n'),
    )
  })

  it('shows what is said of many places once, but every error', () => {
    const text = 'a\nb\nc\nd\n'
    const at = (severity: 'error' | 'warning', offset: number): Diagnostic => ({
      rule: 'text/mojibake',
      severity,
      message: `Damaged text \`x\` on slide ${offset}, expected \`y\``,
      file: 'slides/a.md',
      span: createLocate(text)(offset, offset + 1),
      help: 'What happened: it was read wrongly.',
      ...(severity === 'warning' && { edit: { span: createLocate(text)(offset, offset + 1), text: 'y' } }),
    })
    const few = { ...findings, decks: 1, fixCommand: "npm run fix -- 'my talk.md'" }
    const of = (severity: 'error' | 'warning'): string =>
      formatPretty({ ...few, diagnostics: [0, 2, 4].map((offset) => at(severity, offset)) }, style, 'lines')
    expect(of('warning').split('\n')).toEqual([
      'slides/a.md:1:1  warning  Damaged text `x` on slide 0, expected `y`  text/mojibake',
      '    and 2 more places: 2:1, 3:1',
      '    What happened: it was read wrongly.',
      "`npm run fix -- 'my talk.md'` mends all of these",
      '3 warnings in 1 deck',
    ])
    expect(of('error').split('\n')).toEqual([
      'slides/a.md:1:1  error  Damaged text `x` on slide 0, expected `y`  text/mojibake',
      '    What happened: it was read wrongly.',
      'slides/a.md:2:1  error  Damaged text `x` on slide 2, expected `y`  text/mojibake',
      'slides/a.md:3:1  error  Damaged text `x` on slide 4, expected `y`  text/mojibake',
      '3 errors in 1 deck',
    ])
  })

  it('for logs, a line each', () => {
    const first = formatPretty(findings, style, 'lines').split('\n')
    expect(first[1]).toBe('    did you mean `assets/cat.png`?')
  })

  it('tells people how long it took, and no program', () => {
    const timed: Findings = { ...findings, known: 1, elapsed: 849 }
    expect(formatPretty(timed, style, 'lines').split('\n').at(-1)).toBe(
      '1 error, 1 warning in 2 decks, besides 1 known one (0.8 s)',
    )
    for (const format of [
      formatJson,
      formatSarif,
      formatJunit,
      formatCodequality,
      formatGithub,
      formatHtml,
    ]) {
      expect(format({ ...findings, elapsed: 849 })).toBe(format(findings))
    }
  })

  it('for GitHub: nothing of an author acts as a command', () => {
    expect(formatGithub(findings)).toBe(
      [
        '::error file=slides/talk.md,line=3,endLine=3,col=8,title=asset/missing (slide 1)::Missing file `cat.png` on slide 1, expected a file in the project%0Adid you mean `assets/cat.png`?',
        '::warning file=assets/a%2Cb.png,title=asset/unused::No deck uses `a\\u{1b}[31m,b:c%25.png` <|>%0ARemove it.\\u{a}::add-mask::x%0A`npm run fix` mends it',
      ].join('\n'),
    )
    expect(formatGithubSummary(findings)).toContain(
      '| warning | assets/a,b.png |  | No deck uses `a\\u{1b}[31m,b:c%.png` &lt;\\|> | asset/unused |',
    )
  })

  it('as JSON that is pure ASCII', () => {
    const text = formatJson({
      ...findings,
      diagnostics: [{ rule: 'a/b', severity: 'info', message: '🐞\u0085', file: 'ä' }],
    })
    expect(text).toMatch(/^[\n\x20-\x7e]*$/)
    expect(JSON.parse(text)).toEqual({
      version: '1.2.3',
      decks: 2,
      counts: { error: 0, warning: 0, info: 1 },
      diagnostics: [{ rule: 'a/b', severity: 'info', message: '🐞\u0085', file: 'ä' }],
    })
  })

  it('as SARIF, with nothing in it that the schema does not know', () => {
    expect(JSON.parse(formatSarif({ ...findings, rules: RULES }))).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Lectern',
              version: '1.2.3',
              rules: [
                {
                  id: 'asset/missing',
                  shortDescription: { text: 'A slide uses a file that does not exist.' },
                  defaultConfiguration: { level: 'error' },
                },
                { id: 'asset/unused' },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'asset/missing',
              ruleIndex: 0,
              level: 'error',
              message: {
                text: 'Missing file `cat.png` on slide 1, expected a file in the project\ndid you mean `assets/cat.png`?',
              },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'slides/talk.md' },
                    region: { startLine: 3, startColumn: 8, endLine: 3, endColumn: 15 },
                  },
                },
              ],
              partialFingerprints: { 'lectern/v1': fingerprintOf(0) },
            },
            {
              ruleId: 'asset/unused',
              ruleIndex: 1,
              level: 'warning',
              message: {
                text: 'No deck uses `a\\u{1b}[31m,b:c%.png` <|>\nRemove it.\\u{a}::add-mask::x\n`npm run fix` mends it',
              },
              locations: [{ physicalLocation: { artifactLocation: { uri: 'assets/a%2Cb.png' } } }],
              partialFingerprints: { 'lectern/v1': fingerprintOf(1) },
              fixes: [
                {
                  description: { text: '`npm run fix` writes it' },
                  artifactChanges: [
                    {
                      artifactLocation: { uri: 'assets/a%2Cb.png' },
                      replacements: [
                        {
                          deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
                          insertedContent: { text: '' },
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    })
  })

  it('as Code Quality: a finding stays the same wherever it moves to', () => {
    const [missing, unused] = JSON.parse(formatCodequality(findings))
    expect([missing, unused]).toEqual([
      {
        description:
          'Missing file `cat.png` on slide 1, expected a file in the project\ndid you mean `assets/cat.png`?',
        check_name: 'asset/missing',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'major',
        location: { path: 'slides/talk.md', lines: { begin: 3 } },
      },
      {
        description:
          'No deck uses `a\\u{1b}[31m,b:c%.png` <|>\nRemove it.\\u{a}::add-mask::x\n`npm run fix` mends it',
        check_name: 'asset/unused',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'minor',
        location: { path: 'assets/a,b.png', lines: { begin: 1 } },
      },
    ])
    const [first] = findings.diagnostics
    if (first === undefined) throw new Error('There is no finding')
    const moved: Diagnostic = {
      ...first,
      message: first.message.replace('slide 1', 'slide 12'),
      span: createLocate(`\n\n${source}`)(start + 2, start + 9),
      slide: 12,
    }
    const fingerprints = (diagnostics: readonly Diagnostic[]): readonly string[] =>
      JSON.parse(formatCodequality({ ...findings, diagnostics })).map(
        (issue: { readonly fingerprint: string }) => issue.fingerprint,
      )
    const [one, two] = fingerprints([moved, moved])
    expect(one).toBe(missing.fingerprint)
    expect(two).not.toBe(one)
    expect(fingerprints([{ ...first, message: first.message.replace('cat', 'dog') }])).not.toContain(one)
    expect(fingerprints([{ ...first, file: 'slides/other.md' }])).not.toContain(one)
    expect(formatCodequality({ ...findings, diagnostics: [] })).toBe('[]')
  })

  it('as JUnit: only errors fail', () => {
    expect(formatJunit(findings)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites>',
        '  <testsuite name="slides/talk.md" package="" id="0" tests="1" failures="1" errors="0" hostname="localhost" timestamp="1980-01-01T00:00:00" time="0">',
        '    <properties><property name="lectern" value="1.2.3"/></properties>',
        '    <testcase classname="asset/missing" name="slides/talk.md:3:8 Missing file `cat.png` on slide 1, expected a file in the project" time="0"><failure type="asset/missing" message="Missing file `cat.png` on slide 1, expected a file in the project">Missing file `cat.png` on slide 1, expected a file in the project&#10;did you mean `assets/cat.png`?</failure></testcase>',
        '    <system-out></system-out>',
        '    <system-err></system-err>',
        '  </testsuite>',
        '  <testsuite name="assets/a,b.png" package="" id="1" tests="1" failures="0" errors="0" hostname="localhost" timestamp="1980-01-01T00:00:00" time="0">',
        '    <properties><property name="lectern" value="1.2.3"/></properties>',
        '    <testcase classname="asset/unused" name="assets/a,b.png No deck uses `a\\u{1b}[31m,b:c%.png` &lt;|&gt;" time="0"/>',
        '    <system-out>No deck uses `a\\u{1b}[31m,b:c%.png` &lt;|&gt;&#10;Remove it.\\u{a}::add-mask::x&#10;`npm run fix` mends it</system-out>',
        '    <system-err></system-err>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    )
    expect(formatJunit({ ...findings, diagnostics: [] })).toContain(
      '<testcase classname="lectern" name="nothing to report in 2 decks" time="0"/>',
    )
  })

  it('counts in words', () => {
    expect(describeCounts({ error: 2, warning: 1, info: 1 })).toBe('2 errors, 1 warning, 1 remark')
    expect(describeCounts({ error: 0, warning: 0, info: 0 })).toBe('nothing to report')
  })

  it('says sizes and plans', () => {
    expect([0, 999, 43_200, 1_234_567].map(describeSize)).toEqual(['0 B', '999 B', '43 kB', '1.2 MB'])
    expect(
      formatPlan({
        jobs: [
          { deck: 'a', format: 'pdf', output: 'dist/a.pdf', reason: 'theme changed', cause: 'themes/a.css' },
        ],
        upToDate: ['dist/a.html'],
      }),
    ).toBe('  would build dist/a.pdf: theme changed: themes/a.css\n  up to date  dist/a.html')
  })
})
