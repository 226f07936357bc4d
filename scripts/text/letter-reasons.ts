import { isLower, isUpper, kindOf, scriptOf } from './character-kind.ts'
import type { Doubt } from './findings.ts'
import type { Reason } from './rank-candidates.ts'
import type { Context } from './rank-context.ts'

/** What speaks for a letter at a place: its neighbours, and whether the document has it elsewhere. */
export function letterReasons(
  letter: string,
  text: string,
  { start, end }: Doubt,
  context: Context,
): readonly Reason[] {
  const kind = kindOf(letter.codePointAt(0) ?? 0)
  const before = kindOf(start > 0 ? text.charCodeAt(start - 1) : 0x20)
  const after = kindOf(text.charCodeAt(end) || 0x20)
  const inWord = isLower(before) || (isLower(after) && before !== 'space')
  const fits = inWord ? isLower(kind) : isUpper(before) && isUpper(after) ? isUpper(kind) : true
  const script = scriptOf(kind)
  const known = [before, after].map(scriptOf).filter((other) => other !== undefined)
  return [
    { points: fits ? 1 : 0, why: 'fits the letters around it' },
    { points: known.length > 0 && !known.some((other) => other === script) ? -1 : 0, why: undefined },
    { points: context.present.has(letter) ? 2 : 0, why: 'stands elsewhere in the document' },
    { points: EUROPEAN.includes(letter) ? 0.5 : 0, why: 'common in European languages' },
  ]
}

const EUROPEAN = 'áàâäãåæçéèêëíìîïñóòôöõøœúùûüýßąćčďęěğıłńňőřśşšťůűźżžğșțćđ'
