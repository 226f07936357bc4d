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

  it('says how many slides a deck has and how long it takes, as far as that is known', () => {
    const facts = [
      makePreviewDeck({ slides: 0 }),
      makePreviewDeck({ slides: 1, speaking: 20 }),
      makePreviewDeck({ slides: 2, speaking: 89 }),
      makePreviewDeck({ slides: 60, speaking: 3600 }),
      makePreviewDeck({ slides: 90, speaking: 5000 }),
    ].map((deck) => /<small>(.*?)<\/small>/.exec(startPage({ decks: [deck], others: [] }))?.[1])
    expect(facts.map((text) => text?.replace(/<.*?>/g, ''))).toEqual([
      '',
      '1 slide · under 1 min',
      '2 slides · about 1 min',
      '60 slides · about 1 h',
      '90 slides · about 1 h 23 min',
    ])
  })

  it('shows the first slide of each deck, and asks for it again when the deck changes', () => {
    const page = startPage({ decks: [makePreviewDeck({ name: 'part/my talk', version: 'v2' })], others: [] })
    expect(page).toContain(
      '<iframe src="/~/first/part/my%20talk?v2" sandbox="allow-same-origin" loading="lazy"',
    )
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
