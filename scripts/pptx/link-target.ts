import type { FindLinkedDeck } from '../model/linked-deck.ts'
import type { LinkTarget } from './presentation.ts'

export type LinkTargetOptions = {
  /** How many slides there are. */
  readonly slides: number
  readonly findDeck: FindLinkedDeck
}

/**
 * Where a link of a slide leads to in a presentation; nothing for what it cannot or should not carry: programs ask
 * before they follow `file:`, and know nothing about the headings of a slide.
 */
export function readLinkTarget(href: string, options: LinkTargetOptions): LinkTarget | undefined {
  const slide = /^#(\d{1,6})$/.exec(href)?.[1]
  if (slide !== undefined) {
    const number = Number(slide)
    return number >= 1 && number <= options.slides ? { kind: 'slide', number } : undefined
  }
  const deck = options.findDeck(href)
  if (deck !== undefined) return { kind: 'url', url: `${deck}.pptx` }
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  if (!ALLOWED_SCHEMES.has(url.protocol)) return undefined
  // PowerPoint refuses the whole file for a target that is no URI by the letter, or too long (python-pptx, issue 766).
  const target = url.href.replace(/[^!-~]|[<>"{}|\\^`]|%(?![\dA-Fa-f]{2})/g, encodeURIComponent)
  const isEmpty = /^mailto:(?:\?|$)/.test(target)
  return isEmpty || target.length > LONGEST ? undefined : { kind: 'url', url: spreadAddresses(target) }
}

/** Two addresses are no URI for the Open XML SDK: the others go where RFC 6068 allows them, too. */
function spreadAddresses(url: string): string {
  const [, first, others, rest = ''] = /^(mailto:[^?,]*),([^?]*)(?:\?(.*))?$/.exec(url) ?? []
  return first === undefined ? url : `${first}?to=${others}${rest === '' ? '' : `&${rest}`}`
}

/** What Office takes, as its file formats for sheets have it (XlsxWriter, `max_url_length`). */
const LONGEST = 2079

const ALLOWED_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])
