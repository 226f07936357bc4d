import {
  createDraftGate,
  createFittedGate,
  type DraftGate,
  type FitPicture,
} from '../assets/create-fitted-gate.ts'
import type { DeckBrowser, DeckPage, Refusal } from '../browser/deck-browser.ts'
import { shareWork } from '../browser/share-work.ts'
import { digestOf } from '../cache/store.ts'
import { cutPictures, type PictureCut } from '../layout/cut-pictures.ts'
import { measurePictures, measureSlides } from '../layout/measure-slides.ts'
import { findPhotographicSlides } from '../layout/photographic-slides.ts'
import { pixelNeed } from '../layout/pixel-needs.ts'
import type { RawPicture, RawPictures } from '../layout/raw-picture.ts'
import type { AssetGate } from '../model/asset.ts'
import type { LayoutSnapshot, ShownPicture } from '../model/layout-snapshot.ts'
import { addressOfPart } from '../model/picture-part.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { cutScript } from '../output/cut-script.ts'
import { askForFonts } from './ask-for-fonts.ts'
import { fillInPictures } from './fill-in-pictures.ts'
import { findShownPictures } from './find-shown-pictures.ts'
import type { DeckInProject } from './load-run.ts'
import { forgetPictures, lookBehindText } from './look-behind-text.ts'
import { createPageRequest } from './page-request.ts'
import type { RememberDraft, SeenDraft } from './remember-draft.ts'

/** What the browser made of a deck: remembered, so that a run that builds nothing still reports it. */
export type Measurement = {
  readonly layout: LayoutSnapshot
  readonly refusals: readonly Refusal[]
  readonly pictures: readonly ShownPicture[]
}

export type Drawing = {
  /** Pixels of pictures for each CSS pixel. */
  readonly density: number
  readonly pictures: 'fitted' | 'original'
  readonly fitPicture: FitPicture
  /** How many pages may draw at the same time. */
  readonly copies: number
  readonly draw: (page: DeckPage, seen: SeenDeck) => Promise<void>
  readonly remember: RememberDraft
}

export type SeenDeck = {
  readonly layout: LayoutSnapshot
  /** Slides, from 0, whose pictures are photographs. Known once all pictures are fitted. */
  readonly photographic: () => Promise<ReadonlySet<number>>
  /** Slide, from 0 → the pictures on it, as the page gets them: address and digest. Known at the same time. */
  readonly shown: () => Promise<ReadonlyMap<number, readonly string[]>>
}

/**
 * Opens a deck in the browser and measures it, without large pictures: decoding a photograph takes longer than
 * everything else on its slide. To be drawn, it is opened again, with pictures of the sizes that it was seen to show.
 */
export async function measureDeck(
  browser: DeckBrowser,
  item: DeckInProject,
  rendered: RenderedDeck,
  drawing?: Drawing,
): Promise<Measurement> {
  const recalled = drawing && (await recallDraft(item, rendered, drawing))
  if (drawing && recalled) {
    const layout = await drawFitted(browser, item, rendered, drawing, recalled.seen, recalled.draft)
    return describeSeen(recalled.seen, layout, item)
  }
  const draft = createDraftGate(item.gate, item.fitPicture, item.look)
  const gate = drawing?.remember.watch(draft.gate) ?? draft.gate
  const draftRequest = await createPageRequest(item, rendered, gate)
  const { seen, isDrawn } = await browser.withPage(draftRequest, async (page) => {
    const raw = await measureSlides(page.evaluate)
    const refusals = page.refusals()
    const pictures = await measurePictures(page.evaluate)
    const slidesWith = (isMeant: (url: string) => boolean): ReadonlySet<number> =>
      new Set(pictures.uses.filter(({ url }) => isMeant(url)).map(({ slide }) => slide))
    const lacking = slidesWith((url) => refusals.some((refusal) => refusal.url === url))
    const blank = slidesWith(draft.isStandIn)
    const known = await askForFonts(page, forgetPictures(raw, lacking))
    const layout = await lookBehindText(page, rendered, known, (index) => !blank.has(index))
    const measured = { measurement: { layout, refusals }, pictures }
    if (drawing === undefined) return { seen: measured, isDrawn: false }
    if (!isFinal(draft, pictures, rendered, drawing)) return { seen: measured, isDrawn: false }
    const open: Open = (use) => browser.withPage(draftRequest, use)
    const pages = { open, first: page, count: drawing.copies, attempts: browser.attempts }
    await shareWork(pages, (shared) => drawing.draw(shared, seeDeck(layout, pictures.uses, draft.gate)))
    return { seen: measured, isDrawn: true }
  })
  if (drawing !== undefined && !isDrawn) {
    await drawing.remember.keep(draftRequest, seen)
    return describeSeen(seen, await drawFitted(browser, item, rendered, drawing, seen, draft), item)
  }
  return describeSeen(seen, await lookAgain(browser, item, rendered, seen, draft), item)
}

