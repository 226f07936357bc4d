import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { cutPictures } from '../../scripts/layout/cut-pictures.ts'
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

async function placesIn(markdown: string): Promise<readonly Omit<RawPicture, 'element'>[]> {
  const { uses } = await withBrowser(TEST_BROWSER, (browser) =>
    showDeck(browser, markdown, (page) => measurePictures(page.evaluate), FILES),
  )
  return uses.map(({ element: _, ...place }) => place)
}

const PLACE: RawPicture = { slide: 0, element: 0, url: 'x', width: 0, height: 0, fit: 'fill' }

describe('measurePictures', () => {
  it('tells every place of a picture, and how it fills it', async () => {
    const places = await placesIn(`![w:640](a.png)

---

![bg](a.png)
![bg fit right:25%](a.png)

---

<!-- backgroundImage: url(a.png), linear-gradient(red, blue) -->

---

<!-- backgroundImage: none -->

![bg blur](a.png)
<img src="a.png" style="image-rendering: pixelated">
`)
    expect(places).toEqual([
      { slide: 0, url: URL_OF_A, width: 640, height: 320, fit: 'fill', position: '50% 50%' },
      { slide: 1, url: URL_OF_A, width: 160, height: 720, fit: 'cover', position: '50% 50%' },
      { slide: 1, url: URL_OF_A, width: 160, height: 720, fit: 'contain', position: '50% 50%' },
      { slide: 2, url: URL_OF_A, width: 1280, height: 720, fit: 'cover' },
      {
        slide: 3,
        url: URL_OF_A,
        width: 1280,
        height: 720,
        fit: 'cover',
        position: '50% 50%',
        coarse: true,
      },
      {
        slide: 3,
        url: URL_OF_A,
        width: 40,
        height: 20,
        fit: 'fill',
        position: '50% 50%',
        coarse: true,
      },
    ])
  })
})

describe('pixelNeed', () => {
  const natural = { width: 4000, height: 2000 }
  const need = (width: number, height: number, fit: string) =>
    pixelNeed([{ ...PLACE, width, height, fit }], SLIDE, 2)('x', natural)

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
    const uses = [100, 500].map((width) => ({ ...PLACE, width, height: width / 2 }))
    expect(pixelNeed(uses, SLIDE, 2)('x', natural)).toEqual({ width: 1000, height: 500 })
    expect(pixelNeed(uses, SLIDE, 2)('y', natural)).toEqual({ width: 2880, height: 1440 })
    expect(slideNeed(SLIDE, 1)('y', natural)).toEqual({ width: 1440, height: 720 })
  })
})

describe('findPhotographicSlides', () => {
  it('adds up what photographs cover', async () => {
    const place = { ...PLACE, width: 320, height: 180 }
    const uses = [
      { ...place, slide: 0, url: 'photo' },
      { ...place, slide: 1, url: 'photo' },
      { ...place, slide: 1, url: 'photo' },
      { ...PLACE, ...SLIDE, slide: 2, url: 'drawing' },
    ]
    expect(await findPhotographicSlides(uses, SLIDE, async (url) => url === 'photo')).toEqual(new Set([1]))
  })
})

describe('cutPictures', () => {
  const natural = { width: 6000, height: 4000 }
  const partOf = (width: number, height: number, position = '50% 50%', fit = 'cover') =>
    cutPictures([{ ...PLACE, width, height, fit, position }], () => natural)[0]?.part

  it('tells what a place shows of a picture', () => {
    expect(partOf(1280, 720)).toEqual({ x: 0, y: 313, width: 6000, height: 3375 })
    expect(partOf(512, 720, '100% 0%')).toEqual({ x: 3156, y: 0, width: 2844, height: 4000 })
  })

  it.each([
    ['nothing is cut off', partOf(1200, 800)],
    ['the picture does not cover', partOf(1280, 720, '50% 50%', 'contain')],
    ['it lies at a length', partOf(1280, 720, '10px 50%')],
  ])('leaves it alone where %s', (_, part) => expect(part).toBeUndefined())
})
