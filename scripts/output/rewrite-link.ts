import type { FindLinkedDeck } from '../model/linked-deck.ts'

/**
 * Where a link leads to in the HTML of a deck; nothing when it may not be followed. What is called like a deck and is not
 * found is taken for one that is written beside this one.
 *
 * @param ending of the addresses of decks
 */
export function rewriteLink(
  href: string,
  findDeck: FindLinkedDeck,
  ending: '.html' | '' = '.html',
): string | undefined {
  const link = href.trim()
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(link.replace(/[\u0000-\u0020]+/g, ''))?.[0]?.toLowerCase()
  if (scheme !== undefined) return ALLOWED_SCHEMES.has(scheme) ? link : undefined
  if (link.startsWith('//')) return link
  const deck = findDeck(link)
  if (deck !== undefined) return `${deck}${ending}${/[?#].*$/s.exec(link)?.[0] ?? ''}`
  return link.replace(/^(?:[^?#]*\/)?([^/?#]+)\.md(?=$|[?#])/i, `$1${ending}`)
}

const ALLOWED_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])
