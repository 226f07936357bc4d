import { readdirSync, readFileSync } from 'node:fs'
import { readFile, rename, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Folder, makeFolder } from '../support/make-folder.ts'
import { startWatching, type WatchProcess } from '../support/watch-process.ts'
import { openWindowBrowser, type WindowBrowser } from '../support/window-browser.ts'

/** Two slow cores: what takes a second here may take ten there. */
const PATIENT = { timeout: 50_000, interval: 50 }

const THEME = '/* @theme plain */\n@import "default";\nsection { color: #123456 }\n'
const picture = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${color}"/></svg>\n`
const deck = (second: string) =>
  `---\ntheme: plain\n---\n\n# First\n\n---\n\n# ${second}\n\n![A square](../assets/square.svg)\n\n<!-- Notes of two. -->\n\n---\n\n# Third\n`

describe('watch', () => {
  let folder: Folder
  let windows: WindowBrowser
  let watching: WatchProcess
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    folder = await makeFolder({
      'slides/talk.md': deck('Second'),
      'themes/plain.css': THEME,
      'assets/square.svg': picture('red'),
    })
    ;[windows, watching] = await Promise.all([
      openWindowBrowser(),
      startWatching(folder.path, ['--port', '0']),
    ])
    page = await openWindow('/talk#2')
  })

  afterAll(async () => {
    await watching?.end('SIGKILL')
    await windows?.close()
    await folder?.remove()
  })

  it('shows an edit on the same slide, and goes there in every window, without a complaint', async () => {
    const other = await openWindow('/talk#3')
    await folder.write('slides/talk.md', deck('Edited'))
    await vi.waitFor(async () => expect(await shown(page)).toBe('Edited'), PATIENT)
    expect(page.url()).toBe(`${watching.url}/talk#2`)
    await vi.waitFor(async () => expect(await shown(other)).toBe('Edited'), PATIENT)
    await other.close()
    expect(complaints).toEqual([])
  })

  it('shows a file that an editor replaces, and one that it empties first', async () => {
    await folder.write('slides/.talk.md.tmp', deck('Replaced'))
    await rename(join(folder.path, 'slides/.talk.md.tmp'), join(folder.path, 'slides/talk.md'))
    await vi.waitFor(async () => expect(await shown(page)).toBe('Replaced'), PATIENT)
    await folder.write('slides/talk.md', '')
    await folder.write('slides/talk.md', deck('Refilled'))
    await vi.waitFor(async () => expect(await shown(page)).toBe('Refilled'), PATIENT)
  })

  it('shows another picture under the same name, and another theme', async () => {
    await folder.write('assets/square.svg', picture('lime'))
    await vi.waitFor(async () => expect(await colorOfPicture(page)).toBe('0 255 0'), PATIENT)
    await folder.write('themes/plain.css', THEME.replace('#123456', '#654321'))
    await vi.waitFor(async () => expect(await colorOfText(page)).toBe('rgb(101, 67, 33)'), PATIENT)
  })

  it('does not reload for a file that is the same', async () => {
    await evaluate(page, () => document.body.setAttribute('untouched', ''))
    await utimes(join(folder.path, 'slides/talk.md'), new Date(), new Date())
    // Whatever that brought about is over when a later change is on the screen.
    await folder.write('slides/later.md', '# Later\n')
    const other = await openWindow('/')
    await vi.waitFor(async () => expect(await textOf(other)).toContain('later.md'), PATIENT)
    expect(await evaluate(page, () => document.body.hasAttribute('untouched'))).toBe(true)
    await folder.remove('slides/later.md')
    await vi.waitFor(async () => expect(await textOf(other)).not.toContain('later.md'), PATIENT)
    await other.close()
  })

  it('lists decks, and shows one as soon as it exists', async () => {
    const [list, early] = [await openWindow('/'), await openWindow('/part/new%20talk')]
    await vi.waitFor(async () => expect(await textOf(list)).toContain('slides/talk.md'), PATIENT)
    await vi.waitFor(
      async () => expect(await textOf(early)).toContain('There is no deck called “part/new talk”'),
      PATIENT,
    )
    await folder.write('slides/part/new talk.md', '# Brand new\n')
    await vi.waitFor(async () => expect(await textOf(list)).toContain('Brand new'), PATIENT)
    await vi.waitFor(async () => expect(await shown(early)).toBe('Brand new'), PATIENT)
    await folder.remove('slides/part')
    await vi.waitFor(async () => expect(await panelOf(early)).toContain('There is no deck called'), PATIENT)
    await vi.waitFor(async () => expect(await shown(early)).toBe('Brand new'), PATIENT)
    await Promise.all([list.close(), early.close()])
  })

  it('shows broken settings over the last good deck until they are mended', async () => {
    await folder.write('lectern.config.json', '{ "langg": "de" }')
    await vi.waitFor(async () => expect(await panelOf(page)).toContain('unknown setting langg'), PATIENT)
    expect(await shown(page)).toBe('Refilled')
    await folder.write('lectern.config.json', '{ "lang": "de" }')
    await vi.waitFor(async () => expect(await panelOf(page)).not.toContain('langg'), PATIENT)
    await vi.waitFor(
      async () => expect(await evaluate(page, () => document.documentElement.lang)).toBe('de'),
      PATIENT,
    )
  })

  it('shows the findings of a slide on it, those of its layout too', async () => {
    await folder.write(
      'slides/talk.md',
      `${deck('Faulty')}\n${'- line\n'.repeat(60)}\n![](../assets/sqare.svg)\n`,
    )
    await vi.waitFor(async () => expect(await shown(page)).toBe('Faulty'), PATIENT)
    await vi.waitFor(async () => expect(await panelOf(page)).toContain('elsewhere'), PATIENT)
    await page.keyboard.press('ArrowRight')
    await vi.waitFor(async () => expect(await panelOf(page)).toContain('on this slide'), PATIENT)
    expect(await panelOf(page)).not.toContain('Missing')
    await evaluate(page, () =>
      document.querySelector('lectern-panel')?.shadowRoot?.querySelector('button')?.click(),
    )
    await vi.waitFor(
      async () => expect(await panelOf(page)).toContain('Missing file ../assets/sqare.svg'),
      PATIENT,
    )
    await vi.waitFor(async () => expect(await panelOf(page)).toContain('is cut off by'), PATIENT)
    await page.keyboard.press('ArrowLeft')
    await folder.write('slides/talk.md', deck('Mended'))
    await vi.waitFor(async () => expect(await shown(page)).toBe('Mended'), PATIENT)
    await vi.waitFor(async () => expect(await panelOf(page)).toBe(''), PATIENT)
  })

  it('keeps the presenter view up to date', async () => {
    const opened = new Promise<Page>((resolve) => page.once('popup', (popup) => resolve(popup as Page)))
    await page.keyboard.press('p')
    const presenter = await opened
    listenTo(presenter)
    complaints.length = 0
    await vi.waitFor(async () => expect(await textOf(presenter)).toContain('Notes of two.'), PATIENT)
    await folder.write('slides/talk.md', deck('Presented').replace('Notes of two', 'Other notes'))
    await vi.waitFor(async () => expect(await textOf(presenter)).toContain('Other notes.'), PATIENT)
    expect(presenter.url()).toMatch(/\?view=presenter.*#2$/)
    await presenter.close()
    expect(complaints).toEqual([])
  })

  it('ends with 143 when told to; after a restart, its windows find it again', async () => {
    const { port } = new URL(watching.url)
    expect(await watching.end('SIGTERM')).toBe(143)
    await vi.waitFor(async () => expect(await panelOf(page)).toContain('The preview has ended'), PATIENT)
    await folder.write('slides/talk.md', deck('Restarted'))
    watching = await startWatching(folder.path, ['--pdf'], { PORT: port })
    await vi.waitFor(async () => expect(await shown(page)).toBe('Restarted'), PATIENT)
  })

  it('keeps a PDF up to date', async () => {
    const pdf = join(folder.path, 'dist/talk.pdf')
    await vi.waitFor(
      async () => expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-'),
      PATIENT,
    )
    const before = (await stat(pdf)).mtimeMs
    await folder.write('slides/talk.md', deck('Kept'))
    await vi.waitFor(async () => expect((await stat(pdf)).mtimeMs).not.toBe(before), PATIENT)
  })

  it('ends with 130 on Ctrl-C in the middle of a look at the layout, with its browser', async () => {
    await folder.write('slides/talk.md', deck('Last').repeat(5))
    await vi.waitFor(() => expect(childrenOf(watching.pid)).not.toEqual([]), PATIENT)
    const children = childrenOf(watching.pid)
    expect(await watching.end('SIGINT')).toBe(130)
    expect(children.filter(isRunning)).toEqual([])
    expect(readdirSync(tmpdir()).filter((name) => name.includes(`-${watching.pid}-`))).toEqual([])
  })

  async function openWindow(address: string): Promise<Page> {
    const opened = await windows.browser.newPage()
    listenTo(opened)
    await opened.goto(`${watching.url}${address}`)
    return opened
  }

  function listenTo(opened: Page): void {
    opened.on('pageerror', (error) => complaints.push(String(error)))
    opened.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
  }
})

