import type { Piece } from './align-texts.ts'

/** Whether `text` is the pieces in order: the sound ones as they were, the damaged ones in a form that `accepts` says yes to. */
export function isPartOfTheWay(
  text: string,
  pieces: readonly Piece[],
  accepts: (text: string, piece: Piece) => boolean,
): boolean {
  // Every place in `text` that the pieces up to here may reach.
  let ends = new Set([0])
  for (const piece of pieces) {
    const next = new Set<number>()
    for (const start of ends) {
      if (piece.damaged === piece.original) {
        if (text.startsWith(piece.damaged, start)) next.add(start + piece.damaged.length)
        continue
      }
      const longest = Math.min(text.length, start + piece.damaged.length + piece.original.length)
      for (let end = start; end <= longest; end++) if (accepts(text.slice(start, end), piece)) next.add(end)
    }
    ends = next
  }
  return ends.has(text.length)
}

/** No one character stands for more than this many of the damaged text: three times damaged, some have 12. */
const LONGEST_DAMAGE = 12

/** Whether `text` is the damaged piece, some of it turned into characters of the original, in their order. */
export function keepsOrRestores(text: string, { damaged, original }: Piece): boolean {
  if (text === original || text === damaged) return true
  const dead = new Set<string>()
  const reach = (kept: number, at: number, used: number): boolean => {
    if (at === text.length) return kept === damaged.length
    const state = `${kept} ${at} ${used}`
    if (dead.has(state)) return false
    dead.add(state)
    if (damaged[kept] === text[at] && reach(kept + 1, at + 1, used)) return true
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const found = original.indexOf(character, used)
    if (found < 0) return false
    const most = Math.min(LONGEST_DAMAGE, damaged.length - kept)
    for (let length = 1; length <= most; length++)
      if (
        damaged[kept] !== character &&
        reach(kept + length, at + character.length, found + character.length)
      )
        return true
    return false
  }
  return reach(0, 0, 0)
}
