import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeckBrowser } from '../../scripts/browser/deck-browser.ts'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { drawNative } from '../../scripts/commands/draw-native.ts'
import { loadRun } from '../../scripts/commands/load-run.ts'
import { grain } from '../assets/grain.ts'
import { findAll } from '../pptx/parse-xml.ts'
import { type ReadPackage, readPackage } from '../pptx/read-package.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const PHOTOGRAPH = '![w:400 A wood](../assets/wood.jpg)'

let talk: Folder
beforeAll(async () => {
  talk = await makeFolder({
    'slides/apart.md': `# A wood\n\n${PHOTOGRAPH}\n\n---\n\n# A formula\n\n$x^2$\n`,
    'slides/vague.md': '# A wood\n\n![w:400 blur:1px A wood](../assets/wood.jpg)\n',
    'slides/fitted.md': '# <!-- fit --> 漢字、かな한국 abc **漢** 漢字、かな한국漢字、かな한국\n',
    'assets/wood.jpg': await grain(1600, 1000).jpeg().toBuffer(),
  })
})
afterAll(() => talk.remove())

it('draws photographs only where a picture is taken, and carries them in the size that is asked for', async () => {
  await withBrowser(TEST_BROWSER, async (browser) => {
    expect(await drawIn(browser, 'apart', 'fitted')).toEqual({
      pages: 1,
      pictures: ['jpeg 800 × 500', 'png'],
    })
    expect(await drawIn(browser, 'apart', 'original')).toEqual({
      pages: 1,
      pictures: ['jpeg 1600 × 1000', 'png'],
    })
    expect(await drawIn(browser, 'vague', 'fitted')).toEqual({ pages: 2, pictures: ['png of many colours'] })
  })
})

it('fits text to its place as wide as it is elsewhere, where no font here has its letters', async () => {
  const { content } = await withBrowser(TEST_BROWSER, (browser) => draw(browser, 'fitted', 'fitted'))
  const [run] = findAll(content.xml('ppt/slides/slide1.xml'), 'a:rPr')
  const title = findAll(content.xml('ppt/slideMasters/slideMaster1.xml'), 'p:titleStyle')[0]
  const [standard] = title === undefined ? [] : findAll(title, 'a:defRPr')
  // 45.5 pixels: 22 letters as wide as they are high, and as much as two and a half others take, in 1,123.
  expect(run?.attributes.sz ?? standard?.attributes.sz).toBe('3410')
})

async function drawIn(
  browser: DeckBrowser,
  name: string,
  kind: 'fitted' | 'original',
): Promise<{ readonly pages: number; readonly pictures: readonly string[] }> {
  const { pages, content } = await draw(browser, name, kind)
  const media = content.paths.filter((path) => path.startsWith('ppt/media/')).sort()
  return { pages, pictures: await Promise.all(media.map((path) => describe(content.bytes(path)))) }
}

async function draw(
  browser: DeckBrowser,
  name: string,
  pictures: 'fitted' | 'original',
): Promise<{ readonly pages: number; readonly content: ReadPackage }> {
  const world = createDiskWorld(talk.path, { LECTERN_CACHE_DIR: join(talk.path, '.cache') })
  const item = (await loadRun(PLAIN_BUILD, world)).decks.find(({ deck }) => deck.name === name)
  if (item === undefined) throw new Error(`There is no deck ${name}`)
  let pages = 0
  const counting: DeckBrowser = {
    ...browser,
    withPage: (request, use) => {
      pages += 1
      return browser.withPage(request, use)
    },
  }
  const options = { findDeck: () => undefined, target: 'both', pictures } as const
  const { bytes } = await drawNative(
    counting,
    item,
    await item.rendered(),
    { title: name, lang: 'en' },
    options,
  )
  return { pages, content: readPackage(bytes) }
}

async function describe(bytes: Uint8Array): Promise<string> {
  const { format, width, height } = await sharp(bytes).metadata()
  if (format === 'jpeg') return `${format} ${width} × ${height}`
  const pixels = await sharp(bytes).ensureAlpha().raw().toBuffer()
  const colors = new Set(
    Array.from({ length: pixels.length / 4 }, (_, index) => pixels.readUInt32BE(4 * index)),
  )
  return colors.size > 1000 ? `${format} of many colours` : format
}
