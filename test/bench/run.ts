import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { repairText } from '../../scripts/text/repair-text.ts'
import { CLEAN } from '../text/cases/clean.ts'
import { ACCURACY_ROWS } from './accuracy-rows.ts'
import { groupTable } from './group-table.ts'
import { isAnswered } from './judge-answer.ts'
import { measure } from './measure.ts'
import { readCases } from './read-cases.ts'
import { showCount, showShare, showTable } from './show.ts'
import { measureSpeed } from './speed.ts'

/** `npm run bench [folder with cases.jsonl]`: measures the repair of text, prints the table and writes it to RESULTS.md. */
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))
const FOLDER = resolve(process.argv[2] ?? resolve(REPOSITORY, '../shared/text'))
const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/authoring.md', 'docs/config.md']

const { cases = [], ftfy = [] } = readCases(FOLDER)
const clean = [...Object.values(CLEAN), ...PAGES.map((page) => readFileSync(join(REPOSITORY, page), 'utf8'))]
const measured = measure(cases)
const other = measure(ftfy)
const changed = clean.filter((text) => repairText(text).text !== text).length
const speed = measureSpeed({
  clean,
  damaged: cases.filter(({ runs }) => runs !== undefined).map(({ input }) => input),
  deck: cases.find(({ runs }) => runs !== undefined)?.input ?? '',
})
const answered = other.damaged.filter(({ judgement }) => isAnswered(judgement)).length
const lines = [
  '# Results of the bench',
  '',
  `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'};`,
  `${cases.length} cases. Written by \`npm run bench\`.`,
  '',
  ...showTable(
    ['', 'at least', 'prototype', 'measured'],
    [
      ['clean texts changed', '0', '0', showCount(changed, clean.length)],
      ...ACCURACY_ROWS.map(({ name, atLeast, prototype, figure }) => [
        name,
        atLeast,
        prototype,
        figure(measured),
      ]),
      ["python-ftfy's own cases", '92 %', '83 %', showShare(answered, other.damaged.length)],
      ['clean text, against ftfy-js', '15 ×', '16 ×', `${speed.clean.ratio.toFixed(1)} ×`],
      ['damaged text, against ftfy-js', '1.5 ×', '0.8 ×', `${speed.damaged.ratio.toFixed(1)} ×`],
      ['first deck, cold', '200 ms', '250–640 ms', `${Math.round(speed.firstDeck.ours)} ms`],
    ],
  ),
  '',
  '## By kind',
  '',
  ...groupTable([...measured.damaged, ...other.damaged]),
  '',
]
process.stdout.write(lines.join('\n'))
writeFileSync(fileURLToPath(new URL('RESULTS.md', import.meta.url)), lines.join('\n'))
