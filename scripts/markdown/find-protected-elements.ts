import type { Range } from '../model/span.ts'

/** A tag of an element whose content is not prose. */
export type Tag = {
  readonly name: string
  readonly isClosing: boolean
  readonly range: Range
  /** Where what it leaves open ends at the latest. */
  readonly limit: number
}

/**
 * One tag, comment or the like, as a browser reads it: an attribute in quotes may hold `>`, what never ends goes to the end.
 * Every alternative matches wherever it begins, so nothing is looked at twice.
 */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*|<(\/?)([a-z][^\s/>]*)(?:=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))|[^>])*>?/gi
const GUARDED = new Set(['pre', 'script', 'style', 'textarea', 'code', 'kbd', 'samp'])
const INLINE = new Set(['code', 'kbd', 'samp'])

/** The tags in `html`; `place` leads from an offset in it to an offset in the text. */
export function findTags(html: string, place: (offset: number) => number, limit: number): readonly Tag[] {
  return [...html.matchAll(MARKUP)].flatMap((match) => {
    const name = match[2]?.toLowerCase() ?? ''
    if (!GUARDED.has(name)) return []
    const range = { start: place(match.index), end: place(match.index + match[0].length - 1) + 1 }
    return [{ name, isClosing: match[1] === '/', range, limit }]
  })
}

/**
 * HTML elements whose content is not prose, tags included. The parser gives opening and closing tags one by one,
 * so pairs are made here. What is never closed on its slide ends with the block it is in.
 */
export function findProtectedElements(tags: readonly (Tag | 'ruler')[]): readonly Range[] {
  const ranges: Range[] = []
  let open: Tag | undefined
  const giveUp = (): void => {
    if (open) ranges.push({ start: open.range.start, end: open.limit })
    open = undefined
  }

  for (const tag of tags) {
    if (tag === 'ruler') {
      giveUp()
      continue
    }
    if (open && INLINE.has(open.name) && open.limit !== tag.limit) giveUp()
    if (!tag.isClosing) {
      if (open && open.name !== tag.name) continue
      giveUp()
      open = tag
    } else if (open?.name === tag.name) {
      ranges.push({ start: open.range.start, end: tag.range.end })
      open = undefined
    }
  }
  giveUp()
  return ranges
}
