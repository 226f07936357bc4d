import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Repair } from '../../scripts/model/repair.ts'
import { repairText } from '../../scripts/text/repair-text.ts'
import { readCases, readCleanTexts } from './read-cases.ts'
import { type BenchCase, countFirst, type Outcome, scoreCase } from './score-case.ts'

/** `npm run bench [folder with cases.jsonl]`: measures the repair of text, prints the table and writes it to RESULTS.md. */
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))
const FOLDER = resolve(process.argv[2] ?? resolve(REPOSITORY, '../shared/text'))

type Scored = { readonly case: BenchCase; readonly repair: Repair; readonly outcome: Outcome }

const { cases, ftfy, origin } = readCases(FOLDER)
const clean = readCleanTexts(REPOSITORY)
const coldTime = measureCold()
const scored = cases.map(score)
const damaged = scored.filter((one) => !isClean(one.case))
const cleanCases = scored.filter((one) => isClean(one.case))
const changed =
  cleanCases.filter(({ outcome }) => outcome.verdict !== 'repaired').length +
  clean.filter((text) => repairText(text).text !== text).length
const lines = [
  '# Results of the bench',
  '',
  `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'};`,
  `${cases.length} cases from ${origin}. Written by \`npm run bench\`.`,
  '',
  '| | at least | measured |',
  '|---|---|---|',
  row('clean texts changed', '0', `${changed} of ${cleanCases.length + clean.length}`),
  row('silently wrong, emoji and whole decks', '0', countOf(kindsOf('emoji', 'doc'), isWrong)),
  row('silently wrong, all kinds', '', countOf(damaged, isWrong)),
  row('repaired or rightly reported, all kinds', '98 %', shareOf(damaged, isAnswered)),
  row('repaired outright, all kinds', '80 %', shareOf(damaged, isRepaired)),
  row('bytes kept, every code page: repaired', '100 %', shareOf(lossOf('keep'), isRepaired)),
  row('bytes kept: repaired or reported', '', shareOf(lossOf('keep'), isAnswered)),
  row('windows-1252/1254 with dropped bytes: repaired', '76 %', shareOf(dropped(), isRepaired)),
  row('the same: repaired or reported', '99.5 %', shareOf(dropped(), isAnswered)),
  row('truth first among the candidates, whole decks', '90 %', ratioOf(...firstInDecks())),
  row('truth first, single sentences', '55 %', shareOf(reportedSentences(), isFirst)),
  row(
    "python-ftfy's own cases",
    '92 %',
    ftfy.length === 0 ? 'not there' : shareOf(ftfy.map(score), isRepaired),
  ),
  row('clean text, per second', '', speedOf(clean.map((text) => text.repeat(20)))),
  row('damaged text, per second', '', speedOf(damaged.map((one) => one.case.input))),
  row('first deck, cold', '200 ms', `${coldTime} ms`),
  ...(await compareWithFtfy()),
  '',
  '## By kind',
  '',
  '| kind | cases | repaired | reported | incomplete or missed | wrong |',
  '|---|---|---|---|---|---|',
  ...[...new Set(damaged.map((one) => groupOf(one.case)))].sort().map(rowOfGroup),
  '',
]
process.stdout.write(lines.join('\n'))
writeFileSync(fileURLToPath(new URL('RESULTS.md', import.meta.url)), lines.join('\n'))

function score(one: BenchCase): Scored {
  const repair = repairText(one.input)
  return { case: one, repair, outcome: scoreCase(one, repair) }
}

function isClean({ kind }: BenchCase): boolean {
  return kind.startsWith('neg')
}

function isRepaired({ outcome }: Scored): boolean {
  return outcome.verdict === 'repaired'
}

function isAnswered({ outcome }: Scored): boolean {
  return outcome.verdict === 'repaired' || outcome.verdict === 'reported'
}

function isWrong({ outcome }: Scored): boolean {
  return outcome.verdict === 'wrong'
}

function isFirst({ outcome }: Scored): boolean {
  return outcome.verdict === 'reported' && outcome.rank === 1
}

