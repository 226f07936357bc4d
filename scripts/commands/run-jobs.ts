import { createFittedGate } from '../assets/create-fitted-gate.ts'
import type { DeckBrowser } from '../browser/deck-browser.ts'
import { isPageFault } from '../browser/is-page-fault.ts'
import { DENSITY, slideNeed } from '../layout/pixel-needs.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { RenderedDeck, RenderProblem } from '../model/rendered-deck.ts'
import type { SetupError } from '../model/setup-error.ts'
import { renderHtml } from '../output/render-html.ts'
import { countFits, type PictureSize } from './count-fits.ts'
import { describeFailure } from './describe-failure.ts'
import { findFaultySlide } from './find-faulty-slide.ts'
import { finishAll } from './finish-all.ts'
import { launchOptionsOf } from './launch-options.ts'
import { type LinkScope, linkDecks } from './link-decks.ts'
import type { DeckInProject } from './load-run.ts'
import {
  isPageFormat,
  makeFromPage,
  makeNotes,
  type OutputFiles,
  type PageFormat,
  type PageSettings,
} from './make-output.ts'
import { type Drawing, type Measurement, measureDeck } from './measure-deck.ts'
import type { BrowserOptions } from './options.ts'
import { outputMetadataOf } from './output-metadata-of.ts'
import type { Target } from './output-targets.ts'
import { describeRefusals, pageUrlOf } from './page-findings.ts'
import type { RememberPictures } from './remember-pictures.ts'
import { takeTurns } from './take-turns.ts'
import { tellPictured } from './tell-pictured.ts'
import type { World } from './world.ts'

/** All that is to be made from one deck. */
export type DeckWork = {
  readonly item: DeckInProject
  readonly targets: readonly Target[]
  /** `measure`: also when no target needs the browser. */
  readonly layout: 'measure' | 'known'
}

/** What holds for all decks. */
export type RunSettings = Omit<PageSettings, 'name' | 'photographic' | 'findDeck' | 'remember'> & {
  readonly links: LinkScope
  readonly remember: RememberPictures
}

/** What becomes of the work, as it is done. */
export type Outcome = {
  /** Writes one finished output. */
  readonly deliver: (
    item: DeckInProject,
    target: Target,
    files: OutputFiles,
    elapsed: number,
  ) => Promise<void>
  readonly rendered: (item: DeckInProject, problems: readonly RenderProblem[]) => Promise<void>
  readonly measured: (item: DeckInProject, measurement: Measurement) => Promise<void>
  readonly report: (diagnostics: readonly Diagnostic[]) => void
  /** Told how long something that was done for a deck took, in milliseconds. */
  readonly spent: (item: DeckInProject, elapsed: number) => void
  /** How many bytes the pictures of an output take, where it carries them. */
  readonly fitted?: (item: DeckInProject, sizes: ReadonlyMap<string, PictureSize>) => void
}

/**
 * Makes the outputs of all decks, with one browser, which is started only if something needs it.
 * HTML and notes do not wait for it: they can be had even where there is no browser. A deck that fails is reported,
 * the others go on.
 */
export async function runJobs(
  work: readonly DeckWork[],
  settings: RunSettings,
  options: BrowserOptions,
  world: World,
  outcome: Outcome,
): Promise<void> {
  await finishAll([
    takeTurns(work, 1, (one) =>
      timed(one, () => withoutBrowser(one, settings, world, outcome), world, outcome),
    ),
    withBrowserIfNeeded(work, settings, options, world, outcome),
  ])
}

/** One deck is measured while another one is drawn. */
const DECKS_AT_A_TIME = 2

/** Of a deck, in each browser on another machine: one draws while what the other one drew is on its way. */
const PAGES_PER_BROWSER = 2

async function withBrowserIfNeeded(
  work: readonly DeckWork[],
  settings: RunSettings,
  options: BrowserOptions,
  world: World,
  outcome: Outcome,
): Promise<void> {
  const waiting = work.filter(
    ({ targets, layout }) => layout === 'measure' || targets.some(({ format }) => isPageFormat(format)),
  )
  if (waiting.length === 0) return
  // Loaded when needed: puppeteer takes a third of a second, which `--html` need not wait for.
  const { withBrowser } = await import('../browser/with-browser.ts')
  await withBrowser(launchOptionsOf(options, world), (browser) =>
    takeTurns(waiting, Math.max(DECKS_AT_A_TIME, browser.remote), async (one) => {
      world.signal.throwIfAborted()
      await timed(one, () => inBrowser(browser, one, settings, world, outcome), world, outcome)
    }),
  )
}

