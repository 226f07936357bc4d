/// <reference lib="dom" />
import type { morphSlide } from './morph-slide.ts'

/** Brings the list of decks up to date, and touches only what differs: the pictures of all other decks stay. */
export function refreshList(morph: typeof morphSlide): () => Promise<void> {
  let wanted = 0

  return async () => {
    wanted += 1
    const number = wanted
    const response = await fetch(location.href).catch(() => undefined)
    const text = response?.ok ? await response.text() : undefined
    // Without a server there is nothing newer; and whatever was asked for meanwhile is newer still.
    if (text === undefined || number !== wanted) return
    const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('main')
    const shown = document.querySelector('main')
    if (fresh && shown) morph(shown, fresh)
  }
}
