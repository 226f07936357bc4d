import type { RawRectangle } from '../raw-page.ts'
import type { Token } from './collect-tokens.ts'
import { pixels } from './css-values.ts'
import type { DrawnStyle } from './drawn-page.ts'
import type { FontTable } from './font-table.ts'

/** One line of a paragraph, as it was drawn. */
export type Line = {
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Of its largest text. */
  readonly size: number
  readonly ascent: number
  readonly descent: number
  /** A box of this width or more takes the first word of the next line up; absent where the line ends for another reason. */
  readonly most?: number
}

/** `block`: the style of what holds the text, for lines without any. */
export function breakLines(
  tokens: readonly Token[],
  block: { readonly css: DrawnStyle; readonly scale: number },
  fonts: FontTable,
): readonly Line[] {
  const lines: Word[][] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const word of wordsOf(tokens)) {
    const [, y, , height] = word.rectangle
    const line = lines.at(-1)
    if (line === undefined || word.afterBreak || y + height / 2 > bottom - 1) {
      lines.push([word])
      bottom = y + height
    } else {
      line.push(word)
      // A picture in a line is often higher than it.
      if (word.kind !== 'piece') bottom = Math.max(bottom, y + height)
    }
  }
  return lines.map((words, index) => lineOf(words, lines[index + 1]?.[0], block, fonts))
}

type Word = {
  readonly kind: 'text' | 'emoji' | 'piece'
  readonly rectangle: RawRectangle
  readonly style: Extract<Token, { kind: 'text' }>['style']
  /** A part of a word that is broken across lines, or one that may be broken behind its first letter. */
  readonly isPart: boolean
  /** Its lower edge is on the baseline. */
  readonly stands?: boolean
  readonly afterBreak: boolean
}

function wordsOf(tokens: readonly Token[]): readonly Word[] {
  const words: Word[] = []
  let afterBreak = false
  const add = (word: Omit<Word, 'afterBreak'>): void => {
    words.push({ ...word, afterBreak })
    afterBreak = false
  }
  for (const token of tokens) {
    if (token.kind === 'break') afterBreak = true
    else if (token.kind === 'emoji') add({ ...token, isPart: false })
    else if (token.kind === 'piece') {
      const { rectangle, tag } = token.element
      add({ kind: 'piece', rectangle, style: token.style, isPart: false, stands: tag === 'img' })
    } else if (token.kind === 'text') {
      const keepsBreaks = /preserve|break-spaces/.test(token.style.css['white-space-collapse'])
      const { words: places, text } = token.node
      const parts = new Map<number, number>()
      for (const [from] of places) parts.set(from, (parts.get(from) ?? 0) + 1)
      let end = 0
      for (const [from, to, ...rectangle] of places) {
        if (keepsBreaks && text.slice(end, from).includes('\n')) afterBreak = true
        const isPart = parts.get(from) !== 1 || EAST_ASIAN.test(text.slice(from, from + 2))
        add({ kind: 'text', rectangle, style: token.style, isPart })
        end = to
      }
      if (keepsBreaks && text.slice(end).includes('\n')) afterBreak = true
    }
  }
  return words
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function lineOf(
  words: readonly Word[],
  next: Word | undefined,
  block: { readonly css: DrawnStyle; readonly scale: number },
  fonts: FontTable,
): Line {
  const left = Math.min(...words.map(({ rectangle: [x] }) => x))
  const right = Math.max(...words.map(({ rectangle: [x, , width] }) => x + width))
  const most = next === undefined || next.afterBreak ? undefined : right - left + roomFor(next, fonts)
  return { left, right, ...baselineOf(words, block, fonts), ...(most === undefined ? {} : { most }) }
}

/** What the first word of the next line would have needed. */
function roomFor({ isPart, style, rectangle: [, , width] }: Word, fonts: FontTable): number {
  return isPart ? style.run.size : fonts.widthOf(style.css, ' ') * style.run.size + width
}

function baselineOf(
  words: readonly Word[],
  block: { readonly css: DrawnStyle; readonly scale: number },
  fonts: FontTable,
): Pick<Line, 'baseline' | 'size' | 'ascent' | 'descent'> {
  const texts = words.filter(({ kind, style }) => kind === 'text' && style.run.raise === undefined)
  const first = words.find(({ kind }) => kind !== 'piece') ?? words[0]
  const largest = texts.reduce<Word | undefined>(
    (best, word) => (best === undefined || word.style.run.size > best.style.run.size ? word : best),
    undefined,
  )
  const word = largest ?? first
  const css = word?.style.css ?? block.css
  const { ascent = 0.8, descent = 0.2 } = fonts.fonts[fonts.indexOf(css)] ?? {}
  const size = word?.style.run.size ?? pixels(block.css['font-size']) * block.scale
  const scale = word?.style.scale ?? block.scale
  const [, y = 0, , height = size] = word?.rectangle ?? []
  // Chromium rounds both for each font size, before it scales.
  const above = Math.round((ascent * size) / scale) * scale
  const below = Math.round((descent * size) / scale) * scale
  const baseline =
    largest === undefined
      ? y + height * (word?.stands ? 1 : EMOJI_BASELINE)
      : y + (height - above - below) / 2 + above
  return { baseline, size, ascent, descent }
}

/** Where in an emoji or a formula the baseline of its line is taken to lie. */
const EMOJI_BASELINE = 0.85
