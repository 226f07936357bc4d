import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Folder, makeFolder } from '../support/make-folder.ts'
import { startWatching, type WatchProcess } from '../support/watch-process.ts'
import { openWindowBrowser, type WindowBrowser } from '../support/window-browser.ts'

/** Two slow cores: what takes a second here may take ten there. */
const PATIENT = { timeout: 30_000, interval: 20 }

const THEME = '/* @theme plain */\n@import "default";\nsection { color: rgb(10, 20, 30) }\n'
const square = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${color}"/></svg>\n`

const SLIDES = {
  one: '# One\n\n<!-- Notes of one. -->',
  two: '# Two\n\n* first\n* second\n* third\n\n<!-- Notes of two. -->',
  three: '# Three\n\n![A square](../assets/square.svg)\n\n```js\nlet x = 1\n```',
  four: '# Four',
}
const deckOf = (slides: readonly string[]) =>
  `---\ntheme: plain\npaginate: true\n---\n\n${slides.join('\n\n---\n\n')}\n`
const DECK = deckOf(Object.values(SLIDES))

/** Texts of its headings and list items. */
const CONTENT = ['One', 'Two', 'first', 'second', 'third', 'Three', 'Four']

/** What a window shows. The mark is gone once the page was loaded again. */
type Sight = {
  readonly heading: string
  readonly page: string
  /** Steps of the slide that have appeared. */
  readonly steps: number
  readonly hash: string
  readonly marked: boolean
}

