import { readFileSync } from 'node:fs'
import { fix_text } from 'ftfy-js'
import { repairText } from '../../scripts/text/repair-text.ts'
import { ENCODING_ONLY } from './encoding-only.ts'

/**
 * A program: the ratio of CPU times, ftfy-js to ours, for each file of texts (JSON arrays) named on the command line,
 * and our millions of characters in a second. Both take turns, so that a busy machine is as hard on one as on the other.
 */
const ROUNDS = 7

for (const path of process.argv.slice(2)) {
  const texts = JSON.parse(readFileSync(path, 'utf8')) as readonly string[]
  const ours = (): void => {
    for (const text of texts) repairText(text)
  }
  const theirs = (): void => {
    for (const text of texts) fix_text(text, ENCODING_ONLY)
  }
  ours()
  theirs()
  const rounds = Array.from({ length: ROUNDS }, () => ({ ours: secondsOf(ours), theirs: secondsOf(theirs) }))
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const ratio = median(rounds.map((round) => round.theirs / round.ours))
  const speed = length / median(rounds.map((round) => round.ours)) / 1e6
  process.stdout.write(`${JSON.stringify({ ratio, speed })}\n`)
}

/** CPU time, in seconds. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
