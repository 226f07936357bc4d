import type { SlideNumbers } from '../model/live-deck.ts'

/** The sections that Marpit made: those of an author lie deeper. The engine writes every attribute value in double quotes. */
const SECTION = /(<foreignObject\b[^>]*>)(<section\b(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*>)/g

const NUMBER = /(\s(id|data-marpit-pagination|data-marpit-pagination-total)=")([^"]*)(?=")/g

const NAMES: Readonly<Record<string, keyof SlideNumbers>> = {
  id: 'id',
  'data-marpit-pagination': 'page',
  'data-marpit-pagination-total': 'pages',
}

/** A slide without its numbers, and those: so that a slide stays equal to itself when others come and go. */
export function takeNumbers(html: string): { readonly html: string; readonly numbers: SlideNumbers } {
  const numbers: { -readonly [name in keyof SlideNumbers]: SlideNumbers[name] } = { id: '' }
  const without = html.replace(
    SECTION,
    (_, before: string, section: string) =>
      before +
      section.replace(NUMBER, (_match, start: string, name: string, value: string) => {
        const key = NAMES[name]
        if (key !== undefined) numbers[key] = value
        return start
      }),
  )
  return { html: without, numbers }
}

/** Undoes `takeNumbers`. */
export function putNumbers(html: string, numbers: SlideNumbers): string {
  return html.replace(
    SECTION,
    (_, before: string, section: string) =>
      before +
      section.replace(NUMBER, (_match, start: string, name: string) => {
        const key = NAMES[name]
        return start + ((key && numbers[key]) ?? '')
      }),
  )
}
