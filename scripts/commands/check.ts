import { askLinks } from './ask-links.ts'
import { checkRun } from './check-run.ts'
import type { DeckWork } from './deck-work.ts'
import { describeRenderer } from './describe-renderer.ts'
import { findIgnored } from './find-ignored.ts'
import { gatherFindings } from './gather-findings.ts'
import { linkScopeOf } from './link-decks.ts'
import { isReadable, loadRun } from './load-run.ts'
import { noteCarriers } from './note-carriers.ts'
import type { CheckOptions } from './options.ts'
import { pictureFindings } from './picture-findings.ts'
import { type RememberDraft, rememberDraft } from './remember-draft.ts'
import { rememberPictures } from './remember-pictures.ts'
import type { CheckReport } from './reports.ts'
import { runJobs } from './run-jobs.ts'
import { settleBaseline } from './settle-baseline.ts'
import { takeShare } from './take-share.ts'
import { tidyCache } from './tidy-cache.ts'
import { withRemote } from './with-remote.ts'
import type { World } from './world.ts'

/** Every rule, also those that need the layout. Decks that look as they did when they were measured are not drawn again. */
export function check(options: CheckOptions, world: World): Promise<CheckReport> {
  return withRemote(options, world, (connected) => checkNow(options, connected))
}

async function checkNow(options: CheckOptions, world: World): Promise<CheckReport> {
  const run = await loadRun(options, world)
  const drawnBy = await describeRenderer('with browser', options, world)
  const gathering = gatherFindings(run.store, drawnBy)
  const work: DeckWork[] = []
  const share = await takeShare(options.share, run, world)
  for (const item of share.decks.filter(isReadable)) {
    if (!(await gathering.recall(item))) work.push({ item, targets: [], layout: 'measure' })
  }
  world.progress({ kind: 'planned', count: work.length, of: 'decks' })
  const links = linkScopeOf(options, world)
  const remember = rememberPictures(run.store, drawnBy)
  const draft = (): RememberDraft => rememberDraft(run.store, drawnBy)
  const drawing = {
    pdfNotes: 'without',
    imageScale: 1,
    pptx: 'image',
    pptxTarget: 'both',
    pictures: 'fitted',
  } as const
  const settings = { ...drawing, links, remember, rememberDraft: draft }
  await runJobs(work, settings, options, world, {
    deliver: async () => undefined,
    rendered: gathering.takeProblems,
    measured: gathering.take,
    report: gathering.report,
    spent: () => undefined,
  })
  await tidyCache(run.store, world)
  const scope = options.decks.length > 0 ? 'some decks' : 'all decks'
  const ignored = await findIgnored(run.projects, world)
  const published = options.audience && noteCarriers(run.config.formats, 'without')
  const answers = options.online && (await askLinks(share.decks, options.online, world))
  const told = { ignored, ...(published && { published }), ...(answers && { answers }) }
  const report = share.limit(checkRun(run, gathering, scope, told))
  const settled = await settleBaseline(report, { run, gathering, scope, told }, options, world)
  if (options.picture === undefined) return settled
  const slides = await pictureFindings(settled, share.decks, gathering.layouts(), options, world)
  return { ...settled, slides }
}