async function timed(
  { item }: DeckWork,
  job: () => Promise<void>,
  { now }: World,
  { spent }: Outcome,
): Promise<void> {
  const start = now()
  await job()
  spent(item, now() - start)
}

async function withoutBrowser(
  { item, targets }: DeckWork,
  { pictures, links }: RunSettings,
  world: World,
  outcome: Outcome,
): Promise<void> {
  for (const target of targets) {
    if (isPageFormat(target.format)) continue
    world.signal.throwIfAborted()
    const start = begin(item, target, world)
    const rendered = await renderItem(item, outcome)
    if (target.format === 'notes') {
      await outcome.deliver(item, target, makeNotes(rendered, target), world.now() - start)
      continue
    }
    const metadata = outputMetadataOf(item.deck, rendered, world)
    const fits = countFits(item.fitPicture)
    const gate =
      pictures === 'original'
        ? item.gate
        : createFittedGate(item.gate, slideNeed(rendered, DENSITY), fits.fitPicture)
    const linked = linkDecks(item, links)
    const { html, refusals } = await renderHtml(rendered, metadata, gate, pageUrlOf(item.deck), linked)
    outcome.report(describeRefusals(item.deck, refusals))
    outcome.fitted?.(item, fits.sizes())
    await outcome.deliver(
      item,
      target,
      new Map([[target.path, new TextEncoder().encode(html)]]),
      world.now() - start,
    )
  }
}

async function inBrowser(
  browser: DeckBrowser,
  { item, targets }: DeckWork,
  settings: RunSettings,
  world: World,
  outcome: Outcome,
): Promise<void> {
  world.progress({ kind: 'measuring', deck: item.deck.file })
  const rendered = await renderItem(item, outcome)
  const metadata = outputMetadataOf(item.deck, rendered, world)
  const drawn = targets.flatMap((target) =>
    isPageFormat(target.format) ? [{ target, format: target.format as PageFormat }] : [],
  )
  const failed: Failure[] = []
  const fits = countFits(item.fitPicture)
  const drawing: Drawing = {
    density: Math.max(DENSITY, settings.imageScale),
    pictures: settings.pictures,
    fitPicture: fits.fitPicture,
    copies: Math.max(world.parallelism, PAGES_PER_BROWSER * browser.remote),
    draw: (page, seen) => {
      const { layout, photographic } = seen
      const remember = settings.remember(item, rendered, seen)
      return finishAll(
        drawn.map(async ({ target, format }) => {
          world.signal.throwIfAborted()
          const start = begin(item, target, world)
          const all = {
            ...settings,
            name: item.deck.name,
            photographic,
            remember: tellPictured(remember, target.shown, rendered.slides.length, world),
            findDeck: linkDecks(item, settings.links),
          }
          try {
            const files = await makeFromPage(format, page, rendered, layout, metadata, all, target)
            await outcome.deliver(item, target, files, world.now() - start)
          } catch (error) {
            failed.push({ targets: [target], fault: pageFault(error) })
          }
        }),
      )
    },
  }
  try {
    const measurement = await measureDeck(browser, item, rendered, drawn.length > 0 ? drawing : undefined)
    await outcome.measured(item, measurement)
    world.progress({ kind: 'measured', deck: item.deck.file })
    if (drawn.some(({ format }) => format === 'pdf')) outcome.fitted?.(item, fits.sizes())
  } catch (error) {
    failed.push({ targets: drawn.map(({ target }) => target), fault: pageFault(error) })
  }
  const [first] = failed
  if (first === undefined) return
  // What one output failed of, the others did as well.
  const { fault } = failed.find((one) => one.fault.slide !== undefined) ?? first
  const slide = fault.slide ?? (await findFaultySlide(browser, item, rendered, settings.pictures, world))
  const lost = drawn.flatMap(({ target }) =>
    failed.some((one) => one.targets.includes(target)) ? [target] : [],
  )
  outcome.report([describeFailure(item.deck, lost, fault, slide)])
}

type Failure = { readonly targets: readonly Target[]; readonly fault: SetupError }

/** Faults of a page end what was made of it. Everything else (no browser, a full disk, a bug) ends the run. */
function pageFault(error: unknown): SetupError {
  if (isPageFault(error)) return error
  throw error
}

async function renderItem(item: DeckInProject, outcome: Outcome): Promise<RenderedDeck> {
  const rendered = await item.rendered()
  await outcome.rendered(item, rendered.problems ?? [])
  return rendered
}

function begin({ deck }: DeckInProject, { shown }: Target, world: World): number {
  world.progress({ kind: 'started', what: shown, deck: deck.file })
  return world.now()
}
