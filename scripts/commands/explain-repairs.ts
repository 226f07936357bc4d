import type { RepairCandidate, RepairEdit } from '../model/repair.ts'
import { CODE_PAGES } from '../text/code-pages.ts'
import type { Run } from './load-run.ts'
import type { Explanation } from './reports.ts'

/** For every damaged text of a run what happened to it, and why it is repaired the way it is, or not at all. */
export function explainRepairs(run: Run): readonly Explanation[] {
  return run.decks.flatMap(({ deck: { file, repair } }) =>
    [
      ...repair.edits.map((edit) => ({
        span: edit.span,
        from: edit.from,
        to: edit.text,
        lines: explainEdit(edit),
      })),
      ...repair.ambiguous.map(({ span, text, candidates }) => ({
        span,
        from: text,
        lines: ['several texts leave this behind; the words around rank them, and never decide:'].concat(
          candidates.map(explainCandidate),
        ),
      })),
    ]
      .sort((a, b) => a.span.start.offset - b.span.start.offset)
      .map(({ span: { start }, ...rest }) => ({ file, line: start.line, column: start.column, ...rest })),
  )
}

function explainEdit({ text, history, confidence }: RepairEdit): readonly string[] {
  return [
    ...(history.length > 0 ? [`what happened: ${history.join(', then ')}`] : []),
    ...explainBytes(text, history),
    `why: ${explainCertainty(history)} (${Math.floor(confidence * 100)} % sure)`,
  ]
}

const READ_AS = 'utf-8 read as '

/** The bytes of the repaired text, and what each wrong reading made of them. In brackets: bytes that the code page does not define. */
function explainBytes(text: string, history: readonly string[]): readonly string[] {
  let current = text
  const lines: string[] = []
  for (const step of history.filter((one) => one.startsWith(READ_AS))) {
    const name = step.slice(READ_AS.length)
    const page = CODE_PAGES.find((candidate) => candidate.name === name)
    if (page === undefined) break
    const bytes = [...new TextEncoder().encode(current)]
    const units = bytes.map((byte) => (byte < 0x80 ? byte : (page.units[byte] ?? 0)))
    const shown = bytes.map((byte, index) =>
      units[index] === 0 && byte !== 0 ? `[${hex(byte)}]` : hex(byte),
    )
    // An undefined byte that was kept is the control character of the same number.
    const read = String.fromCharCode(...units.map((unit, index) => unit || (bytes[index] ?? 0)))
    lines.push(`bytes: ${shown.join(' ')}, in ${name} \`${read}\``)
    current = read
  }
  return lines
}

function explainCertainty(history: readonly string[]): string {
  if (history.includes('chosen by the author')) return 'it was chosen, and is remembered in the settings'
  if (history.some((step) => step.startsWith('undefined bytes')))
    return 'bytes are missing, and of all that can have lost them only this fits the rest of the deck'
  return 'every byte is there, and read as UTF-8 they say this and nothing else'
}

function explainCandidate({ text, name, why }: RepairCandidate): string {
  const bytes = [...new TextEncoder().encode(text.trim())].map(hex).join(' ')
  return `  ${text.trim()}  ${[name, why].filter((part) => part !== '').join(', ')} (${bytes})`
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}
