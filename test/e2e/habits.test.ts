import { execFileSync, spawnSync } from 'node:child_process'
import { appendFile, rename, symlink, truncate, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Folder, makeFolder } from '../support/make-folder.ts'
import { startWatching, type WatchProcess } from '../support/watch-process.ts'
import { openWindowBrowser, type WindowBrowser } from '../support/window-browser.ts'

/** Two slow cores: what takes a second here may take ten there. */
const PATIENT = { timeout: 30_000, interval: 50 }
const SLIDES = 30

const FILLER =
  'A line that makes the file as long as that of a talk, so that a half of it is more than a hand takes away.'

/** `edits`: by index of the slide. */
function deckOf(edits: ReadonlyMap<number, string>): string {
  const slides = Array.from(
    { length: SLIDES },
    (_, index) => `# ${edits.get(index) ?? `Slide ${index}`}\n\n${FILLER}`,
  )
  return `---\ntheme: plain\n---\n\n${slides.join('\n\n---\n\n')}\n`
}

const headingsOf = (edits: ReadonlyMap<number, string>): readonly string[] =>
  Array.from({ length: SLIDES }, (_, index) => edits.get(index) ?? `Slide ${index}`)

describe('how editors and people save', () => {
  let folder: Folder
  let windows: WindowBrowser
  let watching: WatchProcess
  let page: Page
  const edits = new Map<number, string>()

  beforeAll(async () => {
    folder = await makeFolder({
      'slides/talk.md': deckOf(edits),
      'themes/plain.css': '/* @theme plain */\n@import "default";\n',
    })
    ;[windows, watching] = await Promise.all([
      openWindowBrowser(),
      startWatching(folder.path, ['--port', '0']),
    ])
    page = await windows.browser.newPage()
    await page.goto(`${watching.url}/talk`)
  })

  afterAll(async () => {
    await watching?.end('SIGKILL')
    await windows?.close()
    await folder?.remove()
  })

  const DECK = 'slides/talk.md'
  const at = (name: string): string => join(folder.path, name)
  const SAVES: Readonly<Record<string, (text: string) => Promise<void>>> = {
    'in place': (text) => folder.write(DECK, text),
    'by renaming': async (text) => {
      await folder.write('slides/talk.md.1234', text)
      await rename(at('slides/talk.md.1234'), at(DECK))
    },
    'emptied first': async (text) => {
      await truncate(at(DECK))
      await folder.write(DECK, text)
    },
    'as Vim does': async (text) => {
      await folder.write('slides/4913', '')
      await folder.remove('slides/4913')
      await rename(at(DECK), at(`${DECK}~`))
      await folder.write(DECK, text)
      await folder.remove(`${DECK}~`)
    },
    'removed first': async (text) => {
      await folder.remove(DECK)
      await folder.write(DECK, text)
    },
  }

  it.each(Object.keys(SAVES))('shows what is saved %s', async (way) => {
    for (const number of [1, 2, 3]) {
      edits.set(number, `${way} ${number}`)
      await SAVES[way]?.(deckOf(edits))
      await shows(page, headingsOf(edits))
    }
  })

  it('shows a large file that is written in two parts, and never a half of it', async () => {
    edits.set(2, 'In two parts')
    const text = deckOf(edits)
    const counts = page.evaluate(() => {
      const seen = new Set<number>()
      const count = (): void => void seen.add(document.querySelectorAll('.bespoke-marp-slide').length)
      new MutationObserver(count).observe(document.body, { subtree: true, childList: true })
      return new Promise<readonly number[]>((resolve) => setTimeout(() => resolve([...seen]), 1_500))
    })
    await folder.write(DECK, text.slice(0, text.length / 2))
    await delay(50)
    await appendFile(at(DECK), text.slice(text.length / 2))
    await shows(page, headingsOf(edits))
    expect((await counts).filter((count) => count !== SLIDES)).toEqual([])
  })

  it('ends with what is in the file after 50 edits, 20 a second, in all of these ways', async () => {
    const ways = Object.values(SAVES)
    for (let count = 0; count < 50; count += 1) {
      edits.set((count * 7) % SLIDES, `Edit ${count}`)
      if (count % 25 === 20) await utimes(at(DECK), new Date(), new Date())
      await ways[count % ways.length]?.(deckOf(edits))
      await delay(50)
      if (count === 24) await shows(page, headingsOf(edits))
    }
    await shows(page, headingsOf(edits))
  })

  it.runIf(hasGit())('follows a checkout of a hundred files, and the way back', async () => {
    const git = (...words: string[]): void =>
      void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words], {
        cwd: folder.path,
        stdio: 'pipe',
      })
    const many = (mark: string): Promise<unknown> =>
      Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          folder.write(`slides/more/${index}.md`, `# ${mark} ${index}\n`),
        ),
      )
    await folder.write('.gitignore', '.cache\ndist\n')
    await many('First')
    git('init', '-q', '-b', 'first')
    git('add', '.')
    git('commit', '-qm', 'first')
    git('checkout', '-qb', 'second')
    const later = new Map(edits).set(4, 'On another branch')
    await Promise.all([many('Second'), folder.write(DECK, deckOf(later))])
    await shows(page, headingsOf(later))
    git('commit', '-qam', 'second')
    const other = await windows.browser.newPage()
    await other.goto(`${watching.url}/more/42`)
    await shows(other, ['Second 42'])
    git('checkout', '-q', 'first')
    await Promise.all([shows(page, headingsOf(edits)), shows(other, ['First 42'])])
    git('checkout', '-q', 'second')
    await Promise.all([shows(page, headingsOf(later)), shows(other, ['Second 42'])])
    git('checkout', '-q', 'first')
    await shows(page, headingsOf(edits))
    await other.close()
    await folder.remove('slides/more')
  })

  it('shows a folder of themes and a folder of decks that went and came back', async () => {
    for (const name of ['themes', 'slides']) {
      await rename(at(name), at(`${name}-away`))
      await delay(500)
      await rename(at(`${name}-away`), at(name))
    }
    edits.set(5, 'After all that')
    await folder.write(
      'themes/plain.css',
      '/* @theme plain */\n@import "default";\nsection { color: rgb(1, 2, 3) }\n',
    )
    await folder.write(DECK, deckOf(edits))
    await shows(page, headingsOf(edits))
    const color = (): Promise<string | undefined> =>
      page.evaluate(() => getComputedStyle(document.querySelector('section') as Element).color)
    await vi.waitFor(async () => expect(await color()).toBe('rgb(1, 2, 3)'), PATIENT)
  })

  it('shows a deck under its new name, and one that is a link', async () => {
    const other = await windows.browser.newPage()
    await folder.write('slides/7.md', '# Seven\n')
    await rename(at('slides/7.md'), at('slides/seven.md'))
    await vi.waitFor(
      async () => expect((await other.goto(`${watching.url}/seven`))?.status()).toBe(200),
      PATIENT,
    )
    await folder.write('slides/seven.md', '# Renamed\n')
    await shows(other, ['Renamed'])
    await folder.write('elsewhere/real.md', '# Real\n')
    await symlink(at('elsewhere/real.md'), at('slides/linked.md'))
    await vi.waitFor(
      async () => expect((await other.goto(`${watching.url}/linked`))?.status()).toBe(200),
      PATIENT,
    )
    for (const text of ['Edited', 'Edited again']) {
      await folder.write('elsewhere/real.md', `# ${text}\n`)
      await shows(other, [text])
    }
    await other.close()
  })
})

async function shows(page: Page, headings: readonly string[]): Promise<void> {
  await vi.waitFor(
    async () =>
      expect(
        await page
          .$$eval('.bespoke-marp-slide h1', (all) => all.map((one) => one.textContent ?? ''))
          .catch(() => []), // the page is being loaded
      ).toEqual(headings),
    PATIENT,
  )
}

/** Node and npm are all that a machine needs for these tests. */
function hasGit(): boolean {
  return spawnSync('git', ['--version']).error === undefined
}
