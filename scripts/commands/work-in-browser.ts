import type { DeckBrowser } from '../browser/deck-browser.ts'
import { isPageFault } from '../browser/is-page-fault.ts'
import { DENSITY } from '../layout/pixel-needs.ts'
import type { SetupError } from '../model/setup-error.ts'
import { beginOutput } from './begin-output.ts'
import { countFits } from './count-fits.ts'
import type { DeckWork, Outcome, RunSettings } from './deck-work.ts'
import { describeFailure } from './describe-failure.ts'
import { drawNative } from './draw-native.ts'
import { findFaultySlide } from './find-faulty-slide.ts'
import { finishAll } from './finish-all.ts'
import { linkDecks } from './link-decks.ts'
import { isPageFormat, makeFromPage, type OutputFiles, type PageFormat } from './make-output.ts'
import { type Drawing, measureDeck } from './measure-deck.ts'
import { outputMetadataOf } from './output-metadata-of.ts'
import type { Target } from './output-targets.ts'
import { renderItem } from './render-item.ts'
import { tellPictured } from './tell-pictured.ts'
import type { World } from './world.ts'

/** Of a deck, in each browser on another machine: one draws while what the other one drew is on its way. */
const PAGES_PER_BROWSER = 2

/** Measures a deck, and makes those of its outputs that are drawn. What its page breaks of is reported. */
export async function workInBrowser(
  browser: DeckBrowser,
  { item, targets }: DeckWork,
  settings: RunSettings,
  world: World,
  outcome: Outcome,
): Promise<void> {
  world.progress({ kind: 'measuring', deck: item.deck.file })
  const rendered = await renderItem(item, outcome)
  const metadata = outputMetadataOf(item.deck, rendered, world)
  const pages = targets.filter(({ format }) => isPageFormat(format))
  const isNative = ({ format }: Target): boolean => format === 'pptx' && settings.pptx === 'native'
  const drawn = pages.filter((target) => !isNative(target))
  const failed: Failure[] = []
  const findDeck = linkDecks(item, settings.links)
  const make = async (target: Target, draw: () => Promise<OutputFiles>): Promise<void> => {
    world.signal.throwIfAborted()
    const start = beginOutput(item, target, world)
    try {
      await outcome.deliver(item, target, await draw(), world.now() - start)
    } catch (error) {
      failed.push({ targets: [target], fault: pageFault(error) })
    }
  }
  const fits = countFits(item.fitPicture)
  const drawing: Drawing = {
    density: Math.max(DENSITY, settings.imageScale),
    pictures: settings.pictures,
    fitPicture: fits.fitPicture,
    remember: settings.rememberDraft(),
    copies: Math.max(world.parallelism, PAGES_PER_BROWSER * browser.remote),
    draw: (page, seen) => {
      const { layout, photographic } = seen
      const remember = settings.remember(item, rendered, seen)
      return finishAll(
        drawn.map((target) => {
          const all = {
            ...settings,
            name: item.deck.name,
            photographic,
            remember: tellPictured(remember, target.shown, rendered.slides.length, world),
            findDeck,
          }
          const format = target.format as PageFormat
          return make(target, () => makeFromPage(format, page, rendered, layout, metadata, all, target))
        }),
      )
    },
  }
  const measure = async (): Promise<void> => {
    try {
      const measurement = await measureDeck(browser, item, rendered, drawn.length > 0 ? drawing : undefined)
      await outcome.measured(item, measurement)
      world.progress({ kind: 'measured', deck: item.deck.file })
      if (drawn.some(({ format }) => format === 'pdf')) outcome.fitted?.(item, fits.sizes())
    } catch (error) {
      failed.push({ targets: drawn, fault: pageFault(error) })
    }
  }
  const natives = pages.filter(isNative).map((target) =>
    make(target, async () => {
      const options = { findDeck, target: settings.pptxTarget, pictures: settings.pictures }
      const { bytes, rasterized } = await drawNative(browser, item, rendered, metadata, options)
      outcome.rasterized?.(target, rasterized)
      return new Map([[target.path, bytes]])
    }),
  )
  await finishAll([measure(), ...natives])
  const [first] = failed
  if (first === undefined) return
  // What one output failed of, the others did as well.
  const { fault } = failed.find((one) => one.fault.slide !== undefined) ?? first
  const slide = fault.slide ?? (await findFaultySlide(browser, item, rendered, settings.pictures, world))
  const lost = pages.filter((target) => failed.some((one) => one.targets.includes(target)))
  outcome.report([describeFailure(item.deck, lost, fault, slide)])
}

type Failure = { readonly targets: readonly Target[]; readonly fault: SetupError }

/** Faults of a page end what was made of it. Everything else (no browser, a full disk, a bug) ends the run. */
function pageFault(error: unknown): SetupError {
  if (isPageFault(error)) return error
  throw error
}
