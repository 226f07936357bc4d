import type { Range } from '../model/span.ts'
import { CONTINUATIONS, codePage, LEADS, LOSSY_PAGES } from './code-pages.ts'

/** What one look over a text finds for all code pages together. */
export type Survey = {
  /** Number of characters beyond ASCII. */
  readonly high: number
  /** In order: wherever a UTF-8 sequence may start. */
  readonly leads: readonly Lead[]
  /** Bits of the pages in which some lead is followed by something that can go on with it. */
  readonly pages: number
  /** Offsets of control characters: kept bytes. */
  readonly controls: readonly number[]
  /**
   * A damaged sequence has characters of 80–9F in windows-1252: it did not lose that range as latin-1. Quotes and dashes
   * elsewhere prove nothing: a repair may have brought them back, and the next one must not decide otherwise for it.
   */
  readonly windowsSigns: boolean
}

/** A character that stands for the first byte of a sequence. */
export type Lead = {
  readonly at: number
  /** Where the range ends in which it stands: no sequence reaches beyond. */
  readonly end: number
  /** Bits of the pages in which it is one. */
  readonly pages: number
}

export function surveyText(text: string, ranges: readonly Range[]): Survey {
  let high = 0
  let pages = 0
  let windowsSigns = false
  const leads: Lead[] = []
  const controls: number[] = []
  for (const { start, end } of ranges) {
    let damage = false
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (unit < 0x80) {
        damage = false
        continue
      }
      high++
      if (unit < 0xa0) controls.push(at)
      if ((unit >= 0xc2 && unit <= 0xf4) || unit === G_BREVE) damage = true
      else if (damage && WINDOWS_SIGNS.has(unit)) windowsSigns = true
      const lead = LEADS[unit] ?? 0
      if (lead === 0) continue
      leads.push({ at, end, pages: lead })
      pages |= lead & followers(at + 1 < end ? text.charCodeAt(at + 1) : 0x20)
    }
  }
  if (controls.length === 0) pages &= ~(1 << codePage('iso-8859-2').index)
  return { high, leads, pages, controls, windowsSigns }
}

/** Bits of the pages in which a sequence can go on with this character, or with what was left of a byte. */
function followers(unit: number): number {
  const marksLoss = unit === 0xfffd || unit === 0x3f || unit === 0x20
  return (CONTINUATIONS[unit] ?? 0) | (marksLoss ? LOSSY_PAGES : 0)
}

/** `ğ` is the F0 of windows-1254, which emoji begin with. */
const G_BREVE = 0x11f

const WINDOWS_SIGNS: ReadonlySet<number> = new Set(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((sign) => sign.charCodeAt(0)),
)
