import type { CodePage } from './code-pages.ts'
import { type IntactSequence, readIntact } from './read-intact.ts'
import { type Reading, readLone, readLossy } from './read-lossy.ts'

/** The readings with losses that may stand against the intact one; none where that is better. */
export function competeReadings(
  text: string,
  at: number,
  end: number,
  page: CodePage,
  intact: IntactSequence | undefined,
): readonly Reading[] {
  let readings = readLossy(text, at, end, page)
  if (readings.length === 0) return readings
  if (intact !== undefined && !intact.foldedLast) {
    const longest = Math.max(...readings.map(({ length }) => length))
    if (isIntactUpTo(text, at, at + longest, end, page)) return []
    readings = readings.filter(({ length }) => length > intact.length)
  }
  // Of `ð ` the space may be the author's: then all bytes but the first are gone.
  if (readings.every(({ soft, length }) => soft && length === 2) && intact === undefined)
    return [...readings, ...readLone(text.charAt(at), page)]
  let hard = readings.find(({ soft }) => !soft)?.length ?? 0
  const soft = readings.find((reading) => reading.soft)?.length ?? 0
  const reach = Math.max(soft, intact?.length ?? 0)
  const follower = at + hard < end ? text.charCodeAt(at + hard) : 0x20
  if (hard > 0 && reach > hard && follower >= 0x80 && follower < 0xa0) {
    // A kept byte follows: nothing can have been dropped before it.
    readings = readings.filter((reading) => reading.soft)
    hard = 0
  }
  if (readings.length === 0 || intact === undefined) return readings
  if (hard < intact.length && soft <= intact.length && !(intact.foldedLast && hard > 0)) return []
  if (!intact.foldedLast || soft >= intact.length) return readings
  return [...readings, readingOf(intact, page)]
}

function readingOf(intact: IntactSequence, page: CodePage): Reading {
  const text = String.fromCodePoint(intact.code)
  return { page, length: intact.length, text, loss: 'kept', folded: true, soft: true, sort: 'intact' }
}

/** Whether intact sequences touch each other from `at` on until `goal` is reached. */
function isIntactUpTo(text: string, at: number, goal: number, end: number, page: CodePage): boolean {
  let position = at
  while (position < goal) {
    const sequence = readIntact(text, position, end, page)
    if (sequence === undefined || sequence.foldedLast) return false
    position += sequence.length
  }
  return true
}