describe('a deck that is shown while it is edited', () => {
  let folder: Folder
  let windows: WindowBrowser
  let watching: WatchProcess
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    folder = await makeFolder({
      'slides/talk.md': DECK,
      'themes/plain.css': THEME,
      'assets/square.svg': square('red'),
    })
    ;[windows, watching] = await Promise.all([
      openWindowBrowser(),
      startWatching(folder.path, ['--port', '0']),
    ])
  })

  afterAll(async () => {
    await watching?.end('SIGKILL')
    await windows?.close()
    await folder?.remove()
  })

  beforeEach(async () => {
    for (const opened of await windows.browser.pages()) if (opened !== page) await opened.close()
    await page?.evaluate(() => localStorage.clear())
    await page?.close()
    await write(DECK)
    await vi.waitFor(async () => expect(await contentOf(`${watching.url}/talk`)).toEqual(CONTENT), PATIENT)
    complaints.length = 0
    page = await openWindow('/talk')
    await waitFor(page, { heading: 'One' })
  })

  it('gets another text in its slide, and nothing else is touched', async () => {
    await goTo(page, 2, 2)
    const elements = await mark(page)
    await edit({ two: SLIDES.two.replace('Two', 'Zwei').replace('second', 'zweiter') })
    await waitFor(page, { heading: 'Zwei', page: '2', steps: 2, hash: '#2', marked: true })
    expect(await stepsOf(page)).toEqual(['first', 'zweiter', 'third'])
    expect(await marksOf(page)).toEqual(elements)
    expect(complaints).toEqual([])
  })

  it('keeps what had appeared when steps come and go', async () => {
    await page.keyboard.press('f')
    await goTo(page, 2, 2)
    await edit({ two: SLIDES.two.replace('* third', '* third\n* fourth') })
    await vi.waitFor(
      async () => expect(await stepsOf(page)).toEqual(['first', 'second', 'third', 'fourth']),
      PATIENT,
    )
    expect(await sightOf(page)).toMatchObject({ heading: 'Two', steps: 2 })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await waitFor(page, { heading: 'Two', steps: 4 })
    await edit({ two: '# Two\n\n* only' })
    await waitFor(page, { heading: 'Two', steps: 1, marked: true })
    await page.keyboard.press('ArrowRight')
    await waitFor(page, { heading: 'Three', steps: 0 })
    expect(complaints).toEqual([])
  })

  it('shows a step that is edited before it has appeared', async () => {
    await goTo(page, 2, 1)
    await edit({ two: SLIDES.two.replace('second', 'zweiter') })
    await waitFor(page, { heading: 'Two', steps: 2, marked: true })
    await edit({ two: SLIDES.two.replace('second', 'zweiter').replace('third', 'third\n* fourth') })
    await waitFor(page, { heading: 'Two', steps: 4, marked: true })
  })

  it('gets another theme, without a touch of its slides', async () => {
    await goTo(page, 2, 1)
    const elements = await mark(page)
    await folder.write('themes/plain.css', THEME.replace('rgb(10, 20, 30)', 'rgb(30, 20, 10)'))
    await vi.waitFor(async () => expect(await colorOf(page)).toBe('rgb(30, 20, 10)'), PATIENT)
    expect(await marksOf(page)).toEqual(elements)
    expect(await sightOf(page)).toEqual({ heading: 'Two', page: '2', steps: 1, hash: '#2', marked: true })
    await folder.write('themes/plain.css', THEME)
    await vi.waitFor(async () => expect(await colorOf(page)).toBe('rgb(10, 20, 30)'), PATIENT)
    expect(complaints).toEqual([])
  })

  it('gets another picture under the same name, in the same place', async () => {
    await goTo(page, 3, 0)
    const elements = await mark(page)
    await folder.write('assets/square.svg', square('lime'))
    await vi.waitFor(async () => expect(await colorOfPicture(page)).toBe('0 255 0'), PATIENT)
    expect(await marksOf(page)).toEqual(elements)
    await folder.remove('assets/square.svg')
    await vi.waitFor(
      async () => expect(await page.$eval('img', (img) => img.hasAttribute('src'))).toBe(false),
      PATIENT,
    )
    await folder.write('assets/square.svg', square('red'))
    await vi.waitFor(async () => expect(await colorOfPicture(page)).toBe('255 0 0'), PATIENT)
    expect(await sightOf(page)).toMatchObject({ heading: 'Three', marked: true })
    expect(complaints).toEqual([])
  })

  it('stays on its slide when slides are added, moved and removed', async () => {
    await page.keyboard.press('f')
    await goTo(page, 3, 0)
    const { one, two, three, four } = SLIDES
    await write(deckOf([one, '# New', two, three, four]))
    await waitFor(page, { heading: 'Three', page: '4', hash: '#4' })
    expect(await headingsOf(page)).toEqual(['One', 'New', 'Two', 'Three', 'Four'])
    expect(await numbersOf(page)).toEqual(['1 1/5', '2 2/5', '3 3/5', '4 4/5', '5 5/5'])
    await write(deckOf([four, three, two, one]))
    await waitFor(page, { heading: 'Three', page: '2', hash: '#2' })
    expect(await headingsOf(page)).toEqual(['Four', 'Three', 'Two', 'One'])
    await page.keyboard.press('ArrowRight')
    await waitFor(page, { heading: 'Two', page: '3', steps: 0 })
    await page.keyboard.press('ArrowRight')
    await write(deckOf([four, three, two.replace('Two', 'Zwei'), '# Later', one]))
    await waitFor(page, { heading: 'Zwei', page: '3', steps: 1, hash: '#3', marked: true })
    await write(deckOf([four, three, one]))
    await waitFor(page, { heading: 'One', page: '3', steps: 0, hash: '#3', marked: true })
    await write(deckOf([four]))
    await waitFor(page, { heading: 'Four', page: '1', hash: '#1', marked: true })
    expect(complaints).toEqual([])
  })

  it('goes to the slide that is edited, unless it was told not to', async () => {
    await edit({ four: '# Vier' })
    await waitFor(page, { heading: 'Vier', page: '4', hash: '#4', marked: true })
    expect(await said(page)).toBe('Edited: slide 4')
    await page.keyboard.press('f')
    expect(await said(page)).toBe('Stays on its slide when another is edited (f)')
    await edit({ one: '# Eins', four: '# Vier' })
    await vi.waitFor(async () => expect((await headingsOf(page))[0]).toBe('Eins'), PATIENT)
    expect(await sightOf(page)).toMatchObject({ heading: 'Vier' })
    await page.keyboard.press('f')
    await edit({ one: '# Ein', four: '# Vier' })
    await waitFor(page, { heading: 'Ein', marked: true })
    expect(await page.evaluate(() => document.fullscreenElement)).toBe(null)
  })

  it('turns slides that look fitted or coloured into what they would be after loading', async () => {
    await edit({
      four: '# <!--fit--> Four\n\n```js\nlet y = 2\n```',
      three: SLIDES.three.replace('x = 1', 'x = 12'),
    })
    const described = () =>
      page.evaluate(() => {
        const [three, four] = [...document.querySelectorAll('.bespoke-marp-slide')].slice(2)
        const name = (one: Element | undefined, kind: string) => one?.querySelector(kind)?.localName
        return {
          three: [name(three, '[is="marp-pre"]'), three?.getAttribute('data-bespoke-marp-load')],
          four: [
            name(four, '[is="marp-pre"]'),
            four?.getAttribute('data-bespoke-marp-load'),
            four?.querySelector('h1')?.shadowRoot !== null,
          ],
          text: three?.querySelector('[is="marp-pre"]')?.textContent,
        }
      })
    await vi.waitFor(async () => expect((await described()).text).toContain('x = 12'), PATIENT)
    const patched = await described()
    await page.reload()
    await waitFor(page, { marked: false })
    await vi.waitFor(async () => expect(await described()).toEqual(patched), PATIENT)
  })

  it('keeps the presenter view up to date: notes, the next slide, and where everybody is', async () => {
    const presenter = await openPresenter(page)
    const next = await presenter.waitForFrame((frame) => frame.url().includes('view=next'))
    await vi.waitFor(async () => expect(await headingIn(next)).toBe('Two'), PATIENT)
    expect(await notesIn(presenter)).toBe('Notes of one.')
    await edit({ one: '# One\n\n<!-- Other notes. -->', two: SLIDES.two.replace('Two', 'Zwei') })
    await vi.waitFor(async () => expect(await notesIn(presenter)).toBe('Other notes.'), PATIENT)
    await vi.waitFor(async () => expect(await headingIn(next)).toBe('Zwei'), PATIENT)

    const { one, two, three, four } = SLIDES
    await write(deckOf(['# Zero\n\n<!-- Notes of zero. -->', one, '# Between', two, three, four]))
    await waitFor(presenter, { heading: 'Zero', marked: true })
    await waitFor(page, { heading: 'Zero', marked: true })
    expect(await notesIn(presenter)).toBe('Notes of zero.')
    await vi.waitFor(async () => expect(await headingIn(next)).toBe('One'), PATIENT)
    await presenter.keyboard.press('ArrowRight')
    await waitFor(page, { heading: 'One' })
    expect(await notesIn(presenter)).toBe('Notes of one.')
    await vi.waitFor(async () => expect(await headingIn(next)).toBe('Between'), PATIENT)
    expect(await presenter.$eval('.bespoke-marp-presenter-info-page', (one) => one.textContent)).toBe('2 / 6')

    await presenter.keyboard.press('f')
    await write(deckOf([one, two, three, four]))
    await waitFor(presenter, { heading: 'One', hash: '#1', marked: true })
    await waitFor(page, { heading: 'One', hash: '#1', marked: true })
    await page.keyboard.press('ArrowRight')
    await waitFor(presenter, { heading: 'Two' })
    expect(await notesIn(presenter)).toBe('Notes of two.')
    expect(complaints).toEqual([])
  })

  it('shows the end after the last slide in the presenter view, also of a slide that was added', async () => {
    const presenter = await openPresenter(page)
    const next = await presenter.waitForFrame((frame) => frame.url().includes('view=next'))
    await presenter.keyboard.press('End')
    await waitFor(page, { heading: 'Four' })
    await vi.waitFor(async () => expect(await headingIn(next)).toBe(undefined), PATIENT)
    await presenter.keyboard.press('f')
    await write(deckOf([...Object.values(SLIDES), '# Five']))
    await vi.waitFor(async () => expect(await headingIn(next)).toBe('Five'), PATIENT)
    await presenter.keyboard.press('ArrowRight')
    await waitFor(page, { heading: 'Five', marked: true })
    await vi.waitFor(async () => expect(await headingIn(next)).toBe(undefined), PATIENT)
    expect(complaints).toEqual([])
  })

  it('keeps the overview up to date, and the choice of a slide in it', async () => {
    await page.keyboard.press('o')
    const overview = await page.waitForFrame((frame) => frame.url().includes('view=overview'))
    await overview.waitForSelector('.bespoke-marp-overview-header')
    const { one, two, three, four } = SLIDES
    await write(deckOf([one, '# New', two, three, four.replace('Four', 'Vier')]))
    const headings = () =>
      overview.$$eval('.bespoke-marp-slide h1', (found) => found.map(({ textContent }) => textContent))
    await vi.waitFor(
      async () => expect(await headings()).toEqual(['One', 'New', 'Two', 'Three', 'Vier']),
      PATIENT,
    )
    for (const [index, heading] of ['One', 'New', 'Two', 'Three', 'Vier'].entries()) {
      await overview.$$eval(
        '.bespoke-marp-slide',
        (slides, at) => slides[at]?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
        index,
      )
      await waitFor(page, { heading, marked: true })
    }
    expect(await page.$eval('.bespoke-marp-overview', (one) => (one as HTMLElement).inert)).toBe(true)
    expect(complaints).toEqual([])
  })

  it('is the same in two browsers, each of which has its own place', async () => {
    const other = await openWindowBrowser()
    try {
      const far = await openWindow('/talk#4', other)
      await waitFor(far, { heading: 'Four' })
      await far.keyboard.press('f')
      await edit({ two: '# Zwei' })
      await waitFor(page, { heading: 'Zwei', marked: true })
      await vi.waitFor(async () => expect((await headingsOf(far))[1]).toBe('Zwei'), PATIENT)
      expect(await sightOf(far)).toMatchObject({ heading: 'Four', marked: true })
      await far.keyboard.press('ArrowLeft')
      await waitFor(far, { heading: 'Three' })
      expect(await sightOf(page)).toMatchObject({ heading: 'Zwei' })
    } finally {
      await other.close()
    }
    expect(complaints).toEqual([])
  })

  it('hears of nothing while nobody sees it, and of everything when somebody does', async () => {
    const other = await openWindow('/talk')
    const turn = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { configurable: true, value })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await turn(true)
    await edit({ two: '# Zwei' })
    await waitFor(other, { heading: 'Zwei' })
    await edit({ two: '# Zwei', three: '# Drei' })
    await waitFor(other, { heading: 'Drei' })
    expect(await headingsOf(page)).toEqual(['One', 'Two', 'Three', 'Four'])
    await turn(false)
    await vi.waitFor(
      async () => expect(await headingsOf(page)).toEqual(['One', 'Zwei', 'Drei', 'Four']),
      PATIENT,
    )
    expect(await sightOf(page)).toMatchObject({ heading: 'Drei', marked: true })
    await other.close()
    await turn(true)
    await edit({ two: '# Zwei', three: '# Drei', four: '# Vier' })
    await vi.waitFor(async () => expect(await contentOf(`${watching.url}/talk`)).toContain('Vier'), PATIENT)
    await turn(false)
    await waitFor(page, { heading: 'Vier', marked: true })
    expect(complaints).toEqual([])
  })

  it('keeps the last good state while settings are broken, and is patched again when they are mended', async () => {
    await goTo(page, 3, 0)
    await folder.write('lectern.config.json', '{ "langg": "de" }')
    await vi.waitFor(async () => expect(await panelOf(page)).toContain('unknown setting langg'), PATIENT)
    expect(await sightOf(page)).toMatchObject({ heading: 'Three', marked: true })
    await folder.write('lectern.config.json', '{}')
    await vi.waitFor(async () => expect(await panelOf(page)).not.toContain('langg'), PATIENT)
    await edit({ three: '# Drei' })
    await waitFor(page, { heading: 'Drei', marked: true })
    // Another language is another page, on the same slide.
    await folder.write('lectern.config.json', '{ "lang": "de" }')
    await waitFor(page, { heading: 'Drei', hash: '#3', marked: false })
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
    await folder.remove('lectern.config.json')
    await vi.waitFor(
      async () => expect(await page.evaluate(() => document.documentElement.lang)).toBe('en'),
      PATIENT,
    )
  })

  it('is patched to the newest state when the server comes back', async () => {
    await edit({ two: '# Zwei', four: '# Vier' })
    await waitFor(page, { heading: 'Zwei' })
    const { port } = new URL(watching.url)
    await watching.end('SIGTERM')
    await vi.waitFor(async () => expect(await panelOf(page)).toContain('The preview has ended'), PATIENT)
    await write(deckOf(['# Zero', SLIDES.one, '# Dos', SLIDES.three, '# Vier']))
    watching = await startWatching(folder.path, [], { PORT: port })
    await waitFor(page, { heading: 'Dos', page: '3', hash: '#3', marked: true })
    expect(await headingsOf(page)).toEqual(['Zero', 'One', 'Dos', 'Three', 'Vier'])
    await vi.waitFor(async () => expect(await panelOf(page)).not.toContain('ended'), PATIENT)
    await write(deckOf(['# Zero', SLIDES.one, '# Dos', SLIDES.three, '# Four again']))
    await waitFor(page, { heading: 'Four again', marked: true })
  })

  async function openWindow(address: string, browser = windows): Promise<Page> {
    const opened = await browser.browser.newPage()
    listenTo(opened)
    await opened.goto(`${watching.url}${address}`)
    // Its keys are taken from now on.
    await opened.waitForSelector('lectern-panel')
    await opened.evaluate(() => document.body.setAttribute('marked', ''))
    return opened
  }

  async function openPresenter(from: Page): Promise<Page> {
    const opened = new Promise<Page>((resolve) => from.once('popup', (popup) => resolve(popup as Page)))
    await from.keyboard.press('p')
    const presenter = await opened
    listenTo(presenter)
    await presenter.waitForSelector('.bespoke-marp-note.active')
    await presenter.evaluate(() => document.body.setAttribute('marked', ''))
    return presenter
  }

  function listenTo(opened: Page): void {
    opened.on('pageerror', (error) => complaints.push(String(error)))
    opened.on('console', (message) => {
      if (['error', 'warn'].includes(message.type()) && !message.text().includes('Wake'))
        complaints.push(message.text())
    })
  }

  const write = (text: string): Promise<void> => folder.write('slides/talk.md', text)
  const edit = (slides: Partial<typeof SLIDES>): Promise<void> =>
    write(deckOf(Object.values({ ...SLIDES, ...slides })))
})

