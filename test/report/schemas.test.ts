import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { createLocate } from '../../scripts/model/span.ts'
import type { Findings } from '../../scripts/report/findings.ts'
import { formatJunit } from '../../scripts/report/format-junit.ts'
import { formatSarif } from '../../scripts/report/format-sarif.ts'

const NASTY = '🐞 \ud800 \u0000\u001b[31m \u0085\ufffe\u202e <a href="x">&amp;</a> ]]> <?x?> --> \r\n\t'
const span = createLocate('# Title\n\n![](cat.png)\n')(13, 20)

const findings: Findings = {
  version: '1.2.3-beta+4',
  decks: 2,
  sources: {},
  rules: [{ id: 'asset/missing', severity: 'error', summary: 'A slide uses a file that does not exist.' }],
  diagnostics: [
    {
      rule: 'asset/missing',
      severity: 'error',
      message: NASTY,
      file: 'slides/ä b/"talk"&[1]%.md',
      span,
      slide: 1,
      suggestions: [NASTY, ''],
      help: NASTY,
      edit: { span, text: NASTY },
    },
    {
      rule: 'asset/unused',
      severity: 'warning',
      message: NASTY,
      file: 'C:/a/../b.png',
      edit: { span, text: '' },
    },
    { rule: 'talk/too-long', severity: 'info', message: '', file: '-', help: NASTY },
    { rule: 'deck/no-title', severity: 'error', message: '', file: '-' },
  ],
}
const none: Findings = { version: '1.2.3', decks: 1, sources: {}, diagnostics: [] }

describe('reports for other systems', () => {
  it('are JUnit XML as Ant and Jenkins read it', async () => {
    const text = formatJunit(findings)
    expect(
      await findFaultyXml({
        some: text,
        none: formatJunit(none),
        // The schema sees to it: what was once written is found.
        'no errors': text.replaceAll(' errors="0"', ''),
        'said in a case': text.replaceAll('time="0"/>', 'time="0"><system-out/></testcase>'),
      }),
    ).toEqual(['no errors', 'said in a case'])
  })

  it('are SARIF as its schema describes it', () => {
    const text = formatSarif(findings)
    expect(
      findFaultyLogs({
        some: text,
        none: formatSarif(none),
        // The types see to it, down to the leaves.
        'unknown key': text.replaceAll('"startLine"', '"line"'),
        'unknown word': text.replaceAll('"note"', '"info"'),
        'other version': text.replace('"version": "2.1.0"', '"version": "2.0.0"'),
        'missing text': text.replaceAll('"text": ', '"markdown": '),
      }),
    ).toEqual(['unknown key', 'unknown word', 'other version', 'missing text'])
  })
})

type Named = Readonly<Record<string, string>>

async function findFaultyXml(reports: Named): Promise<readonly string[]> {
  const schema = readFileSync(new URL('./junit.xsd', import.meta.url), 'utf8')
  const names = Object.keys(reports)
  const xml = names.map((name, index) => ({ fileName: `${index}.xml`, contents: reports[name] ?? '' }))
  const { errors } = await validateXML({ xml, schema: [schema] })
  return names.filter((_, index) => errors.some(({ loc }) => loc?.fileName === `${index}.xml`))
}

/**
 * The package `@types/sarif` is made from the schema of OASIS: a log that is written down as an object of its type is refused by the compiler for
 * whatever is missing, misspelt, of another kind or unknown.
 */
function findFaultyLogs(logs: Named): readonly string[] {
  const names = Object.keys(logs)
  const sources = new Map(
    names.map((name, index) => [
      fileURLToPath(new URL(`./log-${index}.ts`, import.meta.url)),
      `import type { Log } from 'sarif'\nexport const log: Log = ${logs[name]}\n`,
    ]),
  )
  const options = { strict: true, noEmit: true, lib: ['lib.es5.d.ts'], types: [], skipLibCheck: true }
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists } = host
  host.readFile = (path) => sources.get(path) ?? readFile(path)
  host.fileExists = (path) => sources.has(path) || fileExists(path)
  host.getSourceFile = (path, version) => ts.createSourceFile(path, host.readFile(path) ?? '', version)
  const program = ts.createProgram([...sources.keys()], options, host)
  const faults = ts.getPreEmitDiagnostics(program)
  // What is wrong with no file is wrong with this test.
  if (faults.some(({ file }) => file === undefined)) throw new Error(JSON.stringify(faults[0]?.messageText))
  return names.filter((_, index) => faults.some(({ file }) => file?.fileName.endsWith(`/log-${index}.ts`)))
}
