import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Folder, makeFolder } from '../support/make-folder.ts'
import { startWatching, type WatchProcess } from '../support/watch-process.ts'
import { openWindowBrowser, type WindowBrowser } from '../support/window-browser.ts'

/** Two slow cores: what takes a second here may take ten there. */
const PATIENT = { timeout: 50_000, interval: 50 }

const DECK = [
  '# One',
  '',
  '---',
  '',
  '## Two',
  '',
  'Some cafÃ© here.',
  '',
  '- first',
  '- [second](nowhere.md)',
  '',
  '![bg right](gone.png)',
  '',
  '---',
  '',
  '# Three',
  '',
].join('\n')

/** Where an outline is, as the element below it, with what it says. */
type Mark = { readonly on: string; readonly says: string }

describe('what is wrong, on the slide where it is wrong', () => {
  let folder: Folder
  let windows: WindowBrowser
  let watching: WatchProcess
  let page: Page

  beforeAll(async () => {
    folder = await makeFolder({ 'slides/talk.md': DECK })
    const editor = join(folder.path, 'code')
    await writeFile(editor, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder.path}/opened.txt'\n`, { mode: 0o755 })
    ;[windows, watching] = await Promise.all([
      openWindowBrowser(),
      startWatching(folder.path, ['--port', '0'], { LAUNCH_EDITOR: '', VISUAL: '', EDITOR: editor }),
    ])
  })

  afterAll(async () => {
    await watching?.end('SIGKILL')
    await windows?.close()
    await folder?.remove()
  })

  beforeEach(async () => {
    await page?.close()
    await folder.write('slides/talk.md', DECK)
    page = await windows.browser.newPage()
    await page.goto(`${watching.url}/talk#2`, { waitUntil: 'load' })
    await vi.waitFor(async () => expect(await badgeOf(page)).toBe('3'), PATIENT)
  })

  it('outlines the elements that findings are about, and counts them', async () => {
    await vi.waitFor(async () => expect(await marksOf(page)).toEqual(MARKS), PATIENT)
    // What becomes a background has no element of its own.
    expect(await noteOf(page, '.badge')).toContain('Missing file gone.png on slide 2')
    await page.keyboard.press('ArrowRight')
    await vi.waitFor(async () => expect(await badgeOf(page)).toBeUndefined(), PATIENT)
    expect(await marksOf(page)).toEqual([])
  })

  it('says on hover, and by keyboard, what is wrong and what to do', async () => {
    const { x, y } = await centerOf(page, 'li:nth-child(2)')
    await page.mouse.move(x, y)
    await vi.waitFor(
      async () => expect(await noteOf(page)).toContain('Link to the missing file nowhere.md'),
      PATIENT,
    )
    await page.mouse.move(5, 5)
    await vi.waitFor(async () => expect(await noteOf(page)).toBe(''), PATIENT)
    await page.keyboard.press('n')
    await vi.waitFor(async () => expect(await noteOf(page)).toContain('Damaged text'), PATIENT)
    await page.keyboard.press('Escape')
    await vi.waitFor(async () => expect(await noteOf(page)).toBe(''), PATIENT)
  })

  it('follows its element when lines come and go above it, and is silent about what was edited', async () => {
    await folder.write('slides/talk.md', DECK.replace('## Two', 'More.\n\nAnd more.\n\n## Two'))
    await vi.waitFor(async () => expect(await headOf(page)).toBe('More.'), PATIENT)
    // Where the text is new and the findings are old, there is no outline rather than a wrong one.
    for (;;) {
      const marks = await marksOf(page)
      if (marks.length > 0) {
        expect(marks).toEqual(MARKS)
        break
      }
    }
    await folder.write('slides/talk.md', DECK.replace('- first\n- [second](nowhere.md)', 'all in order'))
    await vi.waitFor(async () => expect(await badgeOf(page)).toBe('2'), PATIENT)
    await vi.waitFor(async () => expect(await marksOf(page)).toEqual(MARKS.slice(0, 1)), PATIENT)
  })

  it('mends what has one right answer, in the file', async () => {
    await vi.waitFor(
      async () => {
        // While the newest text has not been looked at yet, nothing is written.
        await page.keyboard.press('m')
        expect(await marksOf(page)).toEqual(MARKS.slice(1))
      },
      { ...PATIENT, interval: 500 },
    )
    expect(await readFile(join(folder.path, 'slides/talk.md'), 'utf8')).toBe(DECK.replace('cafÃ©', 'café'))
  })

  it('opens the line of an element in an editor', async () => {
    const file = join(folder.path, 'slides/talk.md')
    await page.keyboard.press('e')
    await vi.waitFor(async () => expect(await openedIn(folder)).toContain(`${file}:5:1`), PATIENT)
    const { x, y } = await centerOf(page, 'li:nth-child(2)')
    await page.keyboard.down('Alt')
    await page.mouse.click(x, y)
    await page.keyboard.up('Alt')
    await vi.waitFor(async () => expect(await openedIn(folder)).toContain(`${file}:10:1`), PATIENT)
    expect(page.url()).toBe(`${watching.url}/talk#2`)
  })

  it('is neither in the presenter view nor in print', async () => {
    await page.goto(`${watching.url}/talk?view=presenter#2`, { waitUntil: 'load' })
    await page.waitForSelector('lectern-panel')
    expect(await badgeOf(page)).toBeUndefined()
    await page.goto(`${watching.url}/talk#2`, { waitUntil: 'load' })
    await vi.waitFor(async () => expect(await badgeOf(page)).toBe('3'), PATIENT)
    await page.emulateMediaType('print')
    expect(await page.$eval('lectern-marks', (marks) => getComputedStyle(marks).display)).toBe('none')
  })

  it('keeps the last good deck under an overlay while front matter, theme or settings cannot be read', async () => {
    const good = '---\ntheme: mine\n---\n\n# Good\n'
    const theme = '/* @theme mine */\n@import "default";\nsection { color: rgb(1, 2, 3) }\n'
    await folder.write('themes/mine.css', theme)
    await folder.write('slides/good.md', good)
    await vi.waitFor(async () => {
      await page.goto(`${watching.url}/good`, { waitUntil: 'load' })
      expect(await stateOf(page)).toEqual(GOOD)
    }, PATIENT)

    await folder.write('slides/good.md', good.replace('theme: mine', 'theme: mine\nheader: [a\nsize: 4:3'))
    await vi.waitFor(async () => expect((await stateOf(page)).place).toBe('slides/good.md:3:9'), PATIENT)
    expect(await stateOf(page)).toEqual({
      ...GOOD,
      // Where the bracket opens that nothing closes.
      place: 'slides/good.md:3:9',
      frame: '  1 | ---\n  2 | theme: mine\n> 3 | header: [a\n    |         ^\n  4 | size: 4:3\n  5 | ---\n',
    })
    await page.keyboard.press('Escape')
    expect(await stateOf(page)).toEqual(GOOD)
    await folder.write('slides/good.md', good)

    await folder.write('themes/mine.css', theme.replace(') }', ')'))
    await vi.waitFor(async () => expect((await stateOf(page)).place).toBe('themes/mine.css:3:1'), PATIENT)
    expect(await stateOf(page)).toMatchObject(GOOD_SLIDE)
    await folder.write('themes/mine.css', theme)
    await vi.waitFor(async () => expect(await stateOf(page)).toEqual(GOOD), PATIENT)

    await folder.write('lectern.config.json', '{\n  "langg": "de"\n}\n')
    await vi.waitFor(async () => expect((await stateOf(page)).place).toBe('lectern.config.json:2:3'), PATIENT)
    expect(await stateOf(page)).toEqual({
      ...GOOD,
      place: 'lectern.config.json:2:3',
      frame: '  1 | {\n> 2 |   "langg": "de"\n    |   ^\n  3 | }\n  4 | \n',
    })
    await folder.remove('lectern.config.json')
    await vi.waitFor(async () => expect(await stateOf(page)).toEqual(GOOD), PATIENT)
    await folder.remove('slides/good.md')
  })

  it('lists decks with their first slides, and keeps the list up to date without loading it again', async () => {
    await page.goto(`${watching.url}/`, { waitUntil: 'load' })
    await page.evaluate(() => Object.assign(window, { marked: true }))
    await vi.waitFor(async () => expect(await firstOf(page)).toBe('One'), PATIENT)
    await folder.write('slides/talk.md', DECK.replace('# One', '# Eins\n\n<!-- one two three -->'))
    await vi.waitFor(async () => expect(await firstOf(page)).toBe('Eins'), PATIENT)
    await folder.write('slides/other.md', '# Other\n')
    await vi.waitFor(
      async () =>
        expect(await page.$$eval('.decks li', (items) => items.map((item) => item.textContent))).toEqual([
          'Otherslides/other.md1 slide',
          'Einsslides/talk.md3 slides · under 1 min1 error2 warnings',
        ]),
      PATIENT,
    )
    expect(await page.evaluate(() => 'marked' in window)).toBe(true)
    await folder.remove('slides/other.md')
  })
})