/** Headings and list items of the page as it is sent. */
async function contentOf(url: string): Promise<readonly (string | undefined)[]> {
  const html = await (await fetch(url)).text()
  return [...html.matchAll(/<(?:h1|li)\b[^>]*>([^<]*)</g)].map(([, text]) => text)
}

async function waitFor(page: Page, sight: Partial<Sight>): Promise<void> {
  await vi.waitFor(async () => expect(await sightOf(page)).toMatchObject(sight), PATIENT)
}

function sightOf(page: Page): Promise<Sight> {
  return page.evaluate(() => {
    const slide = document.querySelector('.bespoke-marp-active')
    const section = slide?.querySelector(':scope > foreignObject > section')
    return {
      heading: slide?.querySelector('h1')?.textContent ?? '',
      page: section?.getAttribute('data-marpit-pagination') ?? '',
      steps: slide?.querySelectorAll('[data-bespoke-marp-fragment="active"]').length ?? 0,
      hash: location.hash,
      marked: document.body.hasAttribute('marked'),
    }
  })
}

/** `index` from 1. */
async function goTo(page: Page, index: number, steps: number): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${index}`)
  // A key that comes before the browser tells of the other address is one for the slide before.
  await waitFor(page, { page: `${index}` })
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight')
  await waitFor(page, { hash: `#${index}`, steps })
}

