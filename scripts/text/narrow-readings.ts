import type { DamageEvidence } from './damage-evidence.ts'
import type { Loss, Reading } from './read-lossy.ts'

/** Leaves the readings that the proved history of the document allows. An empty answer: none fits. */
export function narrowReadings(
  text: string,
  start: number,
  options: readonly Reading[],
  evidence: DamageEvidence,
): readonly Reading[] {
  const kept = evidence.kept >= 1
  const dropped = evidence.dropped >= 1
  let left = options
  if (kept && !dropped) left = prefer(left, ({ loss }) => loss === 'kept')
  if (dropped && !kept) {
    left = prefer(left, ({ loss }) => loss === 'kept' || loss === 'dropped')
    if (evidence.folded === 0) left = withoutFolds(text, start, left)
  }
  // A dropped byte leaves nothing behind: with U+FFFD right after it was not dropped.
  left = left.filter(({ loss, length }) => loss !== 'dropped' || text.charCodeAt(start + length) !== 0xfffd)
  if (evidence.replaced >= 1) {
    const fits = left.filter(isOneOf('replaced', 'kept'))
    if (fits.length > 0 || !dropped) left = fits
  }
  if (evidence.question >= 1 && !dropped) left = left.filter(isOneOf('question', 'kept'))
  return withoutDebris(text, start, left)
}

/** The space after a run is the author's, unless another follows and the run has several readings anyhow. */
function withoutFolds(text: string, start: number, options: readonly Reading[]): readonly Reading[] {
  const hard = prefer(options, ({ loss, soft }) => loss === 'dropped' && !soft)
  // Amid letters that lost bytes nobody knows where a word ends.
  const letters = hard.every(({ sort }) => sort === 'letter')
  if (!letters && new Set(hard.map((option) => option.text)).size < 2) return hard
  return options.filter(
    (option) =>
      hard.includes(option) ||
      (option.folded && (letters || /^(?:[ \r\n]|$)/.test(text.slice(start + option.length)))),
  )
}

function prefer(options: readonly Reading[], fits: (option: Reading) => boolean): readonly Reading[] {
  const fitting = options.filter(fits)
  return fitting.length > 0 ? fitting : options
}

function isOneOf(...losses: readonly Loss[]): (option: Reading) => boolean {
  return ({ loss }) => losses.includes(loss)
}

/** Of readings of several lengths those that leave nothing damaged behind. */
function withoutDebris(text: string, start: number, options: readonly Reading[]): readonly Reading[] {
  const longest = Math.max(...options.map(({ length }) => length))
  let clean = longest
  while (clean > 0 && text.charCodeAt(start + clean - 1) < 0x80) clean--
  return clean === 0 ? options : prefer(options, ({ length }) => length >= clean)
}
