import type { RawElement } from './raw-page.ts'

const NAMED = new Set([
  'ul',
  'ol',
  'dl',
  'table',
  'pre',
  'blockquote',
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'img',
  'svg',
  'video',
  'figure',
  'header',
  'footer',
])

/** The outermost thing that an author would name. `around`: an element and all around it, from the inside out. */
export function namedOf(around: readonly RawElement[]): RawElement | undefined {
  const outside = around.filter(({ parent }) => parent >= 0).reverse()
  return outside.find(({ tag }) => NAMED.has(tag)) ?? outside[0]
}

/** As a selector that a person recognises. A wrapper is called by its class. */
export function nameOf(named: RawElement | undefined, around: readonly RawElement[]): string {
  if (named === undefined) return 'section'
  if (named.tag === 'p' && around.some(({ classes }) => classes.includes('katex'))) return '.katex'
  const picture = around.find((element) => element.picture && NAMED.has(element.tag))
  if (named.tag === 'p' && picture) return picture.tag
  return NAMED.has(named.tag) ? named.tag : [named.tag, ...named.classes].join('.')
}

/** 40 characters are enough to find the place, and fit on a line of a terminal. */
export function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('').trimEnd()}…`
}
