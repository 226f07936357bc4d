import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, launch } from 'puppeteer-core'
import { browserEnvironment } from '../../scripts/browser/browser-environment.ts'
import { browserFlags } from '../../scripts/browser/browser-flags.ts'
import { findEmbeddedPackage } from '../../scripts/browser/embedded-package.ts'
import { findBrowser } from '../../scripts/browser/find-browser.ts'
import { unpackEmbedded } from '../../scripts/browser/unpack-embedded.ts'
import { TEST_BROWSER } from './browser-options.ts'

export type WindowBrowser = { readonly browser: Browser; readonly close: () => Promise<void> }

/** A browser as a person has it, who can reach a server on this machine; the one that Lectern starts for itself cannot. */
export async function openWindowBrowser(): Promise<WindowBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-window-'))
  for (const name of ['tmp', 'home']) await mkdir(join(folder, name))
  const found = await findEmbeddedPackage()
  const embedded = found && (await unpackEmbedded(found, TEST_BROWSER.cacheFolder))
  const profile = join(folder, 'profile')
  const browser = await launch({
    executablePath: embedded?.executable ?? (await findBrowser(TEST_BROWSER)).executable ?? '',
    ignoreDefaultArgs: true,
    args: browserFlags({ profile, sandbox: false, shell: embedded !== undefined }).filter(
      (flag) => !flag.startsWith('--proxy'),
    ),
    env: await browserEnvironment(process.env, folder, embedded),
    pipe: true,
    defaultViewport: { width: 1280, height: 800 },
  })
  return {
    browser,
    close: async () => {
      await browser.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
  }
}
