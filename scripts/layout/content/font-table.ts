import type { ContentFont } from '../../model/slide-content.ts'
import type { DrawnElement, DrawnNode, DrawnPage, DrawnStyle } from './drawn-page.ts'
import { findMarkers } from './find-markers.ts'
import { FONT_SCALE, type FontAnswer, type FontQuestion } from './measure-fonts.ts'

/** Every font that styles ask for, measured. */
export type FontTable = {
  readonly fonts: readonly ContentFont[]
  readonly indexOf: (style: DrawnStyle) => number
  /** Of a space, and of text that was asked for, for each pixel of font size. */
  readonly widthOf: (style: DrawnStyle, text: string) => number
}

export type FontAsked = FontQuestion & {
  readonly key: string
  readonly style: DrawnStyle
  /** Numbers of elements that show text in it, one for each kind of script. */
  readonly samples: readonly number[]
}

/** Space and no-break space are measured in every font. */
const SPACES = [' ', '\u00a0']

/** What is to be asked about the fonts of a page, each once. */
export function askFonts(page: DrawnPage): readonly FontAsked[] {
  const asked = new Map<string, { style: DrawnStyle; texts: Set<string>; samples: Map<string, number> }>()
  const fontOf = (style: DrawnStyle) => {
    const key = keyOf(style)
    const known = asked.get(key) ?? { style, texts: new Set(SPACES), samples: new Map() }
    asked.set(key, known)
    return known
  }
  for (const style of page.styles) fontOf(style)
  for (const element of page.slides.flatMap(({ layers }) => layers).flatMap(allElements)) {
    const style = page.styles[element.style]
    if (style === undefined) continue
    const font = fontOf(style)
    const text = element.children.map((child) => ('text' in child ? child.text : '')).join('')
    for (const script of scriptsIn(text)) {
      if (element.pseudo === undefined && !font.samples.has(script)) font.samples.set(script, element.number)
    }
  }
  for (const { style, text } of findMarkers(page)) fontOf(style).texts.add(text)
  return [...asked].map(([key, { style, texts, samples }]) => ({
    key,
    style,
    font: `${style['font-style']} ${style['font-weight']} ${FONT_SCALE}px ${style['font-family']}`,
    texts: [...texts],
    samples: [...new Set(samples.values())],
  }))
}

/** `answers`: in order of the questions; `drawn`: the same, by which families each was drawn. */
export function createFontTable(
  asked: readonly FontAsked[],
  answers: readonly FontAnswer[],
  drawn: readonly ContentFont['drawn'][],
): FontTable {
  const indices = new Map(asked.map(({ key }, index) => [key, index]))
  const widths = asked.map(
    ({ texts }, index) => new Map(texts.map((text, at) => [text, answers[index]?.widths[at]])),
  )
  const indexOf = (style: DrawnStyle) => indices.get(keyOf(style)) ?? 0
  return {
    fonts: asked.map(({ style }, index) => ({
      asked: style['font-family'],
      weight: Number(style['font-weight']),
      bold: isBold(style),
      italic: style['font-style'] !== 'normal',
      drawn: drawn[index] ?? [],
      ascent: answers[index]?.ascent ?? 0.8,
      descent: answers[index]?.descent ?? 0.2,
    })),
    indexOf,
    widthOf: (style, text) => widths[indexOf(style)]?.get(text) ?? text.length / 2,
  }
}

export function isBold(style: DrawnStyle): boolean {
  return Number(style['font-weight']) >= 600
}

function keyOf(style: DrawnStyle): string {
  return [style['font-family'], style['font-weight'], style['font-style']].join('|')
}

function allElements(node: DrawnNode): readonly DrawnElement[] {
  return 'text' in node ? [] : [node, ...node.children.flatMap(allElements)]
}

/** Families of characters that are drawn by fonts of their own where the first one does not have them. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  latin: /[\p{Script=Latin}\p{N}]/u,
  han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  hangul: /\p{Script=Hangul}/u,
  arabic: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  indic: /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}]/u,
  other: /[^\s\p{Script=Latin}\p{N}]/u,
}

function scriptsIn(text: string): readonly string[] {
  return Object.entries(SCRIPTS).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []))
}
