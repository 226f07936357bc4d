/** Begins what a finding is expected to point at, and ends it: any line of it is right. Without an end, only that line. */
export const HERE = '\u{e000}'
export const END = '\u{e002}'

/** Theme and size of the decks that every slide is shown in. */
export const GROUNDS = [
  'default 16:9',
  'gaia 16:9',
  'uncover 16:9',
  'lectern 16:9',
  'default 4:3',
  'lectern 4:3',
] as const
export type Ground = (typeof GROUNDS)[number]

/** A slide with exactly one defect, or, without `rule`, with none. */
export type SlideCase = {
  readonly name: string
  readonly markdown: string
  readonly rule?: string
  /** What the same defect is rightly called as well. */
  readonly also?: readonly string[]
  /** Absent: shown in all. */
  readonly only?: readonly Ground[]
}

type Spoiled = readonly [markdown: string, more: Pick<SlideCase, 'also' | 'only'>]

/** One slide for each of `slides`, by what is wrong on it. */
export function spoiled(
  rule: string,
  slides: Readonly<Record<string, string | Spoiled>>,
): readonly SlideCase[] {
  return Object.entries(slides).map(([name, slide]) => {
    const [markdown, more] = typeof slide === 'string' ? [slide, {}] : slide
    return { name, rule, markdown: markdown.includes(HERE) ? markdown : HERE + markdown, ...more }
  })
}

export function clean(slides: Readonly<Record<string, string>>): readonly SlideCase[] {
  return Object.entries(slides).map(([name, markdown]) => ({ name, markdown }))
}
