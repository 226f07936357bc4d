import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { askLink } from '../system/ask-link.ts'
import { diskFiles } from '../system/disk-files.ts'
import { runProgram } from '../system/run-program.ts'
import type { World } from './world.ts'

/** The world of a program that uses Lectern: this disk, its working folder and environment, no progress. `parts` replace what is given. */
export function createWorld(parts: Partial<World> = {}): World {
  return {
    files: diskFiles,
    workingFolder: process.cwd(),
    env: process.env,
    now: () => performance.now(),
    progress: () => undefined,
    runProgram,
    askLink,
    parallelism: availableParallelism(),
    signal: new AbortController().signal,
    ...parts,
  }
}
