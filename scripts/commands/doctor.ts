import type { BrowserOptions as LaunchOptions } from '../browser/browser-options.ts'
import { findBrowser } from '../browser/find-browser.ts'
import { withBrowser } from '../browser/with-browser.ts'
import { SetupError } from '../model/setup-error.ts'
import { listFiles } from '../project/list-files.ts'
import { readOwnVersion } from '../system/own-version.ts'
import { cacheFolderOf } from './cache-folder.ts'
import { check } from './check.ts'
import { examineProject, examineWriting } from './examine-project.ts'
import { launchOptionsOf } from './launch-options.ts'
import type { BrowserOptions, ProjectOptions } from './options.ts'
import type { Examination } from './reports.ts'
import { withRemote } from './with-remote.ts'
import type { World } from './world.ts'

/** Looks at everything that a build needs: what is there, what is missing, what to type. */
export function examine(
  options: ProjectOptions & BrowserOptions,
  world: World,
): Promise<readonly Examination[]> {
  return withRemote(options, world, (connected) => examineAll(options, connected))
}

async function examineAll(
  options: ProjectOptions & BrowserOptions,
  world: World,
): Promise<readonly Examination[]> {
  return [
    { subject: 'Lectern', verdict: 'good', detail: readOwnVersion() },
    examineNode(process.versions.node),
    await examineBrowser(options, world),
    await examineCache(world),
    ...(await examineProject(options, world)),
    ...(await examineDecks(options, world)),
  ]
}

/** chokidar 5 and marp-core 5 need `require` of ES modules, which Node has since 20.19. */
function examineNode(version: string): Examination {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const fine = major > 20 || (major === 20 && minor >= 19)
  return {
    subject: 'Node',
    verdict: fine ? 'good' : 'bad',
    detail: version,
    ...(!fine && { remedy: 'Install Node 20.19 or newer.' }),
  }
}

async function examineBrowser(options: BrowserOptions, world: World): Promise<Examination> {
  const launch = launchOptionsOf(options, world)
  try {
    const name = await nameBrowser(launch)
    const start = world.now()
    await withBrowser(launch, (browser) =>
      browser.withPage(
        {
          html: '<!doctype html><title>doctor</title>',
          url: 'https://deck.invalid/deck/doctor.html',
          gate: async () => ({ ok: false, reason: 'missing', detail: 'there is nothing to load' }),
          width: 100,
          height: 100,
        },
        async (page) => page.evaluate<string>('document.title'),
      ),
    )
    const seconds = ((world.now() - start) / 1000).toFixed(1)
    return {
      subject: 'Browser',
      verdict: 'good',
      detail: `${name}, opens a page in ${seconds} s`,
    }
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    return { subject: 'Browser', verdict: 'bad', detail: error.message, remedy: error.hint }
  }
}

async function nameBrowser(launch: LaunchOptions): Promise<string> {
  if (launch.remote) return launch.remote.version()
  const { origin, executable, version } = await findBrowser(launch)
  return executable === undefined ? version : `${executable} (${origin})`
}

async function examineCache(world: World): Promise<Examination> {
  const folder = cacheFolderOf(world)
  const examination = await examineWriting(
    'Cache',
    folder,
    'Set LECTERN_CACHE_DIR to a folder that can.',
    world,
  )
  // Builds work without it, but each does everything.
  if (examination.verdict !== 'good') return { ...examination, verdict: 'poor' }
  const entries = await listFiles(world.files, folder, 'results')
  return { ...examination, detail: `${examination.detail}, ${entries.length} results` }
}

/** Fonts and glyphs of the decks: what the browser could not draw. */
async function examineDecks(
  options: ProjectOptions & BrowserOptions,
  world: World,
): Promise<readonly Examination[]> {
  try {
    const { diagnostics, decks } = await check(options, world)
    const missing = diagnostics.filter(({ rule }) => rule === 'layout/missing-glyph')
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length
    return [
      {
        subject: 'Glyphs',
        verdict: missing.length > 0 ? 'poor' : 'good',
        detail:
          missing.length > 0
            ? `no font has some characters of ${missing.length} slides`
            : `every character of ${decks.length} ${decks.length === 1 ? 'deck' : 'decks'} has a glyph`,
        ...(missing.length > 0 && {
          remedy: 'Add a font that has them to the theme; `npm run check` names the places.',
        }),
      },
      {
        subject: 'Decks',
        verdict: errors > 0 ? 'poor' : 'good',
        detail: `${decks.length} found, ${errors} ${errors === 1 ? 'error' : 'errors'}`,
        ...(errors > 0 && { remedy: 'Type `npm run check`.' }),
      },
    ]
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    return [{ subject: 'Decks', verdict: 'poor', detail: error.message, remedy: error.hint }]
  }
}
