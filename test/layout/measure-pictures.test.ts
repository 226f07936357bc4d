import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { measurePictures } from '../../scripts/layout/measure-slides.ts'
import { findPhotographicSlides } from '../../scripts/layout/photographic-slides.ts'
import { pixelNeed, slideNeed } from '../../scripts/layout/pixel-needs.ts'
import type { RawPicture } from '../../scripts/layout/raw-picture.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { showDeck } from '../support/show-deck.ts'

const FILES = {
  'slides/a.png': {
    type: 'image/png',
    bytes: await sharp({ create: { width: 40, height: 20, channels: 3, background: '#28c' } })
      .png()
      .toBuffer(),
  },
}
const SLIDE = { width: 1280, height: 720 }
const URL_OF_A = 'https://deck.invalid/deck/slides/a.png'

function placesIn(markdown: string): Promise<readonly RawPicture[]> {
  return withBrowser(TEST_BROWSER, (browser) =>
    showDeck(browser, markdown, (page) => measurePictures(page.evaluate), FILES),
  )
}

describe('measurePictures', () => {
  it('tells every place of a picture, and how it fills it', async () => {
    const places = await placesIn(`![w:640](a.png)

---

![bg](a.png)
![bg fit right:25%](a.png)

---

<!-- backgroundImage: url(a.png), linear-gradient(red, blue) -->
`)
    expect(places).toEqual([
      { slide: 0, url: URL_OF_A, width: 640, height: 320, fit: 'fill' },
      { slide: 1, url: URL_OF_A, width: 160, height: 720, fit: 'cover' },
      { slide: 1, url: URL_OF_A, width: 160, height: 720, fit: 'contain' },
      { slide: 2, url: URL_OF_A, width: 1280, height: 720, fit: 'cover' },
    ])
  })
})

describe('pixelNeed', () => {
  const natural = { width: 4000, height: 2000 }
  const need = (width: number, height: number, fit: string) =>
    pixelNeed([{ slide: 0, url: 'x', width, height, fit }], SLIDE, 2)('x', natural)

  it.each([
    ['fill', 400, 200, { width: 800, height: 400 }],
    ['contain', 400, 400, { width: 800, height: 400 }],
    ['cover', 400, 400, { width: 1600, height: 800 }],
    ['scale-down', 8000, 400, { width: 1600, height: 800 }],
    ['none', 400, 200, natural],
    ['auto', 400, 200, natural],
    ['50% auto', 400, 200, { width: 400, height: 200 }],
    ['auto 100px', 400, 200, { width: 400, height: 200 }],
    ['fill', 4000, 2000, natural],
  ])('knows %s in %i × %i', (fit, width, height, expected) => {
    expect(need(width, height, fit)).toEqual(expected)
  })

  it('takes the largest place, and the slide where it knows none', () => {
    const uses = [100, 500].map((width) => ({ slide: 0, url: 'x', width, height: width / 2, fit: 'fill' }))
    expect(pixelNeed(uses, SLIDE, 2)('x', natural)).toEqual({ width: 1000, height: 500 })
    expect(pixelNeed(uses, SLIDE, 2)('y', natural)).toEqual({ width: 2880, height: 1440 })
    expect(slideNeed(SLIDE, 1)('y', natural)).toEqual({ width: 1440, height: 720 })
  })
})

describe('findPhotographicSlides', () => {
  it('adds up what photographs cover', async () => {
    const place = { width: 320, height: 180, fit: 'fill' }
    const uses = [
      { ...place, slide: 0, url: 'photo' },
      { ...place, slide: 1, url: 'photo' },
      { ...place, slide: 1, url: 'photo' },
      { ...SLIDE, fit: 'cover', slide: 2, url: 'drawing' },
    ]
    expect(await findPhotographicSlides(uses, SLIDE, async (url) => url === 'photo')).toEqual(new Set([1]))
  })
})
