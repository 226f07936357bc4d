import type { LiveDeck, LiveSlide, SlideNumbers } from '../model/live-deck.ts'
import { putNumbers } from './slide-numbers.ts'

/** What makes one state of a deck out of another. Plain JSON. */
export type LivePatch = {
  /** Version to which it applies; `''`: to any. */
  readonly base: string
  readonly version: string
  /** See `LiveDeck.frame`. */
  readonly frame: string
  /** Absent where it is as before, as all that follows. */
  readonly title?: string
  readonly fonts?: string
  /** All groups of rules, in order. */
  readonly css?: readonly string[]
  /** Keys of all slides. */
  readonly order?: readonly string[]
  /** Those that are new or other than before. */
  readonly slides: readonly PatchedSlide[]
  /** Of all slides, in order; only where those of a slide that is not in `slides` changed. */
  readonly numbers?: readonly SlideNumbers[]
  /** Key of the slide that was edited. */
  readonly follow?: string
}

export type PatchedSlide = {
  readonly key: string
  /** With its numbers. */
  readonly html: string
  readonly notes: readonly string[]
}

/** What differs in `after`; everything, for a window of which nothing is known. */
export function patchBetween(before: LiveDeck | undefined, after: LiveDeck): LivePatch {
  const known = new Map(before?.slides.map((slide) => [slide.key, slide]))
  const changed = after.slides.filter((slide) => !looksEqual(known.get(slide.key), slide))
  const resent = new Set(changed.map(({ key }) => key))
  const renumbered = after.slides.some(
    ({ key, numbers }) => !resent.has(key) && !equalNumbers(known.get(key)?.numbers, numbers),
  )
  const ordered =
    before?.slides.length === after.slides.length &&
    before.slides.every(({ key }, index) => key === after.slides[index]?.key)
  return {
    base: before?.version ?? '',
    version: after.version,
    frame: after.frame,
    ...(before?.title !== after.title && { title: after.title }),
    ...(before?.fonts !== after.fonts && { fonts: after.fonts }),
    ...(!equalTexts(before?.css, after.css) && { css: after.css }),
    ...(!ordered && { order: after.slides.map(({ key }) => key) }),
    slides: changed.map(({ key, html, numbers, notes }) => ({ key, html: putNumbers(html, numbers), notes })),
    ...(renumbered && { numbers: after.slides.map(({ numbers }) => numbers) }),
    ...(before !== after && after.edited !== undefined && { follow: after.edited }),
  }
}

function looksEqual(a: LiveSlide | undefined, b: LiveSlide): boolean {
  if (a === b) return true
  return a?.html === b.html && equalTexts(a.notes, b.notes)
}

function equalTexts(a: readonly string[] | undefined, b: readonly string[]): boolean {
  return a === b || (a?.length === b.length && a.every((text, index) => text === b[index]))
}

function equalNumbers(a: SlideNumbers | undefined, b: SlideNumbers): boolean {
  return a === b || (a?.id === b.id && a.page === b.page && a.pages === b.pages)
}
