import { describe, expect, it } from 'vitest'
import { firstSlide } from '../../scripts/preview/first-slide.ts'
import { makeLiveDeck } from './preview-sample.ts'

describe('firstSlide', () => {
  it('holds the first slide with its number, the style of the deck, and nothing else of it', () => {
    const page = firstSlide(
      makeLiveDeck({ title: '</title><b>', css: ['section::after{content:"</style>"}'] }),
    )
    expect(page).toContain('<section id="1"><h1>One</h1></section>')
    expect(page).toContain('<style>section::after{content:"<\\/style>"}</style>')
    expect(page).not.toContain('Two')
    expect(page).not.toContain('<b>')
  })

  it('is empty for a deck without slides', () => {
    expect(firstSlide(makeLiveDeck({ slides: [] }))).toContain('<div class="marpit"></div>')
  })
})
