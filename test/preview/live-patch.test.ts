import { describe, expect, it } from 'vitest'
import { patchBetween } from '../../scripts/preview/live-patch.ts'
import { createShownDecks } from '../../scripts/preview/shown-decks.ts'
import { putNumbers } from '../../scripts/preview/slide-numbers.ts'
import { makeLiveDeck, makeLiveSlide } from './preview-sample.ts'

const BEFORE = makeLiveDeck()
const [one, two, three] = ['One', 'Two', 'Three'].map((text, index) => makeLiveSlide(`k${index + 1}`, text))
if (!one || !two || !three) throw new Error('unreachable')

describe('patchBetween', () => {
  it('is everything for a window of which nothing is known', () => {
    expect(patchBetween(undefined, BEFORE)).toEqual({
      base: '',
      version: 'v1',
      frame: 'f',
      title: 'A talk',
      fonts: '',
      css: ['section{}'],
      order: ['k1', 'k2', 'k3'],
      slides: [one, two, three].map(({ key, html, numbers }) => ({
        key,
        html: putNumbers(html, numbers),
        notes: [],
      })),
    })
  })

  it('is nothing but versions where nothing changed, and the slide alone where one did', () => {
    expect(patchBetween(BEFORE, { ...BEFORE, version: 'v2' })).toEqual({
      base: 'v1',
      version: 'v2',
      frame: 'f',
      slides: [],
    })
    const edited = { ...two, notes: ['Say it'] }
    expect(
      patchBetween(BEFORE, makeLiveDeck({ version: 'v2', slides: [one, edited, three], edited: 'k2' })),
    ).toEqual({
      base: 'v1',
      version: 'v2',
      frame: 'f',
      slides: [{ key: 'k2', html: putNumbers(two.html, two.numbers), notes: ['Say it'] }],
      follow: 'k2',
    })
  })

  it('tells the numbers of slides that moved, without their text', () => {
    const slides = [three, one, two].map((slide, index) => ({ ...slide, numbers: { id: String(index + 1) } }))
    expect(patchBetween(BEFORE, makeLiveDeck({ version: 'v2', slides }))).toEqual({
      base: 'v1',
      version: 'v2',
      frame: 'f',
      order: ['k3', 'k1', 'k2'],
      slides: [],
      numbers: [{ id: '1' }, { id: '2' }, { id: '3' }],
    })
  })
})

describe('the decks that are shown', () => {
  const deckAt = (version: number) =>
    makeLiveDeck({ version: `v${version}`, slides: [makeLiveSlide('k1', `Text ${version}`)] })

  it('lead from a version that was shown to the newest, and from any other in one step', () => {
    const shown = createShownDecks(({ frame }) => `${frame}!`)
    expect(shown.patch('talk', 'v1')).toBe(undefined)
    shown.show('talk', deckAt(1))
    shown.show('talk', { ...deckAt(2), edited: 'k1' })
    shown.remember('talk', deckAt(1))
    expect(shown.version('talk')).toBe('v2')
    const slides = [
      { key: 'k1', html: putNumbers(makeLiveSlide('k1', 'Text 2').html, { id: '1' }), notes: [] },
    ]
    expect(JSON.parse(shown.patch('talk', 'v1') ?? '')).toEqual({
      base: 'v1',
      version: 'v2',
      frame: 'f!',
      slides,
      follow: 'k1',
    })
    expect(JSON.parse(shown.patch('talk', 'v2') ?? '')).toEqual({
      base: 'v2',
      version: 'v2',
      frame: 'f!',
      slides: [],
    })
    expect(JSON.parse(shown.patch('talk', 'unknown') ?? '')).toMatchObject({
      base: '',
      version: 'v2',
      slides,
      title: 'A talk',
    })
  })

  it('are forgotten when they are old', () => {
    const shown = createShownDecks(({ frame }) => frame)
    for (let version = 1; version <= 40; version += 1) shown.show('talk', deckAt(version))
    expect(JSON.parse(shown.patch('talk', 'v8') ?? '').base).toBe('')
    expect(JSON.parse(shown.patch('talk', 'v9') ?? '').base).toBe('v9')
  })
})
