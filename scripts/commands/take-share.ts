import type { Diagnostic } from '../model/diagnostic.ts'
import { type DeckCost, type DeckCosts, type DeckLoad, splitDecks } from '../plan/split-decks.ts'
import { openCostBook } from './deck-costs.ts'
import type { DeckInProject, Run } from './load-run.ts'
import type { Shard, Share } from './options.ts'
import type { CheckReport } from './reports.ts'
import type { World } from './world.ts'

/** What of a run is to be done here. The other decks are known, as goals of links, and left to others. */
export type TakenShare = {
  readonly decks: readonly DeckInProject[]
  /** Takes down what decks took, in milliseconds, for later runs that split them. */
  readonly record: (spent: ReadonlyMap<DeckInProject, number>) => Promise<void>
  /** Leaves out what the others report. */
  readonly limit: <Report extends CheckReport>(report: Report) => Report
}

/** `share` absent: all of it. */
export async function takeShare(share: Share | undefined, run: Run, world: World): Promise<TakenShare> {
  const shard = share && 'count' in share ? share : undefined
  const book = await openCostBook(shard, world)
  const loads = run.decks.map(loadOf)
  const files = new Set(filesOf(share, loads, book.costs))
  const decks = run.decks.filter(({ deck }) => files.has(deck.file))
  if (shard) world.progress({ kind: 'note', text: describeShard(shard, decks.length, loads.length) })
  const isOfOthers = ({ file }: Diagnostic): boolean =>
    // What belongs to no deck, such as a theme, is for the first one to report.
    loads.some((load) => load.file === file) ? !files.has(file) : shard !== undefined && shard.number > 1
  return {
    decks,
    record: (spent) => book.record(costsOf(spent)),
    limit: (report) =>
      share === undefined
        ? report
        : {
            ...report,
            decks: report.decks.filter((file) => files.has(file)),
            diagnostics: report.diagnostics.filter((diagnostic) => !isOfOthers(diagnostic)),
          },
  }
}

function filesOf(share: Share | undefined, loads: readonly DeckLoad[], costs: DeckCosts): readonly string[] {
  if (share === undefined) return loads.map(({ file }) => file)
  if ('decks' in share) return share.decks
  return splitDecks(loads, costs, share.count)[share.number - 1] ?? []
}

/** Bytes of pictures that weigh as much as a slide. 500 kB: a photograph of 5 MB took as long as nine slides of text. */
const BYTES_OF_A_SLIDE = 500_000

function loadOf({ deck, project }: DeckInProject): DeckLoad {
  const references = [...deck.references, ...deck.slides.flatMap((slide) => slide.references)]
  const paths = new Set(
    references.flatMap(({ target, kind }) =>
      target.kind === 'file' && kind !== 'link' ? [target.path] : [],
    ),
  )
  const bytes = [...paths].reduce((sum, path) => sum + (project.assets.get(path)?.size ?? 0), 0)
  return { file: deck.file, weight: Math.max(1, deck.slides.length) + bytes / BYTES_OF_A_SLIDE }
}

function costsOf(spent: ReadonlyMap<DeckInProject, number>): DeckCosts {
  return Object.fromEntries(
    [...spent].map(([item, ms]): [string, DeckCost] => {
      const { file, weight } = loadOf(item)
      return [file, { ms, weight }]
    }),
  )
}

function describeShard({ number, count }: Shard, own: number, all: number): string {
  if (own > 0) return `Shard ${number} of ${count} has ${own} of ${all} decks`
  return `Shard ${number} of ${count} has nothing to do: there ${all === 1 ? 'is 1 deck' : `are ${all} decks`}`
}