/**
 * A window may be reloading at any moment: that is no answer yet. A question that is asked in the moment in which one page
 * gives way to the next is sometimes never answered by Puppeteer, so nobody waits for long.
 */
async function evaluate<T>(page: Page, question: () => T): Promise<T | undefined> {
  try {
    return await Promise.race([
      page.evaluate(question) as Promise<T>,
      delay(5_000, undefined, { ref: false }),
    ])
  } catch {
    return undefined // asked again by whoever waits
  }
}

const shown = (page: Page): Promise<string | null | undefined> =>
  evaluate(page, () => document.querySelector('.bespoke-marp-active h1')?.textContent)

const textOf = (page: Page): Promise<string | undefined> => evaluate(page, () => document.body.innerText)

/** What the panel of the preview says. */
const panelOf = (page: Page): Promise<string | null | undefined> =>
  evaluate(page, () => document.querySelector('lectern-panel')?.shadowRoot?.querySelector('div')?.textContent)

/** As painted: red, green and blue. */
const colorOfPicture = (page: Page): Promise<string | undefined> =>
  evaluate(page, () => {
    const picture = document.querySelector('img')
    const context = document.createElement('canvas').getContext('2d')
    if (!picture?.complete || !context) return ''
    context.drawImage(picture, 0, 0)
    return context.getImageData(5, 5, 1, 1).data.slice(0, 3).join(' ')
  })

const colorOfText = (page: Page): Promise<string | undefined> =>
  evaluate(page, () => {
    const section = document.querySelector('section')
    return section ? getComputedStyle(section).color : ''
  })

function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && /^PPid:\t(\d+)/m.exec(statusOf(name))?.[1] === String(pid))
    .map(Number)
}

function isRunning(pid: number): boolean {
  return /^State:\t[^Z]/m.test(statusOf(String(pid)))
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return '' // ended meanwhile
  }
}
