/// <reference lib="dom" />
import type { LivePatch } from '../live-patch.ts'
import type { BespokeDeck, View } from './bespoke-deck.ts'
import type { DeckPatcher } from './patch-deck.ts'

export type ViewKeeper = {
  /** After the slides were patched. */
  readonly apply: (patch: LivePatch) => void
}

/** What the views of marp-cli's script remember by the number that a slide had when the page was loaded. */
export function keepViews(deck: BespokeDeck, view: View, { keys, go }: DeckPatcher): ViewKeeper {
  const NOTE = 'bespoke-marp-note'
  const notes = new Map<string, HTMLElement>()

  function showNotes(): void {
    const current = keys()[deck.slide()]
    for (const [key, note] of notes) note.classList.toggle('active', key === current)
  }

  function patchNotes({ slides }: LivePatch): void {
    const wrapper = document.querySelector('.bespoke-marp-presenter-note-wrapper')
    for (const { key, notes: texts } of slides) {
      const note = notes.get(key) ?? createNote()
      notes.set(key, note)
      const paragraphs = texts.map((text) => {
        const paragraph = document.createElement('p')
        paragraph.textContent = text
        return paragraph
      })
      const same =
        note.children.length === texts.length &&
        paragraphs.every((paragraph, index) => paragraph.isEqualNode(note.children[index] ?? null))
      if (!same) note.replaceChildren(...paragraphs)
      if (texts.length === 0) note.remove()
      else if (!note.isConnected) wrapper?.append(note)
    }
    for (const [key, note] of notes) {
      const index = keys().indexOf(key)
      // marp-cli's script compares with this one.
      note.dataset.index = String(index)
      if (index >= 0) continue
      note.remove()
      notes.delete(key)
    }
    showNotes()
  }

  function createNote(): HTMLElement {
    const note = document.createElement('div')
    note.className = NOTE
    note.tabIndex = 0
    note.addEventListener('keydown', (event) => event.stopPropagation())
    return note
  }

  if (view === 'presenter') {
    for (const note of document.querySelectorAll<HTMLElement>(`.${NOTE}`)) {
      const key = keys()[Number(note.dataset.index)]
      if (key !== undefined) notes.set(key, note)
    }
    deck.on('activate', showNotes)
  }

  function choose(event: Event): void {
    const slide = event.target instanceof Element && event.target.closest('.bespoke-marp-slide')
    const index = slide ? deck.slides.indexOf(slide) : -1
    if (index < 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    go(index, -1)
    if (new URLSearchParams(location.search).get('closeOnSelect')) {
      window.parent.postMessage('closeOverview', window.origin)
    }
  }

  if (view === 'overview') {
    document.addEventListener('click', choose, true)
    document.addEventListener(
      'keydown',
      (event) => (event.key === 'Enter' || event.key === ' ') && choose(event),
      true,
    )
  }

  return {
    apply: (patch) => {
      if (view === 'presenter') patchNotes(patch)
    },
  }
}
