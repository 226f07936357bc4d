import { isPageFault } from '../browser/is-page-fault.ts'
import { findMark } from '../layout/find-mark.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { LayoutSnapshot, Rectangle } from '../model/layout-snapshot.ts'
import { slideRectangle } from '../output/render-page.ts'
import type { PicturedSlide } from '../report/pictured-slide.ts'
import { launchOptionsOf } from './launch-options.ts'
import { type DeckInProject, isReadable } from './load-run.ts'
import type { BrowserOptions } from './options.ts'
import { createPageRequest } from './page-request.ts'
import type { CheckReport } from './reports.ts'
import { takeTurns } from './take-turns.ts'
import type { World } from './world.ts'

/** Half of the size of a slide: the smallest at which its text can be read. */
const SCALE = 0.5

/**
 * Pictures of the slides on which something was found, in order of decks and slides. A deck that cannot be drawn has none: that is a
 * finding already.
 *
 * @param layouts by name of the deck
 */
export async function pictureFindings(
  { diagnostics }: CheckReport,
  decks: readonly DeckInProject[],
  layouts: ReadonlyMap<string, LayoutSnapshot>,
  options: BrowserOptions,
  world: World,
): Promise<readonly PicturedSlide[]> {
  const wanted = decks.filter(isReadable).flatMap((item) => {
    const found = diagnostics.filter(({ file, slide }) => file === item.deck.file && slide !== undefined)
    return found.length === 0 ? [] : [{ item, found }]
  })
  if (wanted.length === 0) return []
  const { withBrowser } = await import('../browser/with-browser.ts')
  const pictured = new Map<DeckInProject, readonly PicturedSlide[]>()
  await withBrowser(launchOptionsOf(options, world), (browser) =>
    takeTurns(wanted, Math.max(1, browser.remote), async ({ item, found }) => {
      world.signal.throwIfAborted()
      const rendered = await item.rendered()
      const { width, height } = rendered
      const request = await createPageRequest(item, rendered, item.gate)
      const numbers = [...new Set(found.flatMap(({ slide }) => slide ?? []))]
        .filter((number) => number <= rendered.slides.length)
        .sort((a, b) => a - b)
      try {
        const slides = await browser.withPage(request, async (page) => {
          const taken: PicturedSlide[] = []
          for (const number of numbers) {
            const clip = slideRectangle(rendered, number - 1)
            const jpeg = await page.screenshot(clip, { scale: SCALE, format: 'jpeg' })
            const marks = findMarks(item, found, number, layouts.get(item.deck.name))
            taken.push({ file: item.deck.file, number, width, height, jpeg, marks })
          }
          return taken
        })
        pictured.set(item, slides)
      } catch (error) {
        if (!isPageFault(error)) throw error
      }
    }),
  )
  return wanted.flatMap(({ item }) => pictured.get(item) ?? [])
}

function findMarks(
  { deck }: DeckInProject,
  found: readonly Diagnostic[],
  number: number,
  layout: LayoutSnapshot | undefined,
): ReadonlyMap<Diagnostic, Rectangle> {
  const slide = layout?.slides.find((one) => one.number === number)
  if (slide === undefined) return new Map()
  return new Map(
    found.flatMap((diagnostic) => {
      const mark = diagnostic.slide === number ? findMark(diagnostic, deck.original, slide) : undefined
      return mark === undefined ? [] : [[diagnostic, mark] as const]
    }),
  )
}
