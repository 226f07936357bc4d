import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLEAN } from '../text/cases/clean.ts'
import { WILD } from '../text/cases/wild.ts'
import type { BenchCase } from './score-case.ts'

export type CaseFiles = {
  readonly cases: readonly BenchCase[]
  /** Of the field's best known tool; empty when the file is not there. */
  readonly ftfy: readonly BenchCase[]
  /** Where `cases` come from, for people. */
  readonly origin: string
}

/** The cases of a folder with `cases.jsonl`; without one, those of the project's own tests. */
export function readCases(folder: string): CaseFiles {
  const path = join(folder, 'cases.jsonl')
  if (existsSync(path)) {
    const other = join(folder, 'ftfy-cases.jsonl')
    return {
      cases: readLines(path),
      ftfy: existsSync(other) ? readLines(other) : [],
      origin: 'cases.jsonl',
    }
  }
  const wild = WILD.map(([input, expected], index) => ({
    id: `wild-${index}`,
    kind: 'wild',
    input,
    expected,
  }))
  return { cases: wild, ftfy: [], origin: 'the cases of the tests' }
}

/** Texts that must stay as they are: those of the tests, and every page of the documentation. */
export function readCleanTexts(repository: string): readonly string[] {
  const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/authoring.md', 'docs/config.md']
  return [...Object.values(CLEAN), ...pages.map((page) => readFileSync(join(repository, page), 'utf8'))]
}

function readLines(path: string): readonly BenchCase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as BenchCase)
}
