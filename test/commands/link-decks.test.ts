import { describe, expect, it } from 'vitest'
import { linkDecks } from '../../scripts/commands/link-decks.ts'
import type { DeckInProject } from '../../scripts/commands/load-run.ts'

const DECKS = [
  ['slides/talk.md', 'talk'],
  ['slides/2026/öğle arası.md', '2026/öğle arası'],
  ['slides/2026/old.md', '2026/old'],
  ['elsewhere/far.md', 'far'],
].map(([path, name]) => ({ path, name }))

function find(from: string, href: string, decks: 'all' | 'named' = 'all'): string | undefined {
  const project = {
    root: '/home/me',
    decks: DECKS,
    names: ['slides/README.md', 'slides/2026/new.md', 'slides/a.txt'],
  }
  const deck = DECKS.find(({ path }) => path === from)
  return linkDecks({ deck, project } as unknown as DeckInProject, { workingFolder: '/home/me', decks })(href)
}

describe('linkDecks', () => {
  it.each([
    ['slides/talk.md', '2026/old.md?x#5', '2026/old'],
    ['slides/talk.md', 'https://deck.invalid/deck/slides/2026/old.md', '2026/old'],
    ['slides/talk.md', '2026/%C3%B6%C4%9Fle%20aras%C4%B1.md', '2026/%C3%B6%C4%9Fle%20aras%C4%B1'],
    ['slides/talk.md', '../elsewhere/far.md', 'far'],
    ['slides/2026/old.md', '../talk.md#1', '../talk'],
    ['elsewhere/far.md', '../slides/2026/old.md', '2026/old'],
  ])('finds from %s the deck %s', (from, href, expected) => {
    expect(find(from, href)).toBe(expected)
  })

  it.each([
    'README.md',
    'talk.html',
    '#2',
    'https://example.org/deck/slides/talk.md',
    'a%ZZ.md',
    '//[',
    'x.md',
  ])('finds no deck at %s', (href) => {
    expect(find('slides/talk.md', href)).toBeUndefined()
  })

  it('takes what a run did not name for a deck', () => {
    const hrefs = ['2026/new.md', 'README.md', 'a.txt', 'none.md']
    expect(hrefs.map((href) => find('slides/talk.md', href, 'named'))).toEqual([
      '2026/new',
      undefined,
      undefined,
      undefined,
    ])
  })
})
