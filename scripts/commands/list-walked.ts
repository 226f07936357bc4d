import { join, resolve } from 'node:path'
import { deckPlaces } from '../project/find-decks.ts'
import type { Run } from './load-run.ts'
import type { ProjectOptions } from './options.ts'
import type { World } from './world.ts'

/** The folders that a run goes through as they are, for decks, themes and assets; absolute. */
export function listWalked(
  { decks }: ProjectOptions,
  { projects, config }: Run,
  { workingFolder }: World,
): readonly string[] {
  const folders = [...projects.map(({ root }) => root), workingFolder].flatMap((root) =>
    [...config.themes, ...config.assets].map((place) => join(root, place)),
  )
  return [...new Set([...folders, ...deckPlaces(decks).map((place) => resolve(workingFolder, place))])]
}
