import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../../../scripts/model/diagnostic.ts'
import { createRandom } from '../pool/random.ts'
import { checkClean, checkPlanted, type Outcome } from './check-planted.ts'
import { DEFECTS } from './defects.ts'
import { measureLayout } from './layout/measure-layout.ts'
import { measureStart } from './measure-start.ts'

/** Plants every defect in a clean talk, one at a time, prints what the rules make of it and writes it to CHECKS.md. */
const CLEAN_TALKS = 20
const seed = Number(process.argv[2] ?? 1)

const alarms: Diagnostic[] = []
for (let number = 0; number < CLEAN_TALKS; number += 1)
  alarms.push(...(await checkClean(createRandom(1000 * seed + number))))
const outcomes: Outcome[] = []
for (const [index, defect] of DEFECTS.entries())
  outcomes.push(await checkPlanted(defect, createRandom(7919 * seed + index)))

const groups = [...new Set(outcomes.map(({ defect }) => defect.rule.split('/')[0] ?? ''))].sort()
const text = [
  '# Results of planted defects',
  '',
  `Seed ${seed}, Node ${process.versions.node}. A clean talk of 8 to 14 slides gets one defect; the rules that need no browser look for it. What`,
  'those find that look at slides is [below](#the-layout).',
  '',
  '| group | planted | found | recall | right line | found besides |',
  '|---|---:|---:|---:|---:|---:|',
  ...groups.map((group) =>
    rowOf(
      group,
      outcomes.filter(({ defect }) => defect.rule.startsWith(`${group}/`)),
    ),
  ),
  rowOf('all', outcomes),
  '',
  `In ${CLEAN_TALKS} talks without a defect: ${alarms.length} findings.`,
  '',
  ...listOf('Missed', outcomes.filter(({ verdict }) => verdict === 'missed').map(nameOf)),
  ...listOf(
    'Another line',
    outcomes
      .filter(({ verdict }) => verdict === 'wrong line')
      .map((one) => `${nameOf(one)}: line ${one.foundLine}, expected ${one.wantedLine}`),
  ),
  ...listOf(
    'Found besides',
    outcomes.flatMap((one) => one.extra.map(({ rule, message }) => `${nameOf(one)}: \`${rule}\` ${message}`)),
  ),
  ...(await measureLayout()),
  ...measureStart(),
  '',
].join('\n')
process.stdout.write(text)
writeFileSync(fileURLToPath(new URL('../CHECKS.md', import.meta.url)), text)

function rowOf(group: string, all: readonly Outcome[]): string {
  const found = all.filter(({ verdict }) => verdict !== 'missed').length
  const exact = all.filter(({ verdict }) => verdict === 'found').length
  const extra = all.reduce((sum, one) => sum + one.extra.length, 0)
  return `| ${group} | ${all.length} | ${found} | ${share(found, all.length)} | ${share(exact, found)} | ${extra} |`
}

function share(part: number, all: number): string {
  return `${((100 * part) / all).toFixed(1)} %`
}

function nameOf({ defect: { rule, name } }: Outcome): string {
  return `\`${rule}\`, ${name.replaceAll('\t', '')}`
}

function listOf(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines.map((line) => `- ${line}`), '']
}
