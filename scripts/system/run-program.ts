import { spawn } from 'node:child_process'

export type ProgramCall = {
  /** Name or path; no shell reads it. */
  readonly program: string
  readonly words: readonly string[]
  /** Absolute. */
  readonly folder: string
  /** What it reads from standard input. */
  readonly input: string
}

export type ProgramAnswer = {
  readonly code: number
  /** What it wrote to standard output. */
  readonly output: string
}

/**
 * Runs a program of this machine to its end. `undefined` where there is none of that name, or where it does not come to an end by itself:
 * for answers that a run can do without.
 */
export type RunProgram = (call: ProgramCall) => Promise<ProgramAnswer | undefined>

/** Whoever does not answer within this time is left alone. In milliseconds. */
const PATIENCE_MS = 5_000

/** A program of this machine, in the environment of this process. */
export const runProgram: RunProgram = ({ program, words, folder, input }) =>
  new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: PATIENCE_MS,
      windowsHide: true,
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => void chunks.push(chunk))
    child.stdin.on('error', () => undefined) // it ended before it had read everything: its exit code says why
    child.on('error', () => resolve(undefined)) // there is no such program, which is an answer here
    child.on('close', (code) => {
      resolve(code === null ? undefined : { code, output: Buffer.concat(chunks).toString('utf8') })
    })
    child.stdin.end(input)
  })
