import { CONTINUATIONS, LEADS } from './code-pages.ts'
import { isMisfit } from './find-misfits.ts'

/** A quick look: false only for text in which nothing can be found. Clean files cost no more than this. */
export function mayBeDamaged(text: string): boolean {
  if (!/[^\x00-\x7f]/.test(text)) return false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    if (unit < 0xa0) return true
    const lead = LEADS[unit] ?? 0
    if (lead === 0) continue
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0x20
    if (lead & (CONTINUATIONS[next] ?? 0)) return true
    if (next === 0xfffd || (next === 0x3f && continuesAfterQuestion(text.charCodeAt(at + 2)))) return true
    if (next === 0x20 && LEADS_BEFORE_SPACE.includes(text.charAt(at))) return true
    if (next === 0x20 && EMOJI_LEADS.includes(text.charAt(at)) && standsOdd(text, at + 2)) return true
    if (LONE_LEADS.includes(text.charAt(at)) || isMisfit(text, at)) return true
  }
  return false
}

/** Leads of the Latin letters `à` and no-break space, whose second byte is seen as a space. */
const LEADS_BEFORE_SPACE = 'ÂÃĂГВΓĆĀ'

/** What is left of punctuation and emoji when all undefined bytes are gone. */
const LONE_LEADS = 'âð'

/** What is left of an emoji that ended in A0, before what no space stands before. */
const EMOJI_LEADS = 'πšвđğ'

/** `Today π  we ship`, `[š ](#a)`, and the end of a line that is no hard line break. */
export function standsOdd(text: string, end: number): boolean {
  return /^(?: [a-z]|[.)\]\n]|$)/i.test(text.slice(end, end + 2))
}

function continuesAfterQuestion(unit: number): boolean {
  return unit >= 0x80 || unit === 0x3f
}
