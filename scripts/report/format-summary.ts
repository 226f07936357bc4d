import stringWidth from 'string-width'
import type { Artifact } from '../model/artifact.ts'
import { cutStart } from './cut-start.ts'
import { describeSize, describeTime } from './format-artifacts.ts'
import type { Style } from './format-pretty.ts'
import { showControls } from './show-controls.ts'

export type Summary = {
  readonly artifacts: readonly Artifact[]
  readonly upToDate: readonly string[]
  /** Every output that was wanted, with its deck: what is neither written nor up to date has failed. */
  readonly outputs: readonly { readonly deck: string; readonly output: string }[]
}

type Row = { readonly deck: string; readonly output: string; readonly size: string; readonly time: string }

const HEAD: Row = { deck: 'deck', output: 'output', size: 'size', time: 'time' }

/** For a terminal of `width` columns: a row for each output, in order. The column of decks is left out where there is no room. */
export function formatSummary(summary: Summary, style: Pick<Style, 'dim'>, width: number): string {
  const rows = rowsOf(summary)
  if (rows.length === 0) return ''
  const all = [HEAD, ...rows]
  const widest = (cell: (row: Row) => string): number => Math.max(...all.map((row) => stringWidth(cell(row))))
  const [deck, output, size, time] = [
    widest((row) => row.deck),
    widest((row) => row.output),
    widest((row) => row.size),
    widest((row) => row.time),
  ]
  const others = size + time + 2 * GAP.length + INDENT.length
  const isWide = deck + GAP.length + output + others <= width
  const room = isWide ? output : Math.max(LEAST_NAME, Math.min(output, width - others))
  const lines = all.map((row) => {
    const name = cutStart(row.output, room)
    const cells = [
      ...(isWide ? [padEnd(row.deck, deck)] : []),
      padEnd(name, room),
      row.size.padStart(size),
      row.time,
    ]
    return (INDENT + cells.join(GAP)).trimEnd()
  })
  const [head = '', ...body] = lines
  return [style.dim(head), ...body].join('\n')
}

const INDENT = '  '
const GAP = '  '
const LEAST_NAME = 8

function rowsOf({ artifacts, upToDate, outputs }: Summary): readonly Row[] {
  let last = ''
  return outputs.flatMap(({ deck, output }) => {
    const made = artifacts.filter((artifact) => artifact.deck === deck && isOf(artifact, output))
    const [first] = made
    const isKnown = upToDate.includes(output)
    const row: Row = {
      deck: deck === last ? '' : showControls(deck),
      output: showControls(made.length > 1 ? `${output} (${made.length})` : (first?.path ?? output)),
      size: first === undefined ? '' : describeSize(made.reduce((sum, artifact) => sum + artifact.size, 0)),
      time: first === undefined ? (isKnown ? 'up to date' : 'failed') : describeTime(first),
    }
    last = deck
    return [row]
  })
}

/** The pictures of slides are called after their output: `talk.001.png` for `talk.png`. */
function isOf({ path, format }: Artifact, output: string): boolean {
  return path === output || (format === 'images' && output.endsWith('.png'))
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}
