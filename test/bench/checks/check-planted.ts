import { checkRun } from '../../../scripts/commands/check-run.ts'
import { createWorld } from '../../../scripts/commands/create-world.ts'
import { describeProblems } from '../../../scripts/commands/describe-problems.ts'
import { loadRun } from '../../../scripts/commands/load-run.ts'
import type { CheckReport } from '../../../scripts/commands/reports.ts'
import type { Diagnostic } from '../../../scripts/model/diagnostic.ts'
import { createMemoryFiles } from '../../support/memory-files.ts'
import { pickNumber, type Random } from '../pool/random.ts'
import { type Defect, HERE, type Planted } from './defect.ts'
import { DECK, makePlainTalk, type PlainTalk } from './plain-talk.ts'

export type Outcome = {
  readonly defect: Pick<Defect, 'rule' | 'name'>
  readonly verdict: 'found' | 'wrong line' | 'missed'
  readonly wantedLine?: number
  readonly foundLine?: number
  /** What was found besides. */
  readonly extra: readonly Diagnostic[]
}

/** What follows comes right after the ruler: a slide begins on that line. */
const RULER = '\u{e001}'

/** Plants one defect in a clean talk, and says what the rules make of it that need no browser. */
export async function checkPlanted(defect: Defect, random: Random): Promise<Outcome> {
  const planted = defect.plant(random)
  const talk = await makePlainTalk(random, planted.published ? 'without notes' : 'with notes')
  const { files, file, line } = plant(talk, planted, random)
  const found = await check(files, planted)
  const own = found.filter((one) => one.rule === defect.rule && one.file === file)
  const exact = own.find(({ span }) => line === undefined || span?.start.line === line)
  const best = exact ?? own[0]
  const foundLine = best?.span?.start.line
  return {
    defect: { rule: defect.rule, name: defect.name },
    verdict: exact ? 'found' : best ? 'wrong line' : 'missed',
    ...(line !== undefined && { wantedLine: line }),
    ...(foundLine !== undefined && { foundLine }),
    extra: found.filter((one) => one !== best && !isSame(one, best)),
  }
}

/** Several places of one line are one defect to its author. */
function isSame(one: Diagnostic, other: Diagnostic | undefined): boolean {
  return (
    one.rule === other?.rule && one.file === other.file && one.span?.start.line === other.span?.start.line
  )
}

/** What is found in a talk in which nothing was planted. */
export async function checkClean(random: Random): Promise<readonly Diagnostic[]> {
  const talk = await makePlainTalk(random)
  return check(plant(talk, {}, random).files, {})
}

type Files = ReadonlyMap<string, string | Uint8Array>

type Site = { readonly files: Files; readonly file: string; readonly line?: number }

function plant(talk: PlainTalk, planted: Planted, random: Random): Site {
  const marked = new Map<string, string | Uint8Array>([
    ...talk.files,
    ...Object.entries(planted.files ?? {}),
    [DECK, writeDeck(talk, planted, random)],
  ])
  const file = planted.file ?? DECK
  const content = marked.get(file)
  const line = typeof content === 'string' ? lineOf(content) : undefined
  const files = new Map(
    [...marked].map(([name, text]) => [name, typeof text === 'string' ? text.replaceAll(HERE, '') : text]),
  )
  const deck = files.get(DECK)
  if (planted.encode && typeof deck === 'string') files.set(DECK, planted.encode(deck))
  return { files, file, ...(line !== undefined && { line }) }
}

function lineOf(text: string): number | undefined {
  const index = text.indexOf(HERE)
  return index < 0 ? undefined : text.slice(0, index).split('\n').length
}

function writeDeck(
  { front, slides }: PlainTalk,
  { block, front: line, slide }: Planted,
  random: Random,
): string {
  const keyOf = (text: string): string => text.replace(HERE, '').split(':')[0]?.trim() ?? ''
  const lines = line === undefined ? front : [...front.filter((one) => keyOf(one) !== keyOf(line)), line]
  // The last slide has nothing behind it that a wrong line could be on.
  const at = pickNumber(random, 1, slides.length - 2)
  const parts = slides.flatMap((blocks, index) => {
    if (index !== at) return [blocks.join('\n\n')]
    if (slide !== undefined) return [blocks.join('\n\n'), `${RULER}${slide}`]
    const place = pickNumber(random, 1, blocks.length)
    return [
      [...blocks.slice(0, place), ...(block === undefined ? [] : [block]), ...blocks.slice(place)].join(
        '\n\n',
      ),
    ]
  })
  return `---\n${lines.join('\n')}\n---\n\n${parts.join('\n\n---\n\n').replaceAll(`\n\n${RULER}`, '\n')}\n`
}

async function check(
  files: Files,
  { ignored, published, answers }: Planted,
): Promise<CheckReport['diagnostics']> {
  const contents = new Map([...files].map(([name, content]) => [`/talk/${name}`, content]))
  const world = createWorld({
    files: createMemoryFiles(contents),
    workingFolder: '/talk',
    env: { LECTERN_CACHE_DIR: '/cache' },
  })
  const run = await loadRun({ decks: [] }, world)
  const problems = await Promise.all(
    run.decks.map(async ({ deck, rendered }) => describeProblems(deck, (await rendered()).problems ?? [])),
  )
  const gathering = {
    layouts: () => new Map(),
    pictures: () => new Map(),
    diagnostics: () => problems.flat(),
  }
  const told = {
    ...(ignored && { ignored: new Map(run.projects.map(({ root }) => [root, new Set(ignored)])) }),
    ...(published && { published }),
    ...(answers && { answers: new Map(Object.entries(answers)) }),
  }
  return checkRun(run, gathering, 'all decks', told).diagnostics
}
