import { type CodePage, codePage } from './code-pages.ts'
import { describeDamage } from './describe-damage.ts'
import type { Doubt, Findings, PassEdit } from './findings.ts'

const KEYCAP = '\ufe0f\u20e3'

/**
 * A keycap is a digit, a variation selector and a frame: `2️⃣`. After a digit and a selector nothing else makes sense,
 * so a frame that lost a byte is certain there; and where it is no frame, the selector is in doubt as well: written
 * alone, it would leave half a repair.
 */
export function joinKeycaps(text: string, { edits, doubts }: Findings): Findings {
  const kept: PassEdit[] = []
  const open = new Map(doubts.map((doubt) => [doubt.start, doubt]))
  for (const edit of edits) {
    const frame = isSelectorOfDigit(text, edit) ? open.get(edit.end) : undefined
    if (frame === undefined) {
      kept.push(edit)
      continue
    }
    open.delete(frame.start)
    const page = pageOfFrame(text, frame)
    if (page === undefined) open.set(frame.start, withSelector(edit.start, frame))
    else {
      const history = describeDamage(page, 'dropped', false)
      kept.push({ start: edit.start, end: frame.end, text: KEYCAP, history, confidence: 0.9 })
    }
  }
  return { edits: kept, doubts: [...open.values()].sort((a, b) => a.start - b.start) }
}

function isSelectorOfDigit(text: string, { start, text: written }: PassEdit): boolean {
  return written === '\ufe0f' && /[0-9#*]/.test(text.charAt(start - 1))
}

/** The page through which the doubt can be a frame. U+20E3 is E2 83 A3, and latin-1 has no character for 83. */
function pageOfFrame(text: string, { start, end, choices }: Doubt): CodePage | undefined {
  const read = choices.find((choice) => choice.text === '\u20e3')
  if (read !== undefined) return read.option.page
  return text.slice(start, end) === 'â£' ? codePage('latin-1') : undefined
}

function withSelector(start: number, { end, choices }: Doubt): Doubt {
  return { start, end, choices: choices.map(({ text, option }) => ({ text: `\ufe0f${text}`, option })) }
}
