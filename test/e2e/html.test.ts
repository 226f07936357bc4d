import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/browser/find-browser.ts'
import { launchBrowser, type RunningBrowser } from '../../scripts/browser/launch-browser.ts'
import { build } from '../../scripts/commands/build.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { copyProject, type ProjectCopy } from '../support/copy-project.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'

let project: ProjectCopy
let running: RunningBrowser

beforeAll(async () => {
  project = await copyProject('everything')
  await build({ ...PLAIN_BUILD, formats: ['html'] }, createDiskWorld(project.folder))
  // The browser of the tests has a dead proxy: whatever would need a network fails.
  running = await launchBrowser(await findBrowser(TEST_BROWSER), false, TEST_BROWSER)
})
afterAll(async () => {
  await running.close()
  await project.remove()
})

describe('the HTML of a whole project, opened from the disk', () => {
  it('shows every slide, asks for nothing and draws every picture', async () => {
    const page = await running.puppeteer.newPage()
    const troubles: string[] = []
    page.on('requestfailed', (request) => troubles.push(request.url().slice(0, 100)))
    page.on('request', (request) => {
      if (!/^(?:file|data|about|blob):/.test(request.url())) troubles.push(request.url())
    })
    page.on('pageerror', (error) => troubles.push(String(error)))
    await page.goto(pathToFileURL(join(project.folder, 'dist/tour.html')).href)

    const seen: string[] = []
    for (let step = 0; step < 20; step += 1) {
      const slide = await page.$eval(
        '.bespoke-marp-active section:not([data-marpit-advanced-background=background])',
        (section) => ({
          text: section.textContent?.trim().split('\n')[0] ?? '',
          visible: section.getBoundingClientRect().width > 0,
          broken: [...section.querySelectorAll('img')].filter(({ naturalWidth }) => naturalWidth === 0)
            .length,
        }),
      )
      expect(slide).toMatchObject({ visible: true, broken: 0 })
      if (seen.at(-1) !== slide.text) seen.push(slide.text)
      await page.keyboard.press('ArrowRight')
    }
    expect(seen).toEqual(['The grand tour 🚀', 'Links', 'Pictures', 'Tool', 'The end'])
    expect(troubles).toEqual([])
    await page.close()
  })
})
