import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserEnvironment } from '../../scripts/browser/browser-environment.ts'
import { findEmbeddedPackage } from '../../scripts/browser/embedded-package.ts'
import { findBrowser } from '../../scripts/browser/find-browser.ts'
import { unpackEmbedded } from '../../scripts/browser/unpack-embedded.ts'
import { TEST_BROWSER } from './browser-options.ts'

export type RemoteBrowser = {
  /** `ws://127.0.0.1:40001/devtools/browser/…` */
  readonly url: string
  /** Log of everything that its network did, as Chromium writes it; complete once it has ended. */
  readonly netLog: string
  readonly pid: number
  /** Resolves when the process is gone. */
  readonly end: (signal?: NodeJS.Signals) => Promise<void>
  readonly remove: () => Promise<void>
}

/** The browser of this machine as somebody else would start it: a port on the loopback, a profile and a working folder of its own. */
export async function startRemoteBrowser(
  flags: readonly string[] = ['--font-render-hinting=none'],
): Promise<RemoteBrowser> {
  const embedded = await findEmbeddedPackage()
  const unpacked = embedded && (await unpackEmbedded(embedded, TEST_BROWSER.cacheFolder))
  const { executable = '' } = unpacked ?? (await findBrowser(TEST_BROWSER))
  const folder = await mkdtemp(join(tmpdir(), 'lectern-remote-'))
  await mkdir(join(folder, 'tmp'))
  const netLog = join(folder, 'network.json')
  const child = spawn(
    executable,
    [
      '--headless',
      '--no-sandbox',
      '--remote-debugging-port=0',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--log-net-log=${netLog}`,
      ...flags,
    ],
    {
      cwd: folder,
      env: await browserEnvironment(process.env, folder, unpacked),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /DevTools listening on (\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    void gone.then(() => reject(new Error(`The browser ended: ${said}`)))
  })
  const end = (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
    child.kill(signal)
    return gone
  }
  return {
    url,
    netLog,
    pid: child.pid ?? 0,
    end,
    remove: async () => {
      await end()
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
  }
}
