/// <reference lib="dom" />
import type { Ask } from './ask-server.ts'
import type { BespokeDeck } from './bespoke-deck.ts'

export type SourceTools = {
  /** Name of the deck. */
  readonly name: string
  readonly deck: BespokeDeck
  /** Of all slides, in order. */
  readonly keys: () => readonly string[]
  readonly ask: Ask
}

/** The key `e` opens the text of the current slide in an editor; a click with Alt that of the element below. */
export function openSource({ name, deck, keys, ask }: SourceTools): void {
  function open(slide: Element | undefined, element: Element | null): void {
    const key = slide && keys()[deck.slides.indexOf(slide)]
    if (key === undefined) return
    // Below the ruler, where no element says it.
    const line = Number(element?.getAttribute('data-line') ?? 1)
    void ask('open', { deck: name, key, line })
  }

  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'e' || event.altKey || event.ctrlKey || event.metaKey) return
      event.stopImmediatePropagation()
      const slide = deck.slides[deck.slide()]
      open(slide, slide?.querySelector('[data-line]') ?? null)
    },
    true,
  )
  window.addEventListener(
    'click',
    (event) => {
      const target = event.altKey && event.target instanceof Element ? event.target : undefined
      const slide = deck.slides.find((one) => target !== undefined && one.contains(target))
      if (slide === undefined || target === undefined) return
      event.preventDefault()
      event.stopImmediatePropagation()
      open(slide, target.closest('[data-line]'))
    },
    true,
  )
}
