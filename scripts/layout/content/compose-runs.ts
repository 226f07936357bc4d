import type { ContentRun, TextRun } from '../../model/content-text.ts'
import type { Token } from './collect-tokens.ts'
import { pixels, round } from './css-values.ts'
import type { FontTable } from './font-table.ts'
import type { TextStyle } from './text-style.ts'

/** The text of a paragraph as it is drawn: white space collapsed as CSS says, breaks where the author put them. */
export function composeRuns(tokens: readonly Token[], fonts: FontTable): readonly ContentRun[] {
  const writer = createWriter()
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'break') writer.breakLine(token.style)
    else if (token.kind === 'gap') {
      const { run, css } = token.style
      if (token.side === 'right' || !startsLine(tokens, index)) writer.widen(token.width)
      else writer.keepRoom(token.style, token.width - fonts.widthOf(css, NO_BREAK) * run.size)
    } else if (token.kind === 'emoji') writer.add(token.style, token.text)
    else if (token.kind === 'piece') {
      const { run, css } = token.style
      const [, , width] = token.element.rectangle
      writer.keepRoom(token.style, width - fonts.widthOf(css, NO_BREAK) * run.size)
    } else if (token.kind === 'text') addText(token, writer)
  }
  return writer.finish()
}

const NO_BREAK = '\u00a0'

/** Whether a line was broken right before: room behind the last letter of a line is none before the first of the next one. */
function startsLine(tokens: readonly Token[], index: number): boolean {
  const hasWords = (token: Token) => token.kind === 'text' && token.node.words.length > 0
  const isBreak = (token: Token) => token.kind === 'break'
  const last = tokens.findLastIndex((token, other) => other < index && (hasWords(token) || isBreak(token)))
  const next = tokens.find((token, other) => other > index && (hasWords(token) || isBreak(token)))
  const token = tokens[last]
  if (token?.kind !== 'text' || next?.kind !== 'text') return false
  const [before, after] = [token.node.words.at(-1), next.node.words[0]]
  return before !== undefined && after !== undefined && after[3] > before[3] + before[5] / 2
}

function addText({ node, style }: Extract<Token, { kind: 'text' }>, writer: Writer): void {
  const { css } = style
  const text = letters(node.text, css['text-transform'])
  const keeps = css['white-space-collapse']
  if (/^(?:preserve|break-spaces)$/.test(keeps)) {
    const stop = Math.round(pixels(css['tab-size'])) || 8
    text.split('\n').forEach((line, index) => {
      if (index > 0) writer.breakLine(style)
      for (const [piece] of line.matchAll(/\t|[^\t]+/g)) {
        writer.add(style, piece === '\t' ? ' '.repeat(stop - (writer.column() % stop)) : piece)
      }
    })
    return
  }
  for (const [piece] of text.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
    if (!/^[ \t\n\r\f]/.test(piece)) writer.add(style, piece)
    else if (keeps === 'preserve-breaks' && piece.includes('\n')) {
      for (const _ of piece.matchAll(/\n/g)) writer.breakLine(style)
    } else writer.space(style)
  }
}

/** What capitals cannot be said of is written as it is drawn. */
function letters(text: string, transform: string): string {
  if (transform === 'lowercase') return text.toLowerCase()
  if (transform !== 'capitalize') return text
  return text.replace(
    /(^|[\s\u00a0])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}

type Writer = {
  readonly add: (style: TextStyle, text: string) => void
  /** Counts once, and neither at the start nor before the end of a line. */
  readonly space: (style: TextStyle) => void
  readonly breakLine: (style: TextStyle) => void
  /** How many characters are in the line. */
  readonly column: () => number
  /** Room behind what was written last. */
  readonly widen: (width: number) => void
  /** A no-break space with so much room behind it. */
  readonly keepRoom: (style: TextStyle, extra: number) => void
  readonly finish: () => readonly ContentRun[]
}

function createWriter(): Writer {
  const runs: ContentRun[] = []
  let waiting: TextStyle | undefined
  let atStart = true
  // Runs of one style are one run, unless something was said of the last letter.
  let open: TextStyle['run'] | undefined

  const append = (run: TextStyle['run'], text: string): void => {
    const last = runs.at(-1)
    if (last?.kind === 'text' && open !== undefined && isSameStyle(open, run)) {
      runs[runs.length - 1] = { ...last, text: last.text + text }
    } else runs.push({ kind: 'text', text, ...run })
    open = run
  }
  const settle = (): void => {
    if (waiting) append(waiting.run, ' ')
    waiting = undefined
  }
  const writer: Writer = {
    add: (style, text) => {
      settle()
      append(style.run, text)
      atStart = false
    },
    space: (style) => {
      if (!atStart) waiting ??= style
    },
    breakLine: ({ run: { size, font } }) => {
      waiting = undefined
      open = undefined
      atStart = true
      runs.push({ kind: 'break', size, font })
    },
    widen: (width) => {
      settle()
      const last = runs.at(-1)
      if (last?.kind !== 'text') return
      const characters = [...last.text]
      const end = characters.pop() ?? ''
      const { extra = 0, ...plain } = last
      const widened = { ...plain, text: end, extra: round(extra + width) }
      const rest = characters.join('')
      runs.splice(-1, 1, ...(rest === '' ? [] : [{ ...plain, text: rest }]), widened)
      open = undefined
    },
    keepRoom: ({ run }, extra) => {
      settle()
      runs.push({ kind: 'text', text: NO_BREAK, ...run, extra: round(extra) })
      open = undefined
      atStart = false
    },
    column: () => {
      const line = runs.slice(runs.findLastIndex(({ kind }) => kind === 'break') + 1)
      return line.reduce((sum, run) => sum + (run.kind === 'text' ? run.text.length : 0), 0)
    },
    finish: () => trim(runs),
  }
  return writer
}

/** Breaks at both ends show in places, not in text. */
function trim(runs: readonly ContentRun[]): readonly ContentRun[] {
  const isText = (run: ContentRun): run is TextRun => run.kind === 'text'
  const from = runs.findIndex(isText)
  return from < 0 ? [] : runs.slice(from, runs.findLastIndex(isText) + 1)
}

function isSameStyle(a: TextStyle['run'], b: TextStyle['run']): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
