import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { SetupError } from '../model/setup-error.ts'
import type { BrowserOptions, FoundBrowser } from './browser-options.ts'
import { findEmbeddedPackage } from './embedded-package.ts'
import { installedBrowserPaths } from './installed-browsers.ts'

/** Variables that people know from Marp CLI and Puppeteer, strongest first. */
const VARIABLES = ['CHROME_PATH', 'BROWSER_PATH', 'PUPPETEER_EXECUTABLE_PATH'] as const

/**
 * The browser to use: the one that was named, else the embedded one, else an installed one.
 * A named one that is not there is an error: using another in its place would hide the mistake.
 */
export async function findBrowser(
  options: Pick<BrowserOptions, 'executable' | 'env'>,
): Promise<FoundBrowser> {
  if (options.executable !== undefined) return named(options.executable, 'option', '--browser-path')
  for (const variable of VARIABLES) {
    const path = options.env[variable]
    if (path) return named(path, 'environment', variable)
  }
  const embedded = await findEmbeddedPackage()
  if (embedded !== undefined) return { origin: 'embedded', version: `embedded ${embedded.version}` }
  for (const path of installedBrowserPaths(process.platform, options.env)) {
    if (await isExecutable(path)) return found(path, 'installed')
  }
  throw new SetupError(
    'machine',
    'no-browser',
    'Found no browser on this machine, expected Chrome, Chromium or Edge',
    'Install Chrome or Chromium, or name one: --browser-path /path/to/chrome',
  )
}

async function named(path: string, origin: 'option' | 'environment', speaker: string): Promise<FoundBrowser> {
  const absolute = resolve(path)
  if (await isExecutable(absolute)) return found(absolute, origin)
  throw new SetupError(
    'machine',
    'no-browser',
    `Found no program at \`${path}\` (from ${speaker}), expected a browser that can be started`,
    origin === 'option'
      ? 'Correct --browser-path, or leave it out to use the embedded browser'
      : `Correct ${speaker}, or unset it to use the embedded browser`,
  )
}

/** Starting a browser just to ask for its version costs as long as a whole deck, so the file stands for it. */
async function found(executable: string, origin: FoundBrowser['origin']): Promise<FoundBrowser> {
  const facts = await stat(executable)
  const identity = createHash('sha256').update(`${executable}\n${facts.size}\n${facts.mtimeMs}`).digest('hex')
  return { executable, origin, version: `${basename(executable)} ${identity.slice(0, 12)}` }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false // not there, or not ours to run: the same answer
  }
}
