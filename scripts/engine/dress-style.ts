import { createTally } from './create-tally.ts'
import { styleEmoji } from './emoji-style.ts'
import type { FallbackFonts } from './fallback-fonts.ts'
import type { FinishedSlide } from './finish-slide.ts'
import { finishDeckStyle } from './finish-style.ts'

/** What a style sheet has to know of a slide. */
export type Dressed = Pick<FinishedSlide, 'emoji' | 'characters' | 'codeCharacters' | 'classes'>

/** The style sheet of a deck, with fonts and emoji for what is on its slides. */
export type DressStyle = (css: string, slides: readonly Dressed[]) => string

/** Going over a style sheet takes longer than rendering ten slides: what was found out about the last one is kept. */
export function createDressStyle(fonts: FallbackFonts): DressStyle {
  const tallies = {
    characters: createTally<number>(),
    codeCharacters: createTally<number>(),
    classes: createTally<string>(),
  }
  let last:
    | { readonly of: string; readonly style: string; readonly characters: readonly number[] }
    | undefined

  function finish(css: string, classes: ReadonlySet<string>): NonNullable<typeof last> {
    // Classes decide only which fonts of KaTeX stay.
    const of = css.includes('KaTeX') ? `${[...classes].sort().join(' ')}\n${css}` : css
    if (last?.of === of) return last
    const style = finishDeckStyle(css, classes)
    last = { of, style, characters: readStyleCharacters(style) }
    return last
  }

  return (css, slides) => {
    const { style, characters: ofStyle } = finish(css, tallies.classes(slides.map(({ classes }) => classes)))
    const characters = tallies.characters(slides.map((slide) => slide.characters))
    // A theme may set other text in a monospaced font, too: its letters then come from the other family.
    const codeCharacters = tallies.codeCharacters(slides.map((slide) => slide.codeCharacters))
    codeCharacters.add(0x20)
    for (const code of ofStyle) {
      characters.add(code)
      codeCharacters.add(code)
    }
    const { faces, rules } = styleEmoji(slides.flatMap(({ emoji }) => emoji))
    // `@import` and `@charset` of the theme must stay in front.
    return [style, fonts.facesFor(characters, codeCharacters), faces, rules]
      .filter((part) => part !== '')
      .join('\n')
  }
}

/** Characters that a style sheet may put on slides: `content: "→"`, also written as `\2192`. */
function readStyleCharacters(css: string): readonly number[] {
  return [...css.matchAll(/\\([0-9a-f]{1,6})|[^\0-\x7f]/giu)]
    .map(([character, code]) => (code ? Number.parseInt(code, 16) : (character.codePointAt(0) ?? 0)))
    .filter((code) => code >= 0x20 && code <= 0x10ffff)
}
