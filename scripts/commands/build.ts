import type { Artifact } from '../model/artifact.ts'
import { planBuild, type Wish } from '../plan/plan-build.ts'
import { checkRun } from './check-run.ts'
import { describeRenderer } from './describe-renderer.ts'
import { fingerprintDeck } from './fingerprint-deck.ts'
import { gatherFindings } from './gather-findings.ts'
import { type DeckInProject, isReadable, loadRun } from './load-run.ts'
import { isPageFormat } from './make-output.ts'
import type { BuildOptions } from './options.ts'
import { createOutputLedger } from './output-ledger.ts'
import { createTargets, type Target } from './output-targets.ts'
import type { BuildReport } from './reports.ts'
import { type DeckWork, runJobs } from './run-jobs.ts'
import type { World } from './world.ts'
import { writeOutput } from './write-output.ts'

/** One output, with all that is known about it. */
type Want = { readonly item: DeckInProject; readonly target: Target; readonly wish: Wish }

/** Makes every output that would come out differently, and checks everything. */
export async function build(options: BuildOptions, world: World): Promise<BuildReport> {
  const run = await loadRun(options, world)
  const readable = run.decks.filter(isReadable)
  const targetsOf = createTargets(options, run, world)
  const drawn = readable.some(({ deck }) => targetsOf(deck).some(({ format }) => isPageFormat(format)))
  const drawnBy = await describeRenderer(drawn ? 'with browser' : 'without browser', options, world)
  const ledger = createOutputLedger(run.store, run.digests)
  const gathering = gatherFindings(run.store, drawnBy)

  const wants: Want[] = []
  for (const item of readable) {
    for (const target of targetsOf(item.deck)) {
      const fingerprint = fingerprintDeck(item, drawnBy, settingsOf(target, options, world))
      wants.push({ item, target, wish: await ledger.wishFor(item, target, fingerprint) })
    }
  }
  await run.digests.save()
  const plan = planBuild(
    wants.map(({ wish }) => wish),
    options.scope === 'all' || options.output === '-' ? 'all' : 'changed',
  )
  const isWanted = ({ wish }: Want): boolean =>
    plan.jobs.some((job) => job.deck === wish.deck && job.output === wish.output)

  const work: DeckWork[] = []
  for (const item of readable) {
    const known = await gathering.recall(item)
    const own = wants.filter((want) => want.item === item)
    work.push({
      item,
      targets: own.filter(isWanted).map(({ target }) => target),
      // What needs no browser is built without one, and without a look at the layout.
      layout: !known && own.some(({ target }) => isPageFormat(target.format)) ? 'measure' : 'known',
    })
  }

  const artifacts: Artifact[] = []
  const contents: Uint8Array[] = []
  if (options.mode === 'run') {
    const decks = new Set(run.decks.map(({ deck }) => deck.name))
    const settings = { pdfNotes: options.pdfNotes, imageScale: options.imageScale, decks }
    await runJobs(work, settings, options, world, {
      deliver: async (item, target, made, elapsed) => {
        if (target.path === '-') {
          contents.push(...made.values())
          return
        }
        artifacts.push(...(await writeOutput(item, target, made, elapsed, world)))
        const want = wants.find((one) => one.item === item && one.target === target)
        if (want) await ledger.remember(item, target, want.wish.fingerprint, made)
      },
      rendered: gathering.takeProblems,
      measured: gathering.take,
      report: gathering.report,
    })
  }
  const report = checkRun(run, gathering, options.decks.length > 0 ? 'some decks' : 'all decks')
  const [content] = contents
  return { ...report, plan, artifacts, ...(content && { content }) }
}

/** Whatever of the call reaches an output, in a fixed order. */
function settingsOf(
  { format }: Target,
  { pdfNotes, imageScale }: BuildOptions,
  { env }: World,
): readonly unknown[] {
  return [format, pdfNotes, imageScale, env.SOURCE_DATE_EPOCH ?? '']
}
