import { digestOf } from '../cache/store.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { SetupError } from '../model/setup-error.ts'
import { renderHtml } from '../output/render-html.ts'
import type { PreviewSource, PreviewState } from '../preview/preview-state.ts'
import { startServer } from '../preview/start-server.ts'
import { singleFlight } from '../watch/single-flight.ts'
import { watchFiles } from '../watch/watch-files.ts'
import { watchedPaths } from '../watch/watched-paths.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { checkRun } from './check-run.ts'
import { fingerprintDeck } from './fingerprint-deck.ts'
import { gatherFindings } from './gather-findings.ts'
import { type DeckInProject, isReadable, loadRun, type Run } from './load-run.ts'
import type { WatchOptions } from './options.ts'
import { outputMetadataOf } from './output-metadata-of.ts'
import { pageUrlOf } from './page-findings.ts'
import type { CheckReport } from './reports.ts'
import type { World } from './world.ts'

/** The decks on screen, with their documents as far as somebody asked for them. */
type Shown = {
  readonly run: Run
  readonly documents: Map<string, Promise<string>>
  readonly state: PreviewState
}

/**
 * Shows the decks and everything that is wrong with them until `world.signal` aborts. Not a second pipeline: each change loads the
 * next snapshot, and what differs is shown. Reading comes first, then the outputs to keep, then the checks that need the browser.
 */
export async function watch(options: WatchOptions, world: World): Promise<void> {
  let shown = show(await loadRun(options, world), undefined)
  const source: PreviewSource = {
    state: () => shown.state,
    renderDeck: (name) => documentOf(shown, name, world),
  }
  const server = await startServer(source, options.port)

  const refresh = singleFlight(async () => {
    try {
      const run = await loadRun(options, world)
      shown = show(run, shown)
      files.replace(watchedPaths(run.projects, run.configSources))
    } catch (error) {
      shown = { ...shown, state: { ...shown.state, problem: problemOf(error) } }
      options.failed(error as SetupError)
    }
    server.notify()
    if (shown.state.problem === undefined) void inspect()
  })

  const inspect = singleFlight(async () => {
    const report = await inspectDecks(options, world)
    if (report === undefined || shown.state.problem) return
    shown = { ...shown, state: { ...shown.state, diagnostics: byDeck(shown.run, report.diagnostics) } }
    server.notify()
    options.checked(report)
  })

  const files = await watchFiles({
    paths: watchedPaths(shown.run.projects, shown.run.configSources),
    changed: () => void refresh(),
    note: (text) => world.progress({ kind: 'note', text }),
  })
  options.ready(server.url)
  const checking = inspect()
  try {
    await aborted(world.signal)
  } finally {
    await Promise.all([files.close(), server.close(), checking.catch(() => undefined)])
  }
}

function show(run: Run, before: Shown | undefined): Shown {
  const versions = new Map(run.decks.map((item) => [item.deck.name, versionOf(item)]))
  const kept = [...(before?.documents ?? [])].filter(
    ([name]) => versions.get(name) === before?.state.versions.get(name),
  )
  const report = checkRun(run, gatherFindings(run.store, ''), 'some decks')
  return {
    run,
    documents: new Map(kept),
    state: {
      versions,
      decks: run.decks.map(({ deck }) => ({
        name: deck.name,
        title: deck.metadata.title ?? deck.slides[0]?.title ?? '',
        slides: deck.slides.length,
      })),
      diagnostics: byDeck(run, report.diagnostics),
    },
  }
}

function versionOf(item: DeckInProject): string {
  return digestOf(JSON.stringify(fingerprintDeck(item, '', []))).slice(0, 16)
}

function byDeck(run: Run, diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  return new Map(
    run.decks.map(({ deck }) => [deck.name, diagnostics.filter(({ file }) => file === deck.file)]),
  )
}

/** Rendered when somebody looks, once for each version. */
async function documentOf(
  { run, documents }: Shown,
  name: string,
  world: World,
): Promise<string | undefined> {
  const known = documents.get(name)
  if (known) return known
  const item = run.decks.find(({ deck }) => deck.name === name)
  if (item === undefined || !isReadable(item)) return undefined
  const fresh = renderDocument(item, world)
  documents.set(name, fresh)
  return fresh
}

async function renderDocument(item: DeckInProject, world: World): Promise<string> {
  const rendered = (await item.engine()).render(item.deck.source)
  const { html } = await renderHtml(
    rendered,
    outputMetadataOf(item.deck, rendered, world),
    item.gate,
    pageUrlOf(item.deck),
  )
  return html
}

/** Keeps the wanted outputs, and looks at the layout. `undefined` when a file went away in the middle: the next change is on its way. */
async function inspectDecks(options: WatchOptions, world: World): Promise<CheckReport | undefined> {
  try {
    if (options.formats.length === 0) return await check(options, world)
    return await build(
      { ...options, without: [], scope: 'changed', mode: 'run', pdfNotes: 'without', imageScale: 1 },
      world,
    )
  } catch (error) {
    if (world.signal.aborted) return undefined
    if (!(error instanceof SetupError)) throw error
    options.failed(error)
    return undefined
  }
}

function problemOf(error: unknown): { readonly message: string; readonly hint: string } {
  if (error instanceof SetupError) return { message: error.message, hint: error.hint }
  throw error
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
