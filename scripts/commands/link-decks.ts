import { join } from 'node:path'
import { dirname, relative } from 'node:path/posix'
import type { Deck } from '../model/deck.ts'
import type { FindLinkedDeck } from '../model/linked-deck.ts'
import type { Project } from '../model/project.ts'
import { DECK_MOUNT } from '../model/rendered-deck.ts'
import { deckName } from '../project/name-decks.ts'
import type { ProjectOptions } from './options.ts'
import { pageUrlOf } from './page-findings.ts'
import type { World } from './world.ts'

export type LinkScope = {
  readonly workingFolder: string
  /** `named`: the run was told which decks to build. Other Markdown files are then taken for decks, which they mostly are. */
  readonly decks: 'all' | 'named'
}

/** A deck, and what it could link to. */
export type LinkingDeck = {
  readonly deck: Pick<Deck, 'name' | 'path'>
  readonly project: Pick<Project, 'root' | 'names'> & {
    readonly decks: readonly Pick<Deck, 'name' | 'path'>[]
  }
}

export function linkScopeOf({ decks }: ProjectOptions, { workingFolder }: World): LinkScope {
  return { workingFolder, decks: decks.length > 0 ? 'named' : 'all' }
}

/** Links of one deck to others. Outputs lie in folders as the decks do below `slides/`, and side by side otherwise. */
export function linkDecks(
  { deck, project }: LinkingDeck,
  { workingFolder, decks }: LinkScope,
): FindLinkedDeck {
  const names = new Map(project.decks.map(({ path, name }) => [DECK_MOUNT + path, name]))
  if (decks === 'named') {
    for (const path of project.names) {
      const place = DECK_MOUNT + path
      if (!/\.md$/i.test(path) || /(?:^|\/)readme\.md$/i.test(path) || names.has(place)) continue
      names.set(place, deckName(join(project.root, path), workingFolder))
    }
  }
  return (href) => {
    const place = placeOf(href, pageUrlOf(deck))
    const name = place === undefined ? undefined : names.get(place)
    if (name === undefined) return undefined
    return relative(dirname(deck.name), name).split('/').map(encodeURIComponent).join('/')
  }
}

/** Decoded, without query and fragment. */
function placeOf(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined
  const { origin, pathname } = new URL(href, base)
  if (origin !== new URL(base).origin) return undefined
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined // broken encoding leads nowhere
  }
}
