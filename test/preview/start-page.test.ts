import { describe, expect, it } from 'vitest'
import { newsFor } from '../../scripts/preview/news.ts'
import { deckAddress, startPage } from '../../scripts/preview/start-page.ts'
import { FINDING, makePreviewDeck } from './preview-sample.ts'

describe('startPage', () => {
  it('lists decks with what is wrong with them, as text', () => {
    const name = 'part/<b> & "c" ö'
    const page = startPage({
      decks: [makePreviewDeck({ name, title: '</a><script>alert(1)</script>', diagnostics: [FINDING] })],
      others: [{ ...FINDING, file: 'themes/<t>.css', message: 'Found <b>' }],
      problem: { message: 'Found <i>', hint: 'Correct \u001b[31mit' },
    })
    expect(page).toContain('href="/part/%3Cb%3E%20%26%20%22c%22%20%C3%B6"')
    expect(page).toContain('1 error<')
    for (const part of ['<script', '<b> &', '<b></', '<i>', '<t>', '\u001b']) expect(page).not.toContain(part)
  })

  it('leads to an address that means the name', () => {
    for (const name of ['talk', 'part/my talk', 'what?', '50%', '#1', 'ü/.md'])
      expect(decodeURIComponent(new URL(deckAddress(name), 'http://x').pathname.slice(1))).toBe(name)
  })

  it('has another version when anything on it changes', () => {
    const states = [
      { decks: [], others: [] },
      { decks: [makePreviewDeck()], others: [] },
      { decks: [makePreviewDeck({ slides: 4 })], others: [] },
      { decks: [makePreviewDeck({ diagnostics: [FINDING] })], others: [] },
      { decks: [makePreviewDeck()], others: [], problem: { message: 'a', hint: 'b' } },
    ]
    expect(new Set(states.map((state) => newsFor('', state).version)).size).toBe(states.length)
  })
})
