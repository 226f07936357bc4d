import type { Deck, Slide } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { RenderProblem } from '../model/rendered-deck.ts'
import { createLocate, type Span } from '../model/span.ts'
import { showControls } from '../report/show-controls.ts'

type Kind = RenderProblem['kind']

const DIAGRAM = {
  rule: 'deck/diagram-error',
  severity: 'error',
  begins: /^[ \t>]*(?:```+|~~~+)[ \t]*mermaid/m,
} as const

/** What the audience gets instead, and where in the Markdown such a thing begins. A style that fails has a rule of its own. */
const KINDS: Readonly<
  Record<
    Exclude<Kind, 'style'>,
    Pick<Diagnostic, 'rule' | 'severity'> & { readonly says: string; readonly begins: RegExp }
  >
> = {
  diagram: { ...DIAGRAM, says: 'Diagram cannot be drawn, and is shown as source' },
  'diagram line': { ...DIAGRAM, says: 'Cannot draw' },
  formula: {
    rule: 'deck/math-error',
    severity: 'error',
    says: 'Formula cannot be read, and is shown as source',
    begins: /\$/,
  },
  code: {
    rule: 'deck/code-error',
    severity: 'warning',
    says: 'Code cannot be highlighted',
    begins: /^[ \t>]*(?:```+|~~~+)[ \t]*\w/m,
  },
}

/** What the engine could only render in a lesser way, as findings. */
export function describeProblems(deck: Deck, problems: readonly RenderProblem[]): readonly Diagnostic[] {
  const locate = createLocate(deck.original)
  return problems.flatMap((problem): readonly Diagnostic[] => {
    if (problem.kind === 'style') return []
    const { rule, severity, begins } = KINDS[problem.kind]
    const slide = deck.slides.find(({ number }) => number === problem.slide)
    const span = slide && findPlace(deck.original, slide, begins, problem, locate)
    const message = describe(problem.kind, problem)
    return [{ rule, severity, message, file: deck.file, slide: problem.slide, ...(span && { span }) }]
  })
}

function describe(kind: keyof typeof KINDS, { slide, detail, expected }: RenderProblem): string {
  const { says } = KINDS[kind]
  const shown = `\`${showControls(detail)}\``
  if (expected === undefined) return `${says} on slide ${slide} because of ${shown}`
  return `${says} ${shown} in the diagram on slide ${slide}, expected ${expected}`
}

/** In the slide: where the thing begins in which the source is, or the line of it that is meant. */
function findPlace(
  text: string,
  { span: { start, end } }: Slide,
  begins: RegExp,
  { source = '', line, detail }: RenderProblem,
  locate: (start: number, end: number) => Span,
): Span {
  const slide = text.slice(start.offset, end.offset)
  const things = [...slide.matchAll(new RegExp(begins, `${begins.flags}g`))].map(({ index }) => index)
  const isFence = begins.multiline
  const thing = isFence ? findFence(slide, things, source) : findFormula(slide, things, source)
  if (line === undefined) return locate(start.offset + thing, start.offset + thing)
  const offset = start.offset + startOfLine(slide, thing, line)
  const column =
    text
      .slice(offset)
      .split(/\r\n|\n|\r/, 1)[0]
      ?.indexOf(detail) ?? -1
  return column === -1 ? locate(offset, offset) : locate(offset + column, offset + column + detail.length)
}

/** In a list or a quotation, each line stands behind what the author wrote in front of it. */
function findFence(slide: string, fences: readonly number[], source: string): number {
  const lines = source.trimEnd().split('\n')
  const holds = (fence: number): boolean =>
    lines.every((line, index) => lineAt(slide, startOfLine(slide, fence, index + 1)).endsWith(line.trim()))
  return fences.find(holds) ?? fences[0] ?? 0
}

/** Where its first line stands, if that is further down; else the first sign of a formula before it. */
function findFormula(slide: string, signs: readonly number[], source: string): number {
  const first = source
    .split('\n')
    .find((one) => one.trim() !== '')
    ?.trim()
  const place = first === undefined ? -1 : slide.indexOf(first, signs[0])
  const sign = signs.findLast((index) => index <= place) ?? signs[0] ?? 0
  return place > sign && slide.slice(sign, place).includes('\n') ? place : sign
}

/** Of the line that is `down` lines below the one in which `offset` is. */
function startOfLine(text: string, offset: number, down: number): number {
  const breaks = /\r\n|\n|\r/g
  breaks.lastIndex = offset
  for (let count = 0; count < down; count += 1) if (breaks.exec(text) === null) return text.length
  return breaks.lastIndex
}

function lineAt(text: string, offset: number): string {
  return (text.slice(offset).split(/\r\n|\n|\r/, 1)[0] ?? '').trim()
}
