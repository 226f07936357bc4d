import type { DeckWork, Outcome, RunSettings } from './deck-work.ts'
import { finishAll } from './finish-all.ts'
import { launchOptionsOf } from './launch-options.ts'
import { isPageFormat } from './make-output.ts'
import type { BrowserOptions } from './options.ts'
import { takeTurns } from './take-turns.ts'
import { workInBrowser } from './work-in-browser.ts'
import { workWithoutBrowser } from './work-without-browser.ts'
import type { World } from './world.ts'

/**
 * Makes the outputs of all decks, with one browser, which is started only if something needs it.
 * HTML and notes can be had even where there is none. A deck that fails is reported, the others go on.
 */
export async function runJobs(
  work: readonly DeckWork[],
  settings: RunSettings,
  options: BrowserOptions,
  world: World,
  outcome: Outcome,
): Promise<void> {
  let begin: () => void = () => undefined
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  await finishAll([
    begun.then(() =>
      takeTurns(work, 1, (one) =>
        timed(one, () => workWithoutBrowser(one, settings, world, outcome), world, outcome),
      ),
    ),
    withBrowserIfNeeded(work, settings, options, world, outcome, begin).finally(begin),
  ])
}

/** One deck is measured while another one is drawn. */
const DECKS_AT_A_TIME = 2

/** `begin`: called when all else that there is to do holds up no browser any more. */
async function withBrowserIfNeeded(
  work: readonly DeckWork[],
  settings: RunSettings,
  options: BrowserOptions,
  world: World,
  outcome: Outcome,
  begin: () => void,
): Promise<void> {
  const waiting = work.filter(
    ({ targets, layout }) => layout === 'measure' || targets.some(({ format }) => isPageFormat(format)),
  )
  if (waiting.length === 0) return
  // Loaded when needed: puppeteer takes a third of a second, which `--html` need not wait for.
  const { withBrowser } = await import('../browser/with-browser.ts')
  await withBrowser(
    launchOptionsOf(options, world),
    (browser) => {
      begin()
      return takeTurns(waiting, Math.max(DECKS_AT_A_TIME, browser.remote), async (one) => {
        world.signal.throwIfAborted()
        await timed(one, () => workInBrowser(browser, one, settings, world, outcome), world, outcome)
      })
    },
    // It starts while the first deck is rendered, which takes as long, and lets nothing else happen here.
    'at once',
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