const GOOD_SLIDE = { heading: 'Good', color: 'rgb(1, 2, 3)' }
const GOOD = { ...GOOD_SLIDE, place: '', frame: '' }

/** What the slide looks like, and what an overlay above it says. */
const stateOf = (
  page: Page,
): Promise<{
  readonly heading: string
  readonly color: string
  readonly place: string
  readonly frame: string
}> =>
  page.evaluate(() => {
    const section = document.querySelector('.bespoke-marp-active section')
    const overlay = document.querySelector('lectern-panel')?.shadowRoot?.querySelector('.overlay')
    return {
      heading: section?.querySelector('h1')?.textContent ?? '',
      color: section ? getComputedStyle(section).color : '',
      place: overlay?.querySelector('code')?.textContent ?? '',
      frame: overlay?.querySelector('pre')?.textContent ?? '',
    }
  })

const MARKS: readonly Mark[] = [
  { on: 'Some café here.', says: 'Damaged text `Ã©` on slide 2, expected `é`' },
  { on: 'second', says: 'Link to the missing file `nowhere.md` on slide 2, expected a file in the project' },
]

/** Outlines in order from the top, each by the text of the element that has its very place. */
const marksOf = (page: Page): Promise<readonly Mark[]> =>
  page.evaluate(() => {
    const slide = document.querySelector('.bespoke-marp-active')
    const marks = document.querySelector('lectern-marks')?.shadowRoot?.querySelectorAll('.mark') ?? []
    return [...marks]
      .map((mark) => ({ mark, box: mark.getBoundingClientRect() }))
      .sort((a, b) => a.box.top - b.box.top)
      .map(({ mark, box }) => {
        const below = [...(slide?.querySelectorAll('[data-line]') ?? [])].findLast((element) => {
          const { left, top, width, height } = element.getBoundingClientRect()
          const differences = [
            left - box.left - 3,
            top - box.top - 3,
            width - box.width + 6,
            height - box.height + 6,
          ]
          return differences.every((difference) => Math.abs(difference) < 0.5)
        })
        return {
          on: below?.textContent?.trim() ?? '',
          says: mark.querySelector('button')?.getAttribute('aria-label') ?? '',
        }
      })
  })

const badgeOf = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(
    () => document.querySelector('lectern-marks')?.shadowRoot?.querySelector('.badge')?.textContent,
  )

/** What is said of a mark, after it was clicked if one is named; `''` when nothing is. */
const noteOf = (page: Page, click?: string): Promise<string | null | undefined> =>
  page.evaluate((selector) => {
    const root = document.querySelector('lectern-marks')?.shadowRoot
    if (selector) root?.querySelector<HTMLElement>(selector)?.click()
    const note = root?.querySelector<HTMLElement>('.note')
    return note?.hidden ? '' : note?.textContent
  }, click)

const headOf = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.querySelector('.bespoke-marp-active [data-line]')?.textContent)

const centerOf = (page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> =>
  page.$eval(`.bespoke-marp-active ${selector}`, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })

const openedIn = (folder: Folder): Promise<string> =>
  readFile(join(folder.path, 'opened.txt'), 'utf8').catch(() => '')

/** Heading of the picture of the last deck. */
const firstOf = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(
    () => [...document.querySelectorAll('iframe')].at(-1)?.contentDocument?.querySelector('h1')?.textContent,
  )