function describeSeen(
  { measurement, pictures }: SeenDraft,
  layout: LayoutSnapshot,
  { project }: DeckInProject,
): Measurement {
  return { ...measurement, layout, pictures: findShownPictures(pictures.uses, project) }
}

/** Opens a deck that is not drawn once more, where text lies on large pictures. Only slides that are looked at get theirs. */
async function lookAgain(
  browser: DeckBrowser,
  item: DeckInProject,
  rendered: RenderedDeck,
  { measurement: { layout }, pictures: { uses } }: SeenDraft,
  draft: DraftGate,
): Promise<LayoutSnapshot> {
  const lies = (slide: number): boolean => layout.slides[slide]?.onPictures !== undefined
  const gate = fillInPictures(item, rendered, draft, uses, lies)
  if (gate === undefined) return layout
  const request = await createPageRequest(item, rendered, gate)
  return browser.withPage(request, (page) => lookBehindText(page, rendered, layout))
}

/** What is known of a page that would be opened only to be measured. */
async function recallDraft(
  item: DeckInProject,
  rendered: RenderedDeck,
  drawing: Drawing,
): Promise<{ readonly seen: SeenDraft; readonly draft: DraftGate } | undefined> {
  // Of its own: what it is asked for is what was asked for then.
  const draft = createDraftGate(item.gate, item.fitPicture, item.look)
  const seen = await drawing.remember.recall(await createPageRequest(item, rendered, draft.gate))
  return seen && !isFinal(draft, seen.pictures, rendered, drawing) ? { seen, draft } : undefined
}

/** Whether a deck can be drawn from the page that it was measured on. */
function isFinal(
  draft: DraftGate,
  { uses }: RawPictures,
  rendered: RenderedDeck,
  { density, pictures }: Drawing,
): boolean {
  return pictures === 'fitted' && draft.isFinal(pixelNeed(uses, rendered, density))
}

async function drawFitted(
  browser: DeckBrowser,
  item: DeckInProject,
  rendered: RenderedDeck,
  drawing: Drawing,
  { measurement: { layout }, pictures }: SeenDraft,
  draft: DraftGate,
): Promise<LayoutSnapshot> {
  const fitted = drawing.pictures === 'fitted'
  const cuts = fitted ? cutPictures(pictures.uses, (url) => draft.pictures.get(url)) : []
  const uses = pictures.uses.map((use) => afterCut(use, cuts))
  const need = pixelNeed(uses, rendered, drawing.density)
  const gate = fitted ? createFittedGate(item.gate, need, drawing.fitPicture) : item.gate
  const scripts = [cutScript(pictures.elements, cuts)]
  const request = await createPageRequest(item, rendered, gate, scripts)
  const open: Open = (use) => browser.withPage(request, use)
  const pages = { open, count: drawing.copies, attempts: browser.attempts }
  return shareWork(pages, async (shared) => {
    await drawing.draw(shared, seeDeck(layout, uses, gate))
    // Afterwards: between pictures of another size, all slides would be laid out anew for each.
    return lookBehindText(shared, rendered, layout)
  })
}

type Open = (use: (page: DeckPage) => Promise<void>) => Promise<void>

function afterCut(use: RawPicture, cuts: readonly PictureCut[]): RawPicture {
  const cut = cuts.find((one) => one.use === use)
  return cut === undefined ? use : { ...use, url: addressOfPart(use.url, cut.part), fit: 'fill' }
}

function seeDeck(layout: LayoutSnapshot, uses: readonly RawPicture[], gate: AssetGate): SeenDeck {
  let shown: Promise<ReadonlyMap<number, readonly string[]>> | undefined
  return {
    layout,
    photographic: () =>
      findPhotographicSlides(uses, layout, async (url) => {
        const answer = await gate(url)
        return answer.ok && answer.content.type === 'image/jpeg'
      }),
    shown: () => {
      shown ??= digestPictures(uses, gate)
      return shown
    },
  }
}

async function digestPictures(
  uses: readonly RawPicture[],
  gate: AssetGate,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const digests = new Map<string, string>()
  const shown = new Map<number, readonly string[]>()
  for (const { slide, url, fit } of uses) {
    const answer = digests.has(url) ? undefined : await gate(url)
    if (answer) digests.set(url, answer.ok ? digestOf(answer.content.bytes) : answer.detail)
    shown.set(slide, [...(shown.get(slide) ?? []), `${url} ${fit} ${digests.get(url)}`])
  }
  return shown
}
