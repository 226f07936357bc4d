import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss from 'postcss'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { fallbackFontFolder, fallbackFontPath } from './engine-assets.ts'
import { FALLBACK, preferFallbackFamilies } from './font-families.ts'

/**
 * The deck with the fallback fonts exchanged for ones whose letters are as wide as those of Arial and Courier New: these are there
 * wherever presentations are opened, Noto Sans is not, and with another font lines would break elsewhere.
 */
export function dressForOffice(deck: RenderedDeck): RenderedDeck {
  const style = postcss.parse(deck.css)
  preferFallbackFamilies(style)
  const faces = [facesOf(FALLBACK.letters, 'arimo'), facesOf(FALLBACK.monoLetters, 'cousine')]
  return { ...deck, css: [style.toString(), ...faces].join('\n') }
}

const STYLES = ['400-normal', '400-italic', '700-normal', '700-italic'] as const

/** Of faces of one family the last one counts; letters that it lacks are drawn with those before it. */
function facesOf(family: string, name: string): string {
  const ranges = JSON.parse(
    readFileSync(join(fallbackFontFolder(name), '..', 'unicode.json'), 'utf8'),
  ) as Record<string, string>
  return Object.entries(ranges)
    .flatMap(([subset, range]) =>
      STYLES.map((style) => {
        const [weight, slant] = style.split('-')
        const url = fallbackFontPath(`${name}-${subset}-${style}.woff2`)
        return (
          `@font-face{font-family:"${family}";font-style:${slant};font-weight:${weight};` +
          `src:url(${url}) format("woff2");unicode-range:${range}}`
        )
      }),
    )
    .join('\n')
}
