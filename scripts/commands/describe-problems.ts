import type { Deck, Slide } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { RenderProblem } from '../model/rendered-deck.ts'
import { createLocate, type Span } from '../model/span.ts'
import { showControls } from '../report/show-controls.ts'

type Kind = RenderProblem['kind']

/** What the audience gets instead, and where in the Markdown such a thing begins. A style that fails has a rule of its own. */
const KINDS: Readonly<
  Record<
    Exclude<Kind, 'style'>,
    Pick<Diagnostic, 'rule' | 'severity'> & { readonly says: string; readonly begins: RegExp }
  >
> = {
  diagram: {
    rule: 'deck/diagram-error',
    severity: 'error',
    says: 'Diagram cannot be drawn, and is shown as source',
    begins: /^[ \t>]*(?:```+|~~~+)[ \t]*mermaid/m,
  },
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
  return problems.flatMap(({ kind, slide, detail, source = '' }): readonly Diagnostic[] => {
    if (kind === 'style') return []
    const { rule, severity, says, begins } = KINDS[kind]
    const place = deck.slides.find(({ number }) => number === slide)
    const span = place && findStart(deck.original, place, begins, source, locate)
    return [
      {
        rule,
        severity,
        message: `${says} on slide ${slide} because of \`${showControls(detail)}\``,
        file: deck.file,
        slide,
        ...(span && { span }),
      },
    ]
  })
}

/** Where the thing begins in which this source is, or its own line where that is another; else the first of its kind on the slide. */
function findStart(
  text: string,
  { span }: Slide,
  begins: RegExp,
  source: string,
  locate: (start: number, end: number) => Span,
): Span {
  const { start, end } = span
  const slide = text.slice(start.offset, end.offset)
  const things = [...slide.matchAll(new RegExp(begins, `${begins.flags}g`))].map(({ index }) => index)
  // In a list or a quotation, each line stands behind what the author wrote in front of it.
  const line = source
    .split('\n')
    .find((one) => one.trim() !== '')
    ?.trim()
  const place = line === undefined ? -1 : slide.indexOf(line, things[0])
  const thing = things.findLast((index) => index <= place) ?? things[0] ?? 0
  const isFence = begins.multiline
  const isFurtherDown = !isFence && place > thing && slide.slice(thing, place).includes('\n')
  const offset = start.offset + (isFurtherDown ? place : thing)
  return locate(offset, offset)
}
