import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { TEST_BROWSER } from './browser-options.ts'
import { COMPILED } from './compile-scripts.ts'

export type WatchProcess = {
  readonly pid: number
  /** `http://127.0.0.1:40123`. */
  readonly url: string
  /** All of standard error so far. */
  readonly said: () => string
  /** Sends the signal and waits for the end; answers the exit code. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** `lectern watch` in `folder`; resolves when the preview can be looked at. */
export function startWatching(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<WatchProcess> {
  const child = spawn(process.execPath, [join(COMPILED, 'watch.js'), ...words], {
    cwd: folder,
    env: { ...process.env, CI: '', LECTERN_CACHE_DIR: TEST_BROWSER.cacheFolder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  let text = ''
  return new Promise((resolve, reject) => {
    void exited.then((code) => reject(new Error(`The watch ended with ${code}: ${text}`)))
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      text += part
      const url = /Preview on (\S+)\//.exec(text)?.[1]
      if (url)
        resolve({ pid: child.pid ?? 0, url, said: () => text, end: (signal) => end(child, exited, signal) })
    })
  })
}

function end(
  child: ChildProcess,
  exited: Promise<number | null>,
  signal: NodeJS.Signals,
): Promise<number | null> {
  child.kill(signal)
  return exited
}