/** Gives every element of the slides a number that it keeps as long as it is the same object. */
function mark(page: Page): Promise<readonly (number | undefined)[]> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('.bespoke-marp-slide, .bespoke-marp-slide *')]
    return elements.map((element, index) => {
      Object.assign(element, { lecternMark: index })
      return index
    })
  })
}

function marksOf(page: Page): Promise<readonly (number | undefined)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.bespoke-marp-slide, .bespoke-marp-slide *')].map(
      (element) => (element as { lecternMark?: number }).lecternMark,
    ),
  )
}

const stepsOf = (page: Page): Promise<readonly (string | null)[]> =>
  page.$$eval('.bespoke-marp-active [data-marpit-fragment]', (steps) =>
    steps.map(({ textContent }) => textContent),
  )

const headingsOf = (page: Page): Promise<readonly (string | null)[]> =>
  page.$$eval('.bespoke-marp-slide h1', (headings) => headings.map(({ textContent }) => textContent))

const numbersOf = (page: Page): Promise<readonly string[]> =>
  page.$$eval('.bespoke-marp-slide > foreignObject > section', (sections) =>
    sections.map(
      (one) =>
        `${one.id} ${one.getAttribute('data-marpit-pagination')}/${one.getAttribute('data-marpit-pagination-total')}`,
    ),
  )

const headingIn = (frame: Frame): Promise<string | null | undefined> =>
  frame.evaluate(() => document.querySelector('.bespoke-marp-active h1')?.textContent)

const notesIn = (page: Page): Promise<string> =>
  page.$$eval('.bespoke-marp-note.active', (notes) => notes.map(({ textContent }) => textContent).join('|'))

const colorOf = (page: Page): Promise<string> =>
  page.$eval('.bespoke-marp-active section', (section) => getComputedStyle(section).color)

/** As painted: red, green and blue. */
const colorOfPicture = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const picture = document.querySelector('img')
    const context = document.createElement('canvas').getContext('2d')
    if (!picture?.complete || picture.naturalWidth === 0 || !context) return ''
    context.drawImage(picture, 0, 0)
    return context.getImageData(5, 5, 1, 1).data.slice(0, 3).join(' ')
  })

/** What the panel of the preview says. */
const panelOf = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.querySelector('lectern-panel')?.shadowRoot?.querySelector('div')?.textContent)

const said = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(
    () => document.querySelector('lectern-panel')?.shadowRoot?.querySelector('.said')?.textContent,
  )
