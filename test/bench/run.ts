import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accuracyTable } from './accuracy-rows.ts'
import { cleanStrings } from './clean/clean-strings.ts'
import { readCleanTexts } from './clean/clean-texts.ts'
import { measureClean } from './clean/measure-clean.ts'
import { exampleList } from './example-list.ts'
import { groupTable } from './group-table.ts'
import { countCleanLines } from './half-damaged.ts'
import { isHarmed } from './judge-answer.ts'
import { type Damaged, measure } from './measure.ts'
import { readOptions } from './options.ts'
import { makePool } from './pool/make-pool.ts'
import { readCases } from './read-cases.ts'
import { safetyTable } from './safety-rows.ts'
import { measureSpeed } from './speed.ts'
import { speedTable } from './speed-rows.ts'
import { cleanDecks } from './speed-texts.ts'
import { findUnreplayable, findUnstable } from './stability.ts'
import { measureUserDeck, readUserDeck } from './user-deck.ts'

/** Measures the repair of text, prints the figures and writes them to RESULTS.md. */
const TRICKY_STRINGS = 100_000

const { folder, seeds, show } = readOptions(process.argv.slice(2))
const userDeckPath = join(folder, 'decks/user-talk/slides/01_talk.md')
const files = readCases(join(folder, 'text'))
const pool = measure(seeds.flatMap(makePool))
const cases = files.cases === undefined ? undefined : measure(files.cases)
const ftfy = files.ftfy === undefined ? undefined : measure(files.ftfy)
const clean = readCleanTexts()
const everything: readonly Damaged[] = [pool, cases, ftfy].flatMap((one) => one?.damaged ?? [])
const safety = {
  languages: measureClean(clean.languages),
  markdown: measureClean(clean.markdown),
  strings: measureClean(cleanStrings(TRICKY_STRINGS)),
  negatives: [pool, cases, ftfy].flatMap((one) => one?.clean ?? []),
  lines: countCleanLines(pool.damaged.filter((one) => one.case.kind.startsWith('mixed'))),
  all: everything.length,
  unstable: findUnstable(everything),
  unreplayable: findUnreplayable(everything),
  userDeck: measureUserDeck(userDeckPath),
}
const decks = pool.damaged.map((one) => one.case).filter(({ runs }) => runs !== undefined)
const speed = measureSpeed({
  clean: cleanDecks(decks),
  damaged: decks.map(({ input }) => input),
  userDeck: readUserDeck(userDeckPath),
  deck: decks.find(({ kind }) => kind === 'doc/windows-1254/drop')?.input ?? '',
})
const [poolName, casesName] = [
  `own pools, ${seeds.length === 1 ? 'seed' : 'seeds'} ${seeds.join(', ')}`,
  'cases.jsonl',
]
const harmed = everything.filter(({ judgement }) => isHarmed(judgement))
const changed = [safety.languages, safety.markdown, safety.strings].flatMap((counts) => counts.changed)
const lines = [
  '# Results of the bench',
  '',
  `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}.`,
  'Written by `npm run bench:text`; what is counted, and how, is told in [README.md](README.md). Builds are in [BUILDS.md](BUILDS.md), the preview',
  'in [PREVIEW.md](PREVIEW.md).',
  '',
  '## Repairing',
  '',
  ...accuracyTable(
    new Map([[poolName, pool], ...(cases === undefined ? [] : [[casesName, cases] as const])]),
    ftfy,
  ),
  '',
  '## Leaving alone',
  '',
  ...safetyTable(safety),
  '',
  '## Speed',
  '',
  ...speedTable(speed),
  '',
  `## By kind: ${poolName}`,
  '',
  ...groupTable(pool.damaged),
  '',
  ...(cases === undefined
    ? []
    : [`## By kind: ${casesName}`, '', ...groupTable([...cases.damaged, ...(ftfy?.damaged ?? [])]), '']),
  ...(harmed.length + changed.length === 0
    ? []
    : [
        '## Made worse',
        '',
        '```text',
        ...changed.map((text) => `clean: ${JSON.stringify(text)}`),
        ...exampleList(harmed),
        '```',
        '',
      ]),
]
process.stdout.write(lines.join('\n'))
for (const line of exampleList(everything.filter(({ judgement }) => show.includes(judgement.verdict))))
  process.stdout.write(`${line}\n`)
writeFileSync(fileURLToPath(new URL('RESULTS.md', import.meta.url)), lines.join('\n'))
