import type { MarpNaming } from './create-marp.ts'

/** The numbers that Marpit writes on a slide. They depend on the slides around it. */
export type SlideNumbers = {
  /** The slide's `id`: its place in the deck, from 1. */
  readonly id: string
  /** What `paginate` shows; absent where it shows nothing. */
  readonly page?: string
  /** Pages in all; absent where `page` is. */
  readonly pages?: string
}

const HOLE = 'lectern-hole:'
const HOLES = / (id|data-marpit-pagination|data-marpit-pagination-total)="lectern-hole:([^":]+):?([^"]*)"/g

/** Leaves holes in place of everything on a slide that other slides have a say in. */
export const HOLES_FOR_NAMES: MarpNaming = {
  anchor: () => `${HOLE}slide`,
  slug: { postSlugify: (slug) => `${HOLE}heading:${slug}` },
}

export const PAGE_HOLE: string = `${HOLE}page`
export const PAGES_HOLE: string = `${HOLE}pages`

/** What headings on the slide would be called if nothing else were called so, in order. */
export function readHeadingNames(template: string): readonly string[] {
  return [...template.matchAll(HOLES)].flatMap(([, , kind, name = '']) => (kind === 'heading' ? [name] : []))
}

/** @param headings names of the headings on the slide, in order */
export function fillHoles(
  template: string,
  { id, page = '', pages = '' }: SlideNumbers,
  headings: readonly string[],
): string {
  let next = 0
  const fillings: Readonly<Record<string, () => string>> = {
    slide: () => id,
    page: () => page,
    pages: () => pages,
    heading: () => headings[next++] ?? '',
  }
  return template.replace(HOLES, (hole, attribute: string, kind: string) => {
    const filling = fillings[kind]
    return filling === undefined ? hole : ` ${attribute}="${filling()}"`
  })
}
