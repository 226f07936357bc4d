import type { DiagramReader, LeftOut, SourceLine } from './left-out.ts'
import { readChart } from './read-chart.ts'
import { readClasses } from './read-classes.ts'
import { readEntities } from './read-entities.ts'
import { readFlowchart } from './read-flowchart.ts'
import { readSequence } from './read-sequence.ts'
import { readStates } from './read-states.ts'

/**
 * What beautiful-mermaid passes over in a diagram that it draws: it reads line by line, and says nothing of lines, or ends of lines, that it
 * does not know. Much of that is good Mermaid elsewhere. What only lends colour or acts on a click is not missed. In order of lines.
 *
 * @param source of a diagram that was drawn: what cannot be, it says itself
 */
export function findLeftOut(source: string): readonly LeftOut[] {
  const [first, ...rest] = readLines(source)
  const read = KINDS.find(([header]) => header.test(first?.text ?? ''))?.[1] ?? readFlowchart
  return read(rest).toSorted((a, b) => a.line - b.line)
}

const KINDS: readonly (readonly [RegExp, DiagramReader])[] = [
  [/^sequenceDiagram$/i, readSequence],
  [/^stateDiagram(-v2)?$/i, readStates],
  [/^classDiagram$/i, readClasses],
  [/^erDiagram$/i, readEntities],
  [/^xychart(-beta)?\b/i, readChart],
]

function readLines(source: string): readonly SourceLine[] {
  return source
    .split('\n')
    .map((text, index) => ({ number: index + 1, text: decode(text).trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('%%'))
}

/** Before it reads, beautiful-mermaid decodes what a parser of Markdown may have encoded. */
function decode(text: string): string {
  return text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => SIGNS[name] ?? '')
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }
