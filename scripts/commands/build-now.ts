import { dirname, join } from 'node:path'
import type { Artifact } from '../model/artifact.ts'
import type { Rasterized } from '../model/rasterized.ts'
import { checkRun } from './check-run.ts'
import type { PictureSize } from './count-fits.ts'
import type { DeckWork } from './deck-work.ts'
import { describeRenderer, type RendererScope } from './describe-renderer.ts'
import { findIgnored } from './find-ignored.ts'
import { gatherFindings } from './gather-findings.ts'
import { keepOutputs } from './keep-outputs.ts'
import { linkScopeOf } from './link-decks.ts'
import { listWalked } from './list-walked.ts'
import { type DeckInProject, isReadable, loadRun, type Run } from './load-run.ts'
import { isPageFormat, type OutputFiles } from './make-output.ts'
import { noteCarriers } from './note-carriers.ts'
import type { BuildOptions } from './options.ts'
import { createOutputLedger } from './output-ledger.ts'
import { createTargets, type Target } from './output-targets.ts'
import { planOutputs, type Want } from './plan-outputs.ts'
import { type RememberDraft, rememberDraft } from './remember-draft.ts'
import { rememberPictures } from './remember-pictures.ts'
import { rememberRasterized } from './remember-rasterized.ts'
import type { BuildReport } from './reports.ts'
import { runJobs } from './run-jobs.ts'
import { settleBaseline } from './settle-baseline.ts'
import { takeShare } from './take-share.ts'
import { tidyCache } from './tidy-cache.ts'
import type { World } from './world.ts'
import { type Making, writeOutput } from './write-output.ts'

export type Built = {
  readonly report: BuildReport
  /** What the same call has to say as long as nothing changes; absent where that cannot be told from the files that were seen. */
  readonly repeats?: BuildReport
  /** What `drawnBy` covers. */
  readonly drawn: RendererScope
  /** Identity of everything that draws. */
  readonly drawnBy: string
  /** Folders of which everything is looked at, whatever comes into them; absolute. */
  readonly walked: readonly string[]
}

/** Looks at everything, and makes what would come out differently. */
export async function buildNow(options: BuildOptions, world: World): Promise<Built> {
  const run = await loadRun(
    options,
    world,
    options.scope === 'all' ? 'anew' : 'remembered',
    options.mode === 'run' && options.pictures === 'fitted' ? 'checked and shrunk' : 'checked',
  )
  const share = await takeShare(options.share, run, world)
  const readable = share.decks.filter(isReadable)
  const targetsOf = createTargets(options, run, world)
  const isDrawn = readable.some(({ deck }) => targetsOf(deck).some(({ format }) => isPageFormat(format)))
  const drawn = isDrawn ? 'with browser' : 'without browser'
  const drawnBy = await describeRenderer(drawn, options, world)
  // A page of HTML is the same whatever browser would draw the other outputs.
  const writtenBy = await describeRenderer('without browser', options, world)
  const ledger = createOutputLedger(run.store, run.digests)
  const kept = keepOutputs(run.store)
  const gathering = gatherFindings(run.store, drawnBy)

  const links = linkScopeOf(options, world)
  const request = { run, decks: readable, targetsOf, links, drawnBy, writtenBy, ledger, kept }
  const { wants, plan, jobOf } = await planOutputs(request, options, world)

  const artifacts = new Map<Want, readonly Artifact[]>()
  const fits = new Map<string, PictureSize>()
  const pictured = rememberRasterized(run.store)
  const rasterized = new Map<Target, readonly Rasterized[]>()
  const contents: Uint8Array[] = []
  const done = new Set<Want>()
  const finish = async (want: Want, made: OutputFiles, how: Making): Promise<void> => {
    const { item, target, wish } = want
    artifacts.set(want, await writeOutput(item, target, made, how, world))
    await ledger.remember(item, target, wish.fingerprint, made)
    done.add(want)
  }
  if (options.mode === 'run') {
    world.progress({ kind: 'planned', count: plan.jobs.length, of: 'outputs' })
    for (const want of wants) {
      if (jobOf(want)?.from !== 'cache') continue
      const start = world.now()
      const made = await kept.recall(want.target, want.wish.fingerprint)
      if (made) await finish(want, made, { elapsed: world.now() - start, cached: true })
    }
  }

  if (options.mode === 'run' && plan.jobs.length > 0) {
    // What builds that were killed left beside their outputs.
    const folders = new Set(wants.flatMap(({ target: { path } }) => (path === '-' ? [] : [dirname(path)])))
    for (const folder of folders) await world.files.sweep(folder)
  }

  const work: DeckWork[] = []
  for (const item of readable) {
    const known = await gathering.recall(item)
    const own = wants.filter((want) => want.item === item)
    work.push({
      item,
      targets: own.filter((want) => jobOf(want) && !done.has(want)).map(({ target }) => target),
      // What needs no browser is built without one, and without a look at the layout.
      layout: !known && own.some(({ target }) => isPageFormat(target.format)) ? 'measure' : 'known',
    })
  }
  if (options.mode === 'run') {
    const { pdfNotes, imageScale, pptx, pptxTarget, pictures } = options
    const remember = rememberPictures(run.store, drawnBy)
    const spent = new Map<DeckInProject, number>()
    const draft = (): RememberDraft => rememberDraft(run.store, drawnBy)
    const settings = {
      pdfNotes,
      imageScale,
      pptx,
      pptxTarget,
      pictures,
      links,
      remember,
      rememberDraft: draft,
    }
    await runJobs(work, settings, options, world, {
      deliver: async (item, target, made, elapsed) => {
        if (target.path === '-') {
          contents.push(...made.values())
          return
        }
        const want = wants.find((one) => one.item === item && one.target === target)
        if (want === undefined) throw new Error(`Nobody wanted ${target.shown}`)
        await finish(want, made, { elapsed, cached: false })
        await kept.keep(target, want.wish.fingerprint, made)
        const parts = rasterized.get(target)
        if (parts) await pictured.keep(want.wish.fingerprint, parts)
      },
      fitted: ({ project }, sizes) => {
        for (const [path, { before, after }] of sizes) {
          // Of several outputs, the one that carries most of it.
          const known = fits.get(join(project.root, path))?.after ?? 0
          fits.set(join(project.root, path), { before, after: Math.max(known, after) })
        }
      },
      rasterized: (target, parts) => void rasterized.set(target, parts),
      rendered: gathering.takeProblems,
      measured: gathering.take,
      report: gathering.report,
      spent: (item, elapsed) => void spent.set(item, (spent.get(item) ?? 0) + elapsed),
    })
    // What was there already cost nothing now, but will cost something another time.
    const whole = work.filter(
      ({ item, targets }) => targets.length === wants.filter((want) => want.item === item).length,
    )
    await share.record(new Map(whole.map(({ item }) => [item, spent.get(item) ?? 0])))
  }
  if (options.mode === 'run') await tidyCache(run.store, world)
  const ignored = await findIgnored(run.projects, world)
  const scope = options.decks.length > 0 ? 'some decks' : 'all decks'
  const formats = wants.map(({ target }) => target.format)
  const published = options.audience && noteCarriers(formats, options.pdfNotes)
  const told = { ignored, ...(published && { published }) }
  const found = share.limit(checkRun(run, gathering, scope, told))
  const findings = await settleBaseline(found, { run, gathering, scope, told }, options, world)
  const [content] = contents
  const outputs = wants.map(({ wish: { deck, output } }) => ({ deck, output }))
  const explained = await explain(wants, async ({ target, wish }) =>
    target.format === 'pptx' ? (rasterized.get(target) ?? pictured.recall(wish.fingerprint)) : undefined,
  )
  const report = {
    ...findings,
    plan,
    artifacts: wants.flatMap((want) => artifacts.get(want) ?? []),
    outputs,
    ...(fits.size > 0 && { pictures: sumOf([...fits.values()]) }),
    ...explained,
    ...(content && { content }),
  }
  const upToDate = wants.map(({ wish }) => wish.output)
  const repeats = { ...findings, plan: { jobs: [], upToDate }, artifacts: [], outputs, ...explained }
  // `git add` changes no file of the talk.
  const isGitAsked = [...ignored.values()].some((paths) => paths.size > 0)
  const isComplete = done.size === plan.jobs.length && dependsOnFilesOnly(run) && !isGitAsked
  const walked = listWalked(options, run, world)
  return { report, drawn, drawnBy, walked, ...(isComplete && { repeats }) }
}

/** What the outputs hold that only a picture can show. */
async function explain(
  wants: readonly Want[],
  partsOf: (want: Want) => Promise<readonly Rasterized[] | undefined>,
): Promise<Pick<BuildReport, 'rasterized'>> {
  const all = await Promise.all(
    wants.map(async (want) => ({ output: want.target.shown, parts: await partsOf(want) })),
  )
  const rasterized = all.flatMap(({ output, parts }) => (parts ? [{ output, parts }] : []))
  return rasterized.length > 0 ? { rasterized } : {}
}

function sumOf(sizes: readonly PictureSize[]): PictureSize {
  return sizes.reduce((a, b) => ({ before: a.before + b.before, after: a.after + b.after }))
}

/** Settings that are a program, and other hosts, may answer differently though no file changed. */
function dependsOnFilesOnly({ config, configSources }: Run): boolean {
  return config.allowRemote.length === 0 && !configSources.some((path) => /\.[cm]?[jt]s$/.test(path))
}