function groupOf({ kind }: BenchCase): string {
  return kind.split('/')[0] ?? kind
}

function kindsOf(...groups: readonly string[]): readonly Scored[] {
  return damaged.filter((one) => groups.includes(groupOf(one.case)))
}

function lossOf(loss: string): readonly Scored[] {
  return damaged.filter((one) => one.case.kind.endsWith(`/${loss}`))
}

function dropped(): readonly Scored[] {
  return damaged.filter((one) => /\/windows-125[24]\/drop$/.test(one.case.kind))
}

function reportedSentences(): readonly Scored[] {
  return damaged.filter(({ outcome, case: { runs } }) => outcome.verdict === 'reported' && runs === undefined)
}

function firstInDecks(): readonly [number, number] {
  const counts = kindsOf('doc').map((one) => countFirst(one.case, one.repair))
  return [sum(counts.map(([first]) => first)), sum(counts.map(([, all]) => all))]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

function row(name: string, atLeast: string, measured: string): string {
  return `| ${name} | ${atLeast} | ${measured} |`
}

function countOf(group: readonly Scored[], test: (one: Scored) => boolean): string {
  return `${group.filter(test).length} of ${group.length}`
}

function shareOf(group: readonly Scored[], test: (one: Scored) => boolean): string {
  return ratioOf(group.filter(test).length, group.length)
}

function ratioOf(part: number, all: number): string {
  return all === 0 ? 'none' : `${((100 * part) / all).toFixed(1)} % (${part} of ${all})`
}

function rowOfGroup(group: string): string {
  const of = kindsOf(group)
  const count = (verdict: Outcome['verdict']): number =>
    of.filter(({ outcome }) => outcome.verdict === verdict).length
  const counts = (['repaired', 'reported', 'incomplete', 'wrong'] as const).map(count)
  return `| ${group} | ${of.length} | ${counts.join(' | ')} |`
}

/** Median of three, after one that warms up. */
function speedOf(texts: readonly string[], work: (text: string) => unknown = repairText): string {
  return `${(sum(texts.map(({ length }) => length)) / secondsFor(texts, work) / 1e6).toFixed(2)} million characters`
}

function secondsFor(texts: readonly string[], work: (text: string) => unknown): number {
  const times = Array.from({ length: 4 }, () => {
    const start = performance.now()
    for (const text of texts) work(text)
    return performance.now() - start
  })
  return (times.slice(1).sort((a, b) => a - b)[1] ?? 0) / 1000
}

/** Loading the repair and using it on a first deck, in a process of its own: without starting Node, and what compiles TypeScript. */
function measureCold(): number {
  const repair = new URL('../../scripts/text/repair-text.ts', import.meta.url).href
  const deck = cases.find(({ kind }) => kind.startsWith('doc'))?.input ?? cases[0]?.input ?? ''
  const program = `const start = performance.now()
const { repairText } = await import(${JSON.stringify(repair)})
repairText(${JSON.stringify(deck)})
console.log(performance.now() - start)`
  const times = Array.from({ length: 3 }, () =>
    Number(
      execFileSync(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', program],
        {
          encoding: 'utf8',
        },
      ),
    ),
  )
  return Math.round(Math.min(...times))
}

/** Only where somebody has installed it: it is no dependency. */
async function compareWithFtfy(): Promise<readonly string[]> {
  const name = 'ftfy-js'
  const other = (await import(name).catch(() => undefined)) as
    | { readonly fixText?: (text: string) => unknown; readonly fix_text?: (text: string) => unknown }
    | undefined
  const fixText = other?.fixText ?? other?.fix_text
  if (fixText === undefined) return []
  const compare = (texts: readonly string[]): string =>
    `${(secondsFor(texts, fixText) / secondsFor(texts, repairText)).toFixed(1)} ×`
  return [
    row('clean text, against ftfy-js', '15 ×', compare(clean)),
    row('damaged text, against ftfy-js', '1.5 ×', compare(damaged.map((one) => one.case.input))),
  ]
}
