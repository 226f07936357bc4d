import type { LinkTarget } from './presentation.ts'

export type LinkTargetOptions = {
  /** How many slides there are. */
  readonly slides: number
  /** File names of the decks that become presentations too, without `.md`. */
  readonly decks: ReadonlySet<string>
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
  const deck = /^(?:[^:?#]*\/)?([^/:?#]+)\.md(?:[?#].*)?$/i.exec(href)?.[1]
  if (deck !== undefined && !href.startsWith('//')) return otherDeck(deck, options.decks)
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  if (!ALLOWED_SCHEMES.has(url.protocol)) return undefined
  // PowerPoint refuses the whole file for a target that is no URI by the letter.
  return { kind: 'url', url: url.href.replace(/[^!-~]|[<>"{}|\\^`]/g, encodeURIComponent) }
}

const ALLOWED_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

function otherDeck(encoded: string, decks: ReadonlySet<string>): LinkTarget | undefined {
  const name = decode(encoded)
  return decks.has(name) ? { kind: 'url', url: `${encodeURIComponent(name)}.pptx` } : undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a lone percent sign stands for itself
  }
}
