import { digestOf } from '../cache/store.ts'
import type { LiveDeck, LiveSlide } from '../model/live-deck.ts'
import type { FileBook } from '../output/file-book.ts'
import { type SealedDeck, sealLive } from '../output/seal-live.ts'
import { takeNumbers } from '../preview/slide-numbers.ts'
import { findEditedSlide } from './find-edited-slide.ts'
import { keepKeys } from './keep-keys.ts'
import type { LiveItem } from './load-live-run.ts'
import { pageUrlOf } from './page-findings.ts'
import type { LiveRendering } from './render-live.ts'

/** A deck for windows, with what the next state of it can take over. */
export type ComposedDeck = {
  readonly deck: LiveDeck
  readonly source: string
  readonly rendering: LiveRendering
  /** Of each slide, in order. */
  readonly parts: readonly Part[]
  readonly sealed: SealedDeck
  readonly links: LiveLinks
}

/** Where links lead to in the preview; nothing when they may not be followed. */
export type LiveLinks = { readonly to: (href: string) => string | undefined }

export type Composition = {
  readonly item: LiveItem
  readonly source: string
  readonly rendering: LiveRendering
  readonly files: FileBook
  readonly links: LiveLinks
  readonly before: ComposedDeck | undefined
}

/** A rendered slide without what changes when others come and go. */
type BareSlide = ReturnType<typeof takeNumbers> & {
  /** Equal for slides that look the same, wherever they stand. */
  readonly look: string
}

/** What became of a rendered slide. */
type Part = {
  readonly bare: BareSlide
  readonly live: LiveSlide
  readonly digest: string
}

/** Seals and names the slides, and says which one was edited. Takes over from `before` whatever is the same. */
export async function composeLiveDeck(composition: Composition): Promise<ComposedDeck> {
  const { item, source, rendering, files, links, before } = composition
  const { slides, css, lang, width, height } = rendering.deck
  const bares = bareSlides(rendering, before)
  const texts = bares.map(({ html }) => html)
  const sealing = { base: pageUrlOf(item.deck), files, linkTo: links.to }
  const sealed = await sealLive(texts, css, sealing, before?.links === links ? before.sealed : undefined)
  const keys = keepKeys(
    before?.parts.map(({ bare, live }) => ({ key: live.key, look: bare.look })) ?? [],
    bares.map(({ look }) => look),
  )
  const partBefore = findIn(before?.parts ?? [], (part) => part.live.key)
  const parts = bares.map((bare, index): Part => {
    const key = keys[index] ?? ''
    const html = sealed.slides[index] ?? ''
    const last = partBefore(key, index)
    const line = rendering.slides[index]?.line ?? 0
    if (last?.bare === bare && last.live.html === html && last.live.line === line) return last
    const live = {
      key,
      html,
      numbers: bare.numbers,
      notes: slides[index]?.notes ?? [],
      line,
    }
    if (last === undefined || !isSame(last.live, live)) return { bare, live, digest: digestSlide(live) }
    return { bare, live: last.live.line === live.line ? last.live : live, digest: last.digest }
  })

  const frame = digest([lang, width, height])
  const title = rendering.deck.title || item.deck.name
  const { fonts, css: rules } = sealed.style
  const version = digest([frame, title, fonts, rules, parts.map((part) => part.digest)])
  const live = parts.map(({ live }) => live)
  const edited = before && findEditedSlide(before.source, source, live)
  const deck = {
    version,
    frame,
    title,
    lang,
    fonts,
    css: rules,
    slides: live,
    ...(edited && { edited: edited.key }),
    source,
  }
  return { deck, source, rendering, parts, sealed, links }
}

/** Finds the one with a key. Mostly it is where it was: a map of 1,000 takes longer than everything else. */
function findIn<K, T>(list: readonly T[], keyOf: (one: T) => K): (key: K, index: number) => T | undefined {
  let map: ReadonlyMap<K, T> | undefined
  return (key, index) => {
    const near = list[index]
    if (near !== undefined && keyOf(near) === key) return near
    map ??= new Map(list.map((one) => [keyOf(one), one]))
    return map.get(key)
  }
}

/** Each slide object is gone over once. */
function bareSlides({ deck, slides }: LiveRendering, before: ComposedDeck | undefined): readonly BareSlide[] {
  const places = before?.rendering.deck.slides.map((slide, index) => ({
    slide,
    bare: before.parts[index]?.bare,
  }))
  const placeBefore = findIn(places ?? [], (place) => place.slide)
  return deck.slides.map(
    (slide, index) =>
      placeBefore(slide, index)?.bare ?? {
        ...takeNumbers(slide.html),
        look: (slides[index]?.template ?? slide.html).replace(/ data-line(?:-end)?="\d+"/g, ''),
      },
  )
}

function isSame(a: LiveSlide, b: LiveSlide): boolean {
  return (
    a.html === b.html &&
    a.numbers.id === b.numbers.id &&
    a.numbers.page === b.numbers.page &&
    a.numbers.pages === b.numbers.pages &&
    a.notes.length === b.notes.length &&
    a.notes.every((note, index) => note === b.notes[index])
  )
}

function digestSlide({ key, html, numbers: { id, page, pages }, notes }: LiveSlide): string {
  return digest([key, html, id, page, pages, notes])
}

function digest(value: unknown): string {
  return digestOf(JSON.stringify(value)).slice(0, 16)
}
