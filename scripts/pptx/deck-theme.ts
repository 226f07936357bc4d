import type { ContentColor } from '../model/content-look.ts'
import type { ContentRun, TextRun } from '../model/content-text.ts'
import type { SlideGround } from '../model/slide-content.ts'
import type { NativeFont } from './native-presentation.ts'
import type { NativeShape } from './native-shape.ts'
import { officeFontOf } from './office-font.ts'
import { DEFAULT_COLORS, type ThemeColors } from './write-theme.ts'

/** What a deck looks like for the most part: slides say only where they differ, and change with it in the hands of an editor. */
export type DeckTheme = {
  readonly colors: ThemeColors
  /** `#rrggbb` → how slides call it: `tx1`, `accent3`. */
  readonly colorNames: ReadonlyMap<string, string>
  readonly titleFont: string
  readonly bodyFont: string
  readonly title: TextStyle
  readonly body: TextStyle
}

export type TextStyle = {
  /** In CSS pixels. */
  readonly size: number
  readonly bold: boolean
  /** `#rrggbb`. */
  readonly color: string
}

export type ThemeSource = { readonly ground: SlideGround; readonly shapes: readonly NativeShape[] }

/** `height` of a slide in CSS pixels, for decks without any text. */
export function readDeckTheme(
  slides: readonly ThemeSource[],
  fonts: readonly NativeFont[],
  height: number,
): DeckTheme {
  const use = countUse(slides, fonts)
  const light = use.grounds.first() ?? WHITE
  const dark = use.body.colors.first() ?? use.title.colors.first() ?? BLACK
  const titleColor = use.title.colors.first() ?? dark
  const second = use.title.colors.all().find((color) => color !== dark && color !== light) ?? dark
  const secondLight = use.grounds.all().find((color) => color !== light)
  const link = use.links.first()
  const taken = new Set([light, dark, second, secondLight, link])
  const accents = use.colors
    .all()
    .filter((color) => !taken.has(color))
    .slice(0, ACCENTS.length)

  // What is named later wins, where two are the same colour.
  const names = new Map<string, string>()
  for (const [index, color] of accents.entries()) names.set(color, `accent${index + 1}`)
  if (link !== undefined) names.set(link, 'hlink')
  if (secondLight !== undefined) names.set(secondLight, 'bg2')
  names.set(second, 'tx2').set(light, 'bg1').set(dark, 'tx1')

  const bodyFont = use.body.fonts.first() ?? use.title.fonts.first() ?? 'Arial'
  return {
    colors: {
      ...DEFAULT_COLORS,
      dk1: rgbOf(dark),
      lt1: rgbOf(light),
      dk2: rgbOf(second),
      ...(secondLight !== undefined && { lt2: rgbOf(secondLight) }),
      ...Object.fromEntries(accents.map((color, index) => [ACCENTS[index], rgbOf(color)])),
      ...(link !== undefined && { hlink: rgbOf(link), folHlink: rgbOf(link) }),
    },
    colorNames: names,
    titleFont: use.title.fonts.first() ?? bodyFont,
    bodyFont,
    title: {
      size: Number(use.title.sizes.first() ?? height / 16),
      bold: use.title.weights.first() === 'bold',
      color: titleColor,
    },
    body: { size: Number(use.body.sizes.first() ?? height / 25), bold: false, color: dark },
  }
}

const WHITE = '#ffffff'
const BLACK = '#000000'
const ACCENTS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const

function rgbOf(color: string): string {
  return color.slice(1).toUpperCase()
}

type Use = {
  readonly title: TextUse
  readonly body: TextUse
  readonly links: Tally
  readonly grounds: Tally
  /** How often slides would have to name each. */
  readonly colors: Tally
}

type TextUse = {
  readonly colors: Tally
  readonly fonts: Tally
  readonly sizes: Tally
  readonly weights: Tally
}

function countUse(slides: readonly ThemeSource[], fonts: readonly NativeFont[]): Use {
  const use: Use = {
    title: createTextUse(),
    body: createTextUse(),
    links: createTally(),
    grounds: createTally(),
    colors: createTally(),
  }
  for (const { ground, shapes } of slides) {
    use.grounds.add(ground.color?.hex ?? WHITE, 1)
    for (const shape of shapes) {
      for (const run of runsOf(shape)) countRun(run, shape, fonts, use)
      for (const { hex } of colorsOf(shape)) use.colors.add(hex, 1)
    }
    if (ground.color) use.colors.add(ground.color.hex, 1)
  }
  return use
}

function countRun(run: TextRun, shape: NativeShape, fonts: readonly NativeFont[], use: Use): void {
  const count = run.text.length
  if (run.link !== undefined) {
    use.links.add(run.color.hex, count)
    return
  }
  const isTitle = shape.kind === 'text' && shape.role === 'title'
  const { colors, fonts: families, sizes, weights } = isTitle ? use.title : use.body
  colors.add(run.color.hex, count)
  // Tables and code have sizes of their own, and code a font.
  if (shape.kind === 'code' || (shape.kind === 'text' && !shape.wraps)) return
  const font = fonts[run.font]
  if (font) families.add(officeFontOf(font).latin, count)
  if (shape.kind === 'text') sizes.add(String(run.size), count)
  weights.add(run.bold ? 'bold' : 'plain', count)
}

function runsOf(shape: NativeShape): readonly TextRun[] {
  return contentOf(shape).flatMap((run) => (run.kind === 'text' && run.text !== '' ? [run] : []))
}

function contentOf(shape: NativeShape): readonly ContentRun[] {
  if (shape.kind === 'text') return shape.paragraphs.flatMap(({ runs }) => runs)
  if (shape.kind === 'code') return shape.lines.flat()
  if (shape.kind !== 'table') return []
  return shape.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'cell' ? cell.paragraphs.flatMap(({ runs }) => runs) : [])),
  )
}

function colorsOf(shape: NativeShape): readonly ContentColor[] {
  if (shape.kind === 'raster' || shape.kind === 'picture') return []
  const ofText = runsOf(shape).map(({ color }) => color)
  if (shape.kind === 'text') return ofText
  if (shape.kind !== 'table') return [...ofText, shape.fill, shape.line?.color].filter(isColor)
  const cells = shape.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'cell' ? [cell] : [])),
  )
  const ofCells = cells.flatMap(({ fill, borders }) => [
    fill,
    ...Object.values(borders).map(({ color }) => color),
  ])
  return [...ofText, ...ofCells.filter(isColor)]
}

function isColor(color: ContentColor | undefined): color is ContentColor {
  return color !== undefined
}

type Tally = {
  readonly add: (key: string, count: number) => void
  /** The one with most. */
  readonly first: () => string | undefined
  /** Those with most first; of equal ones, what was seen first. */
  readonly all: () => readonly string[]
}

function createTextUse(): TextUse {
  return { colors: createTally(), fonts: createTally(), sizes: createTally(), weights: createTally() }
}

function createTally(): Tally {
  const counts = new Map<string, number>()
  const all = (): readonly string[] => [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key)
  return {
    add: (key, count) => void counts.set(key, (counts.get(key) ?? 0) + count),
    first: () => all()[0],
    all,
  }
}
