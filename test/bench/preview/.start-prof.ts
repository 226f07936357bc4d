import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Preview = {
  /** Of the talk. */
  readonly address: string
  readonly pid: number
  readonly end: () => Promise<void>
}

const LECTERN = fileURLToPath(new URL('../../../build/lectern.js', import.meta.url))
const MARP = createRequire(import.meta.url).resolve('@marp-team/marp-cli/marp-cli.js')

export async function startLectern(folder: string, browser: string): Promise<Preview> {
  const words = [LECTERN, 'watch', '--port', String(await freePort()), '--browser-path', browser]
  const env = { LECTERN_CACHE_DIR: join(folder, '.cache') }
  const [child, url = ''] = await start(words, folder, env, /Preview on (http:\/\/\S+?)\//)
  return { address: `${url}/talk`, pid: child.pid ?? 0, end: () => end(child) }
}

/** marp-cli's server, which watches the deck and its themes, and tells pages to load again. */
export async function startMarp(folder: string): Promise<Preview> {
  const words = [MARP, '--server', '.', '--theme-set', 'themes', '--no-stdin']
  const env = { PORT: String(await freePort()) }
  const [child, url = ''] = await start(words, folder, env, /listened at (http:\/\/\S+?)\/ /)
  return { address: `${url}/slides/talk.md`, pid: child.pid ?? 0, end: () => end(child) }
}

/** Resolves when the program has said where it is, with what it said. */
function start(
  words: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  place: RegExp,
): Promise<readonly [ChildProcess, string | undefined]> {
  const child = spawn(process.execPath, ['--cpu-prof', '--cpu-prof-dir=/tmp/swift/prof', ...words], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${words.join(' ')} ended with ${code}: ${said}`)))
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-10_000)
      const found = place.exec(said)
      if (found) resolve([child, found[1]])
    })
  })
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
