import { type LeftOut, leaveOut, type SourceLine } from './left-out.ts'
import { readStatement } from './read-statement.ts'

/** Charts of nodes and arrows, with frames (`subgraph`) around some. */
export function readFlowchart(lines: readonly SourceLine[]): readonly LeftOut[] {
  const found: LeftOut[] = []
  const frames: SourceLine[] = []
  /** What is written in each node. */
  const labels = new Map<string, string>()
  for (const line of lines) {
    const { text } = line
    if (LOOKS.test(text)) continue
    if (/^subgraph\s+\S/.test(text)) frames.push(line)
    else if (text === 'end') frames.pop()
    else if (frames.length === 0 || !/^direction\s+(TD|TB|LR|BT|RL)$/i.test(text)) {
      const fault = readStatement(text, labels)
      if (fault) found.push(leaveOut(line, fault.expected, fault.part))
    }
  }
  return [...found, ...frames.map((line) => leaveOut(line, '`end` where the frame ends'))]
}

/** No nodes stand there first: looks, and the frames of others. */
export function isDrawnElsewhere(text: string): boolean {
  return LOOKS.test(text) || /^(?:subgraph|end|direction|click)\b/.test(text)
}

/** Says how something looks that is drawn elsewhere. */
const LOOKS =
  /^(?:classDef\s+\w+\s+\S|class\s+[\w,-]+\s+\w+$|style\s+[\w,-]+\s+\S|linkStyle\s+(?:default|[\d,\s]+)\s+\S)/
