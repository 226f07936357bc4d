import postcss from 'postcss'
import { addFallbackFamilies, MONO_FALLBACK, SANS_FALLBACK } from './font-families.ts'
import { trimKatexFonts } from './trim-katex.ts'

/**
 * The style sheet of a deck: without the web fonts of the `gaia` theme, and with our fonts where text would differ.
 *
 * @param classes of all elements of the deck
 */
export function finishDeckStyle(css: string, classes: ReadonlySet<string>): string {
  const root = postcss.parse(css)
  root.walkAtRules(/^(?:import|charset)$/, (rule) => {
    // Only a file can declare its encoding.
    const encoding = rule.name === 'charset'
    if (encoding || rule.params.includes('//fonts.bunny.net/css?family=Lato:400,900|Roboto+Mono'))
      rule.remove()
  })
  trimKatexFonts(root, classes)
  addFallbackFamilies(root)
  // A string such as `content: "</style>"` would end the element that the style sheet is going to be in.
  return root.toString().replace(/<\/(?=style)/gi, '<\\/')
}

/** Style of a Mermaid diagram, which wants a font from the web. */
export function finishDiagramStyle(css: string): string {
  const root = postcss.parse(css)
  root.walkAtRules('import', (rule) => {
    rule.remove()
  })
  addFallbackFamilies(root)
  return root.toString()
}

/** For themes that choose no font: else it would be the machine's. Themes come later in the style sheet and win. */
export const BASE_STYLE: string =
  `section{font-family:${SANS_FALLBACK},sans-serif}` +
  `:where(code,kbd,pre,samp,tt){font-family:${MONO_FALLBACK},monospace}`
