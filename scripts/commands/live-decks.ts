import type { AssetContent } from '../model/asset.ts'
import { createFileBook, type FileBook } from '../output/file-book.ts'
import type { PreviewProblem } from '../preview/preview-state.ts'
import { type ComposedDeck, composeLiveDeck, type LiveLinks } from './compose-live-deck.ts'
import { findObstacle } from './find-obstacle.ts'
import type { LinkScope } from './link-decks.ts'
import { linkLive } from './link-live.ts'
import type { LiveItem, LiveRun } from './load-live-run.ts'
import { isReadable } from './load-run.ts'
import type { RenderLive } from './render-live.ts'

/** Decks as windows show them: made when somebody looks, each out of the one before. */
export type LiveDecks = {
  /**
   * From now on, decks and files are those of this snapshot.
   *
   * @param changed absolute paths: no other file that decks refer to differs from the last snapshot; absent where nobody knows
   */
  readonly take: (run: LiveRun, changed?: ReadonlySet<string>) => Promise<void>
  /** The newest state of a deck; `undefined` when there is no such deck, or no text of it that could be read. */
  readonly live: (name: string) => Promise<ComposedDeck | undefined>
  /** What keeps the newest state of a deck from being shown. */
  readonly obstacle: (name: string) => PreviewProblem | undefined
  /** Absolute paths of what decks refer to, whether it is there or not. */
  readonly files: () => ReadonlySet<string>
  /** What a deck refers to as `/~/file/<name>`. */
  readonly file: (name: string) => Promise<AssetContent | undefined>
}

type State = {
  readonly item: LiveItem
  readonly composed: Promise<ComposedDeck>
}

export function createLiveDecks(first: LiveRun, scope: LinkScope, render: RenderLive): LiveDecks {
  const states = new Map<string, State>()
  /** By root of the project. */
  const books = new Map<string, FileBook>()
  const obstacles = new WeakMap<LiveItem, { readonly obstacle: PreviewProblem | undefined }>()
  const links = new Map<string, { readonly spelt: string; readonly links: LiveLinks }>()
  let run = first

  async function take(next: LiveRun, changed?: ReadonlySet<string>): Promise<void> {
    await Promise.all(
      [...itemsByRoot(next)].map(([root, { gate, identify, fileAt }]) =>
        bookOf(root).use(gate, identify, changed && ((address) => changed.has(fileAt(address) ?? ''))),
      ),
    )
    run = next
    for (const name of states.keys()) if (!find(name)) states.delete(name)
  }

  function bookOf(root: string): FileBook {
    const book = books.get(root) ?? createFileBook()
    books.set(root, book)
    return book
  }

  function find(name: string): LiveItem | undefined {
    const item = run.decks.find(({ deck }) => deck.name === name)
    return item && isReadable(item) ? item : undefined
  }

  function obstacleOf(item: LiveItem): PreviewProblem | undefined {
    const known = obstacles.get(item)
    if (known) return known.obstacle
    const obstacle = findObstacle(item)
    obstacles.set(item, { obstacle })
    return obstacle
  }

  /** The same object as long as the same decks can be linked to. */
  function linksOf(item: LiveItem): LiveLinks {
    const { name } = item.deck
    const spelt = JSON.stringify([item.deck.path, run.decks.map(({ deck }) => deck.path)])
    const known = links.get(name)
    if (known?.spelt === spelt) return known.links
    const fresh = linkLive(item, scope)
    links.set(name, { spelt, links: fresh })
    return fresh
  }

  async function compose(item: LiveItem, last: Promise<ComposedDeck> | undefined): Promise<ComposedDeck> {
    const { source } = item.deck
    const before = await last?.catch(() => undefined) // whoever asked for it has heard of it
    const rendering = await render(item, source, before?.rendering)
    const files = bookOf(item.project.root)
    return composeLiveDeck({ item, source, rendering, files, links: linksOf(item), before })
  }

  async function live(name: string): Promise<ComposedDeck | undefined> {
    const item = find(name)
    if (item === undefined) return undefined
    const last = states.get(name)
    // The last good state stays, until there is a better one.
    const isHeld = last && obstacleOf(item) !== undefined && obstacleOf(last.item) === undefined
    if (last && (last.item === item || isHeld)) return last.composed
    const composed = compose(item, last?.composed)
    states.set(name, { item, composed })
    composed.catch(() => {
      // Whoever asked hears of it; the next one starts from the last state that there was.
      if (states.get(name)?.composed !== composed) return
      if (last) states.set(name, last)
      else states.delete(name)
    })
    return composed
  }

  take(first)
  return {
    take,
    live,
    obstacle: (name) => {
      const item = find(name)
      return item && obstacleOf(item)
    },
    files: () =>
      new Set(
        [...itemsByRoot(run)].flatMap(([root, { fileAt }]) =>
          [...bookOf(root).addresses()].flatMap((address) => fileAt(address) ?? []),
        ),
      ),
    file: async (name) => {
      for (const book of books.values()) {
        const content = await book.read(name)
        if (content) return content
      }
      return undefined
    },
  }
}

/** One item of each project. */
function itemsByRoot({ decks }: LiveRun): ReadonlyMap<string, LiveItem> {
  return new Map(decks.map((item) => [item.project.root, item]))
}
