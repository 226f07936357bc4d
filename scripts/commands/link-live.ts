import { rewriteLink } from '../output/rewrite-link.ts'
import { deckAddress } from '../preview/start-page.ts'
import type { LiveLinks } from './compose-live-deck.ts'
import { type LinkScope, linkDecks } from './link-decks.ts'
import type { LiveItem } from './load-live-run.ts'

/** Any address will do: only what comes after the host is looked at. */
const ANY_HOST = 'http://preview.invalid'

/** Links of a deck in the preview: to other decks there, and to the world, but to nothing that the preview uses itself. */
export function linkLive(item: LiveItem, scope: LinkScope): LiveLinks {
  const findDeck = linkDecks(item, scope)
  const base = ANY_HOST + deckAddress(item.deck.name)
  return {
    to: (href) => {
      const link = rewriteLink(href, findDeck, '')
      if (link === undefined || !URL.canParse(link, base)) return undefined
      const { origin, pathname } = new URL(link, base)
      return origin === ANY_HOST && /^\/(?:~|%7e)/i.test(pathname) ? undefined : link
    },
  }
}
