/// <reference lib="dom" />
import type { LivePatch } from '../live-patch.ts'
import type { BespokeDeck, View } from './bespoke-deck.ts'
import type { morphSlide } from './morph-slide.ts'
import type { parseSlide } from './parse-slide.ts'

export type DeckPatcher = {
  /**
   * Changes the deck in place, and keeps the reader where he is. Throws when the patch does not fit. Answers the elements of slides that
   * stay in which something is new.
   */
  readonly apply: (patch: LivePatch) => readonly Element[]
  /** Keys of all slides, in order. */
  readonly keys: () => readonly string[]
  /** Goes to a slide without any ado. `index` from 0; `fragment`: steps that have appeared; -1 for all. */
  readonly go: (index: number, fragment: number) => void
}

export type PatcherTools = {
  readonly deck: BespokeDeck
  readonly view: View
  /** Of the slides that came with the document. */
  readonly keys: readonly string[]
  readonly morphSlide: typeof morphSlide
  readonly parseSlide: typeof parseSlide
}

/** Changes the running deck of marp-cli's script: its lists of slides and fragments are spliced, its elements morphed. */
export function createPatcher({
  deck,
  view,
  keys: first,
  morphSlide,
  parseSlide,
}: PatcherTools): DeckPatcher {
  const FRAGMENT = '[data-marpit-fragment]'
  let keys = [...first]

  function go(index: number, fragment: number): void {
    const { skipTransition = false } = deck
    deck.skipTransition = true
    try {
      deck.slide(index, { fragment, forSync: true })
    } finally {
      deck.skipTransition = skipTransition
    }
  }

  /** What marp-cli's script does to each slide when the page is loaded. */
  function dress(slide: Element): Element {
    slide.classList.add('bespoke-marp-slide')
    slide.setAttribute('aria-hidden', 'true')
    if (view === 'overview') (slide as SVGElement).tabIndex = 0
    return slide
  }

  function noteFitting(slide: Element): void {
    const fitted = slide.querySelector('marp-auto-scaling, [data-auto-scaling], [data-marp-fitting]')
    slide.setAttribute('data-bespoke-marp-load', fitted ? '' : 'hideable')
  }

  function fragmentsOf(slide: Element): (Element | null)[] {
    return [null, ...slide.querySelectorAll(FRAGMENT)]
  }

  /** `stepped`: other steps appear on a slide than before. */
  function patchSlides(
    slides: LivePatch['slides'],
    elements: Map<string, Element>,
  ): { readonly stepped: boolean; readonly touched: readonly Element[] } {
    let stepped = false
    const touched: Element[] = []
    for (const { key, html } of slides) {
      const fresh = parseSlide(html)
      const known = elements.get(key)
      if (known === undefined) elements.set(key, dress(document.importNode(fresh, true)))
      else touched.push(...morphSlide(known, fresh))
      const slide = elements.get(key) as Element
      noteFitting(slide)
      const index = keys.indexOf(key)
      if (index < 0) continue
      const steps = fragmentsOf(slide)
      const before = deck.fragments[index] ?? []
      if (steps.length === before.length && steps.every((step, at) => step === before[at])) continue
      deck.fragments[index] = steps
      stepped = true
    }
    return { stepped, touched }
  }

  function reorder(order: readonly string[], elements: ReadonlyMap<string, Element>): void {
    const slides = order.map((key) => {
      const slide = elements.get(key)
      if (slide === undefined) throw new Error(`There is no slide ${key}`)
      return slide
    })
    const known = new Map(deck.slides.map((slide, index) => [slide, deck.fragments[index]]))
    const behind = deck.slides.slice(keys.length)
    const staying = new Set(slides)
    for (const slide of deck.slides.slice(0, keys.length)) if (!staying.has(slide)) slide.remove()
    const settled = longestInOrder(slides)
    let next: Element | null = behind[0] ?? null
    for (const slide of slides.toReversed()) {
      if (!settled.has(slide)) deck.parent.insertBefore(slide, next)
      next = slide
    }
    deck.slides.length = 0
    deck.fragments.length = 0
    for (const slide of [...slides, ...behind]) {
      deck.slides.push(slide)
      deck.fragments.push(known.get(slide) ?? fragmentsOf(slide))
    }
    keys = [...order]
  }

  /** The largest set of slides in the document that need not move: what is moved is loaded and measured again. */
  function longestInOrder(slides: readonly Element[]): ReadonlySet<Element> {
    const places = new Map([...deck.parent.children].map((child, index) => [child, index]))
    /** Of each length: the slide with which the most modest row of this length ends. */
    const ends: { readonly place: number; readonly slide: Element }[] = []
    const befores = new Map<Element, Element | undefined>()
    for (const slide of slides) {
      const place = places.get(slide)
      if (place === undefined) continue
      let low = 0
      let high = ends.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((ends[middle]?.place ?? 0) < place) low = middle + 1
        else high = middle
      }
      befores.set(slide, ends[low - 1]?.slide)
      ends[low] = { place, slide }
    }
    const found = new Set<Element>()
    for (let slide = ends.at(-1)?.slide; slide !== undefined; slide = befores.get(slide)) found.add(slide)
    return found
  }

  /** Where the reader is after a change of the list: on his slide, or on what took its place. */
  function placeAfter(before: readonly string[], index: number): number {
    for (let at = index; at >= 0; at -= 1) {
      const found = keys.indexOf(before[at] ?? '')
      if (found >= 0) return Math.min(found + (at === index ? 0 : 1), keys.length - 1)
    }
    for (const key of before.slice(index + 1)) {
      const found = keys.indexOf(key)
      if (found >= 0) return Math.max(found - 1, 0)
    }
    return Math.min(index, keys.length - 1)
  }

  function number(numbers: NonNullable<LivePatch['numbers']>): void {
    for (const [index, { id, page, pages }] of numbers.entries()) {
      const values = { id, 'data-marpit-pagination': page, 'data-marpit-pagination-total': pages }
      for (const section of deck.slides[index]?.querySelectorAll(':scope > foreignObject > section') ?? []) {
        for (const [name, value] of Object.entries(values)) {
          if (value !== undefined && section.hasAttribute(name) && section.getAttribute(name) !== value)
            section.setAttribute(name, value)
        }
      }
    }
  }

  return {
    go,
    keys: () => keys,
    apply: ({ slides, order, numbers }) => {
      const before = keys
      const [index, fragment] = [deck.slide(), deck.fragmentIndex]
      const elements = new Map(keys.map((key, at) => [key, deck.slides[at] as Element]))
      const { stepped, touched } = patchSlides(slides, elements)
      if (order) reorder(order, elements)
      if (numbers) number(numbers)
      if (order || stepped) {
        const place = index >= before.length ? deck.slides.length - 1 : placeAfter(before, index)
        go(place, keys[place] === before[index] ? fragment : 0)
      }
      return touched
    },
  }
}
