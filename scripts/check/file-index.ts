import { basename } from 'node:path/posix'
import type { Project } from '../model/project.ts'
import { findNearest } from './find-nearest.ts'

/** Which files there are, spelt exactly, whatever the file system thinks of upper and lower case. */
export type FileIndex = {
  /** Something is there under this very name. */
  readonly has: (path: string) => boolean
  /** The name on disk, when it differs from `path` only in case or in how accents are encoded. */
  readonly findOtherSpelling: (path: string) => string | undefined
  /** Paths of files that may have been meant, best first: the same name elsewhere, then similar names. */
  readonly suggest: (path: string) => readonly string[]
}

export function createFileIndex(project: Pick<Project, 'assets' | 'names'>): FileIndex {
  const names = new Set(project.names)
  const spellings = new Map([...names].reverse().map((name) => [fold(name), name]))

  function findOtherSpelling(path: string): string | undefined {
    return names.has(path) ? undefined : spellings.get(fold(path))
  }

  return {
    has: (path) => names.has(path) || (project.assets.has(path) && findOtherSpelling(path) === undefined),
    findOtherSpelling,
    suggest: (path) => suggest(path, [...names]),
  }
}

/** Some disks keep `é` as one character, others as two. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

function suggest(path: string, names: readonly string[]): readonly string[] {
  const name = fold(basename(path))
  const elsewhere = names.filter((other) => fold(basename(other)) === name)
  const renamed = names.filter((other) => stem(fold(basename(other))) === stem(name))
  const similar = findNearest(basename(path), [...new Set(names.map((other) => basename(other)))])
  const alike = similar.flatMap((other) => names.filter((candidate) => basename(candidate) === other))
  return [...new Set([...elsewhere, ...renamed, ...alike])].slice(0, 3)
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
