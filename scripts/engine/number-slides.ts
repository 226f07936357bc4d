import type { SlideNumbers } from './slide-holes.ts'

/** The part of a slide that numbers depend on. */
export type Numbered = {
  /** Its `paginate` directive, as Marpit normalises it. */
  readonly paginate: unknown
  /** See `readHeadingNames`. */
  readonly headingNames: readonly string[]
}

export type SlideNaming = { readonly numbers: SlideNumbers; readonly headings: readonly string[] }

export function isSameNaming(a: SlideNaming, b: SlideNaming): boolean {
  return (
    a.numbers.id === b.numbers.id &&
    a.numbers.page === b.numbers.page &&
    a.numbers.pages === b.numbers.pages &&
    a.headings.every((name, index) => name === b.headings[index])
  )
}

/** Whether `numberSlides` gives the same for both. */
export function areNumberedAlike(before: readonly Numbered[], after: readonly Numbered[]): boolean {
  return (
    before.length === after.length &&
    after.every((slide, index) => slide === before[index] || isNumberedAs(slide, before[index]))
  )
}

function isNumberedAs({ paginate, headingNames }: Numbered, other: Numbered | undefined): boolean {
  return (
    paginate === other?.paginate &&
    headingNames.length === other?.headingNames.length &&
    headingNames.every((name, index) => name === other.headingNames[index])
  )
}

/** Pages as Marpit's `directives/apply` counts them, and names of headings as marp-core's slug plugin tells them apart. */
export function numberSlides(slides: readonly Numbered[]): readonly SlideNaming[] {
  const pages = countPages(slides)
  const total = String(pages.at(-1)?.counted ?? 0)
  const taken = new Map(slides.map((_, index) => [String(index + 1), 0]))
  return slides.map(({ headingNames }, index) => {
    const shown = pages[index]?.shown
    return {
      numbers: {
        id: String(index + 1),
        ...(shown !== undefined && { page: String(shown), pages: total }),
      },
      headings: headingNames.map((name) => distinguish(name, taken)),
    }
  })
}

type Page = { readonly counted: number; readonly shown?: number }

function countPages(slides: readonly Numbered[]): readonly Page[] {
  let counted = 0
  return slides.map(({ paginate }): Page => {
    if (paginate !== 'skip' && paginate !== 'hold') counted += 1
    if (!paginate || paginate === 'skip') return { counted }
    counted = Math.max(1, counted)
    return { counted, shown: counted }
  })
}

function distinguish(name: string, taken: Map<string, number>): string {
  const before = taken.get(name)
  const times = before === undefined ? 0 : before + 1
  taken.set(name, times)
  return times > 0 ? `${name}-${times}` : name
}
