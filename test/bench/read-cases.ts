import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchCase } from './bench-case.ts'

export type CaseFiles = {
  /** Of `cases.jsonl`. `undefined`: not there. */
  readonly cases: readonly BenchCase[] | undefined
  /** Of `ftfy-cases.jsonl`: those of the field's best known tool, which are not ours to publish. `undefined`: not there. */
  readonly ftfy: readonly BenchCase[] | undefined
}

export function readCases(folder: string): CaseFiles {
  return {
    cases: readLines(join(folder, 'cases.jsonl')),
    ftfy: readLines(join(folder, 'ftfy-cases.jsonl')),
  }
}

function readLines(path: string): readonly BenchCase[] | undefined {
  if (!existsSync(path)) return undefined
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as BenchCase)
}
