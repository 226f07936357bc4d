import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { loadRun } from '../../scripts/commands/load-run.ts'
import { measureDeck, type SeenDeck } from '../../scripts/commands/measure-deck.ts'
import { rememberDraft } from '../../scripts/commands/remember-draft.ts'
import type { LayoutSnapshot } from '../../scripts/model/layout-snapshot.ts'
import { grain } from '../assets/grain.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const DECK = '# A wood\n\n![w:300 A wood](../assets/wood.jpg) ![Missing](../assets/gone.jpg)\n'

let talk: Folder
beforeAll(async () => {
  talk = await makeFolder({
    'slides/talk.md': DECK,
    'assets/wood.jpg': await grain(1600, 1000).jpeg().toBuffer(),
  })
})
afterAll(() => talk.remove())

type Seen = {
  /** How many pages were opened. */
  readonly pages: number
  readonly layout: unknown
  readonly refused: readonly string[]
  readonly pictures: unknown
}

/** Measures the deck to draw it, as one run would. */
async function measure(results: 'remembered' | 'anew' = 'remembered', drawnBy = 'one'): Promise<Seen> {
  const run = await loadRun(
    PLAIN_BUILD,
    createDiskWorld(talk.path, { LECTERN_CACHE_DIR: join(talk.path, '.cache') }),
    results,
  )
  const [item] = run.decks
  if (item === undefined) throw new Error('There is no deck')
  const rendered = await item.rendered()
  let pages = 0
  const drawn: SeenDeck[] = []
  const measured = await withBrowser(TEST_BROWSER, (browser) =>
    measureDeck(
      {
        ...browser,
        withPage: (request, use) => {
          pages += 1
          return browser.withPage(request, use)
        },
      },
      item,
      rendered,
      {
        density: 2,
        pictures: 'fitted',
        fitPicture: item.fitPicture,
        copies: 1,
        draw: async (page, seen) => {
          await page.evaluate('document.title')
          drawn.push(seen)
        },
        remember: rememberDraft(run.store, drawnBy),
      },
    ),
  )
  expect(drawn.map(({ layout }) => textsOf(layout))).toEqual([textsOf(measured.layout)])
  const { layout, pictures, refusals } = measured
  return { pages, layout, pictures, refused: refusals.map(({ url }) => url) }
}

/** All but what only those pages show that are drawn. */
function textsOf({ slides }: LayoutSnapshot): unknown {
  return slides.map(({ lowContrasts: _, onPictures: __, ...rest }) => rest)
}

it('opens a page to measure it only when it may have come out differently', async () => {
  const first = await measure()
  expect(first).toMatchObject({
    pages: 2,
    refused: ['https://deck.invalid/deck/assets/gone.jpg'],
    pictures: [{ path: 'assets/wood.jpg', slide: 1, scale: 300 / 1600 }],
  })
  expect(await measure()).toEqual({ ...first, pages: 1 })
  await talk.write('assets/wood.jpg', await grain(1600, 1000).negate().jpeg().toBuffer())
  expect(await measure()).toEqual({ ...first, pages: 1 })
  expect(await measure('anew')).toEqual(first)
  expect(await measure('remembered', 'another')).toEqual(first)
})

it('opens it again for a picture of another size, one that is there now, and other words', async () => {
  const { layout } = await measure()
  await talk.write('assets/wood.jpg', await grain(1600, 1200).jpeg().toBuffer())
  const higher = await measure()
  expect(higher.pages).toBe(2)
  expect(higher.layout).not.toEqual(layout)
  await talk.write('assets/gone.jpg', await grain(300, 200).jpeg().toBuffer())
  expect(await measure()).toMatchObject({ pages: 2, refused: [] })
  await talk.write('slides/talk.md', DECK.replace('A wood', 'Some wood'))
  expect((await measure()).pages).toBe(2)
})

it('looks at photographs behind text where it draws them, and anew for another photograph', async () => {
  const night = grain(1600, 1000).linear(0.3)
  await talk.write('slides/talk.md', '![bg](../assets/wood.jpg)\n\n<p style="color: #222">Dark words</p>\n')
  await talk.write('assets/wood.jpg', await night.clone().jpeg().toBuffer())
  const dark = [{ lowContrasts: [{ text: 'Dark words', wanted: 3 }] }]
  expect(await measure()).toMatchObject({ pages: 2, layout: { slides: dark } })
  expect(await measure()).toMatchObject({ pages: 1, layout: { slides: dark } })
  await talk.write('assets/wood.jpg', await night.negate().jpeg().toBuffer())
  const bright = await measure()
  expect(bright).toMatchObject({ pages: 1, layout: { slides: [{ number: 1 }] } })
  expect(JSON.stringify(bright.layout)).not.toMatch(/lowContrasts|onPictures/)
})
