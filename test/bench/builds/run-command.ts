import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export type Ran = {
  readonly seconds: number
  /** Of all its processes together, at its highest, in bytes; 0 where the system does not tell. */
  readonly memory: number
}

/** A program failed, or was ended because it took longer than it may. */
export class NotDone extends Error {
  /** How long it ran, with the commands before it that it belongs to. */
  readonly seconds: number
  readonly reason: 'failed' | 'stood still'
  constructor(reason: NotDone['reason'], seconds: number, message: string) {
    super(message)
    this.reason = reason
    this.seconds = seconds
  }

  /** The same as the last of several commands. `seconds`: how long those before it took. */
  after(seconds: number): NotDone {
    return new NotDone(this.reason, seconds + this.seconds, this.message)
  }
}

export type Terms = {
  /** Exit codes that are no failure. */
  readonly accepted: readonly number[]
  /** In seconds: then it is ended, with all that it started. */
  readonly limit: number
}

/** Runs a program to its end. Throws `NotDone` when it fails or had to be ended. */
export function runCommand(
  argv: readonly [string, ...string[]],
  cwd: string,
  { accepted, limit }: Terms,
): Promise<Ran> {
  const [program, ...words] = argv
  const start = performance.now()
  const child = spawn(program, words, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  const said: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
  let memory = 0
  let ended = false
  const watch = setInterval(() => {
    memory = Math.max(memory, child.pid === undefined ? 0 : memoryOf(child.pid))
  }, 100)
  const end = setTimeout(() => {
    ended = true
    for (const pid of child.pid === undefined ? [] : familyOf(child.pid)) endIfThere(pid)
  }, limit * 1000)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(watch)
      clearTimeout(end)
      const seconds = (performance.now() - start) / 1000
      const command = argv.join(' ')
      if (ended) reject(new NotDone('stood still', seconds, `${command} took longer than ${limit} s`))
      else if (accepted.includes(code ?? -1)) resolve({ seconds, memory })
      else {
        const tail = said.join('').slice(-500)
        reject(new NotDone('failed', seconds, `${command} ended with ${code}: ${tail}`))
      }
    })
  })
}

/** Shares of memory that several processes use are counted once: proportional set size of Linux. */
function memoryOf(root: number): number {
  return familyOf(root).reduce((sum, pid) => sum + proportionalSize(pid), 0)
}

/** A process and all that it started. */
function familyOf(root: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readIfThere(() => readdirSync('/proc')) ?? []) {
    if (!/^\d+$/.test(name)) continue
    const status = readIfThere(() => readFileSync(`/proc/${name}/stat`, 'utf8'))
    const parent = /\) \S (\d+)/.exec(status ?? '')?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && pid > 1 && isBelow(parents.get(pid)))
  return parents.size > 0 ? [...parents.keys()].filter(isBelow) : [root]
}

function proportionalSize(pid: number): number {
  const rollup = readIfThere(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  return 1024 * Number(/^Pss:\s+(\d+)/m.exec(rollup ?? '')?.[1] ?? 0)
}

function endIfThere(pid: number): void {
  readIfThere(() => process.kill(pid, 'SIGKILL'))
}

/** Processes end while they are looked at. */
function readIfThere<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
