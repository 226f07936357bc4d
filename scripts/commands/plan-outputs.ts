import type { BuildPlan, Job } from '../model/build-plan.ts'
import { planBuild, type Wish } from '../plan/plan-build.ts'
import { fingerprintDeck } from './fingerprint-deck.ts'
import type { KeptOutputs } from './keep-outputs.ts'
import { type LinkScope, linkDecks } from './link-decks.ts'
import type { DeckInProject, Run } from './load-run.ts'
import { isPageFormat } from './make-output.ts'
import type { BuildOptions } from './options.ts'
import type { OutputLedger } from './output-ledger.ts'
import type { Target, TargetsOf } from './output-targets.ts'
import type { World } from './world.ts'

/** One output, with all that is known about it. */
export type Want = { readonly item: DeckInProject; readonly target: Target; readonly wish: Wish }

export type PlannedOutputs = {
  /** In the order of the decks and formats. */
  readonly wants: readonly Want[]
  readonly plan: BuildPlan
  /** Absent for what is up to date. */
  readonly jobOf: (want: Want) => Job | undefined
}

export type PlanRequest = {
  readonly run: Run
  readonly decks: readonly DeckInProject[]
  readonly targetsOf: TargetsOf
  readonly links: LinkScope
  /** Identity of everything that draws, and of everything that writes without a browser. */
  readonly drawnBy: string
  readonly writtenBy: string
  readonly ledger: OutputLedger
  readonly kept: KeptOutputs
}

/** Compares what each output would be made of with what it was made of. */
export async function planOutputs(
  { run, decks, targetsOf, links, drawnBy, writtenBy, ledger, kept }: PlanRequest,
  options: BuildOptions,
  world: World,
): Promise<PlannedOutputs> {
  const wants: Want[] = []
  for (const item of decks) {
    const linked = linkedOutputs(item, links)
    for (const target of targetsOf(item.deck)) {
      const maker = isPageFormat(target.format) ? drawnBy : writtenBy
      const fingerprint = fingerprintDeck(item, maker, settingsOf(target, linked, options, world))
      const wish = await ledger.wishFor(item, target, fingerprint)
      // What another host said once, it may say differently now.
      const isKept = run.config.allowRemote.length === 0 && (await kept.has(target, fingerprint))
      wants.push({ item, target, wish: { ...wish, isKept } })
    }
  }
  await run.digests.save()
  const plan = planBuild(
    wants.map(({ wish }) => wish),
    options.scope === 'all' || options.output === '-' ? 'all' : 'changed',
  )
  return {
    wants,
    plan,
    jobOf: ({ wish }) => plan.jobs.find(({ deck, output }) => deck === wish.deck && output === wish.output),
  }
}

/** What becomes of a link depends on whether its goal is a deck as well. */
function linkedOutputs(item: DeckInProject, links: LinkScope): readonly string[] {
  const findDeck = linkDecks(item, links)
  return item.deck.slides.flatMap(({ references }) =>
    references.flatMap(({ kind, raw }) => (kind === 'link' ? [findDeck(raw) ?? ''] : [])),
  )
}

/** Whatever of the call reaches an output, in a fixed order. */
function settingsOf(
  { format }: Target,
  linked: readonly string[],
  { pdfNotes, imageScale, pptx, pptxTarget, pictures }: BuildOptions,
  { env }: World,
): readonly unknown[] {
  const kind = format === 'pptx' ? [pptx, pptxTarget] : []
  return [format, ...kind, pdfNotes, imageScale, pictures, env.SOURCE_DATE_EPOCH ?? '', linked]
}
