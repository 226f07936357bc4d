import type { LiveDeck, LiveFrame } from '../model/live-deck.ts'
import { escapeHtml } from '../report/escape-html.ts'
import { putNumbers } from './slide-numbers.ts'

/** The document of a deck as a window loads it. */
export function liveDocument(deck: LiveDeck, frame: LiveFrame, client: string): string {
  const { title, fonts, css, slides } = deck
  return frame.write({
    title,
    fonts,
    css,
    slides: slides.map(({ html, numbers }) => putNumbers(html, numbers)).join('\n'),
    notes: slides.map(({ notes }, index) => writeNotes(notes, index)).join(''),
    client,
  })
}

/** As marp-cli writes them. `index` of the slide, from 0. */
function writeNotes(notes: readonly string[], index: number): string {
  if (notes.length === 0) return ''
  const paragraphs = notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')
  return `<div class="bespoke-marp-note" data-index="${index}" tabindex="0">${paragraphs}</div>`
}
