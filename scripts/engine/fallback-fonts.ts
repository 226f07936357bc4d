import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fallbackFontFolder, fallbackFontPath } from './engine-assets.ts'
import { FALLBACK } from './font-families.ts'
import { readFontCoverage } from './read-font-coverage.ts'

/** Which fallback fonts there are and what they cover. Reading them takes time: once per engine. */
export type FallbackFonts = {
  /** `@font-face` rules of both fallback families, only for what these characters need. */
  readonly facesFor: (characters: ReadonlySet<number>, codeCharacters: ReadonlySet<number>) => string
}

export function createFallbackFonts(): FallbackFonts {
  const coverage = new Map<string, { readonly characters: ReadonlySet<number>; readonly size: number }>()
  const inspect: Inspect = (font) => {
    const file = fileOf(font, '400-normal')
    const known = coverage.get(file) ?? measure(font.name, file)
    coverage.set(file, known)
    return known
  }
  return {
    facesFor: (characters, codeCharacters) =>
      [
        ...cover(FALLBACK.letters, SANS, FALLBACK.symbols, SANS_SYMBOLS, characters, inspect),
        ...cover(FALLBACK.monoLetters, MONO, FALLBACK.monoSymbols, MONO_SYMBOLS, codeCharacters, inspect),
      ].join('\n'),
  }
}

type Font = { readonly name: string; readonly subset: string; readonly styles: readonly string[] }
type Inspect = (font: Font) => { readonly characters: ReadonlySet<number>; readonly size: number }

const SUBSETS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'devanagari',
]
const REGULAR = ['400-normal']
const SANS: readonly Font[] = SUBSETS.map((subset) => ({
  name: 'noto-sans',
  subset,
  styles: ['400-normal', '400-italic', '700-normal', '700-italic'],
}))
const MONO: readonly Font[] = SUBSETS.slice(0, -1).map((subset) => ({
  name: 'noto-sans-mono',
  subset,
  styles: ['400-normal', '700-normal'],
}))
const SANS_SYMBOLS: readonly Font[] = [
  { name: 'noto-sans-symbols', subset: 'symbols', styles: REGULAR },
  { name: 'dejavu-sans', subset: 'latin', styles: REGULAR },
  { name: 'noto-sans-math', subset: 'latin', styles: REGULAR },
  { name: 'noto-sans-symbols-2', subset: 'symbols', styles: REGULAR },
]
/** As wide as letters of a monospaced font: box drawing stays in line. */
const MONO_SYMBOLS: readonly Font[] = [{ name: 'dejavu-mono', subset: 'latin', styles: REGULAR }]

/** Letters in the first font that has them; then as few and as small fonts of symbols as possible. */
function cover(
  lettersFamily: string,
  letters: readonly Font[],
  symbolsFamily: string,
  symbols: readonly Font[],
  characters: ReadonlySet<number>,
  inspect: Inspect,
): readonly string[] {
  const faces: string[] = []
  let missing = [...characters].sort((a, b) => a - b)
  const take = (family: string, font: Font): void => {
    const covered = missing.filter((code) => inspect(font).characters.has(code))
    missing = missing.filter((code) => !inspect(font).characters.has(code))
    if (covered.length > 0) faces.push(...font.styles.map((style) => faceOf(family, font, style, covered)))
  }
  for (const font of letters) if (missing.length > 0) take(lettersFamily, font)
  for (;;) {
    const gains = symbols.map((font) => ({
      font,
      gain: missing.filter((code) => inspect(font).characters.has(code)).length,
      size: inspect(font).size,
    }))
    const best = gains.sort((a, b) => b.gain - a.gain || a.size - b.size)[0]
    if (best === undefined || best.gain === 0) return faces
    take(symbolsFamily, best.font)
  }
}

function faceOf(family: string, font: Font, style: string, characters: readonly number[]): string {
  const [weight, slant] = style.split('-')
  return (
    `@font-face{font-family:"${family}";font-style:${slant};font-weight:${weight};` +
    `src:url(${fallbackFontPath(fileOf(font, style))}) format("woff2");unicode-range:${rangeOf(font, characters)}}`
  )
}

/** The basic letters always as a whole, so that an edit rarely changes the style sheet; everything else exactly. */
function rangeOf(font: Font, characters: readonly number[]): string {
  if (font.subset === 'latin' && font.styles !== REGULAR)
    return 'U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2212'
  const ranges: { first: number; last: number }[] = []
  for (const code of characters) {
    const range = ranges.at(-1)
    if (range && code === range.last + 1) range.last = code
    else ranges.push({ first: code, last: code })
  }
  const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')
  return ranges.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',')
}

function fileOf(font: Font, style: string): string {
  return `${font.name}-${font.subset}-${style}.woff2`
}

function measure(name: string, file: string): ReturnType<Inspect> {
  const bytes = readFileSync(join(fallbackFontFolder(name), file))
  return { characters: readFontCoverage(bytes), size: bytes.byteLength }
}
