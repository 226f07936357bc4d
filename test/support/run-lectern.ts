import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { TEST_BROWSER } from './browser-options.ts'
import { COMPILED } from './compile-scripts.ts'

const LECTERN = join(COMPILED, 'lectern.js')

export type Ended = {
  readonly pid: number
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export type Call = {
  readonly words: readonly string[]
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: Uint8Array | string
  /** Of the process; absent = as for the tests. */
  readonly umask?: number
  /** Called with the process that runs. */
  readonly during?: (
    child: { readonly pid: number; readonly kill: (signal: NodeJS.Signals) => void },
    err: () => string,
  ) => void
}

/** Runs Lectern as a process of its own, as a person at a plain terminal would. */
export function runLectern({ words, folder, env = {}, input = '', umask, during }: Call): Promise<Ended> {
  const { PATH = '', HOME = '', TMPDIR } = process.env
  return new Promise((resolve, reject) => {
    // The child gets what is set while it is started.
    const ownUmask = umask === undefined ? undefined : process.umask(umask)
    const child = spawn(process.execPath, [LECTERN, ...words], {
      cwd: folder,
      env: {
        PATH,
        HOME,
        ...(TMPDIR !== undefined && { TMPDIR }),
        LECTERN_CACHE_DIR: TEST_BROWSER.cacheFolder,
        ...env,
      },
    })
    if (ownUmask !== undefined) process.umask(ownUmask)
    const out: Buffer[] = []
    const err: Buffer[] = []
    const text = (parts: readonly Buffer[]): string => Buffer.concat(parts).toString('utf8')
    child.stdout.on('data', (part: Buffer) => out.push(part))
    child.stderr.on('data', (part: Buffer) => {
      err.push(part)
      during?.({ pid: child.pid ?? 0, kill: (signal) => child.kill(signal) }, () => text(err))
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ pid: child.pid ?? 0, code, out: text(out), err: text(err) }))
    child.stdin.on('error', () => undefined) // whoever does not read it closes it
    child.stdin.end(input)
  })
}
