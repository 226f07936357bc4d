import type { Doubt } from './findings.ts'
import type { Place } from './read-surroundings.ts'
import type { Fit } from './settle-in-context.ts'

/** The sign that grammar leaves no choice about: the apostrophe of `don’t`, the frame of `3️⃣`. */
export function fittingSign({ start, end, choices }: Doubt, { before, after }: Place): Fit | undefined {
  const apostrophe = choices.find(({ text }) => text === '’')
  const whole = end - start > 1
  if (
    apostrophe !== undefined &&
    (isContraction(before, after) || isPossessive(before, after, whole ? OWNER : OWNER_BY_NAME))
  )
    return { choice: apostrophe, why: 'the apostrophe of a short form' }
  const frame = choices.find(({ text }) => /^\ufe0f?\u20e3$/.test(text))
  if (frame !== undefined && /(?:^|[^\p{L}\p{N}.,])[0-9#*]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after))
    return { choice: frame, why: 'the frame of a keycap' }
  return undefined
}

/** Short forms that no word of another language looks like. */
function isContraction(before: string, after: string): boolean {
  if (/^t(?![\p{L}\p{N}])/u.test(after)) return NEGATED.test(before)
  if (/^(?:re|ve|ll|d)(?![\p{L}\p{N}])/u.test(after)) return PRONOUN.test(before)
  if (/^m(?![\p{L}\p{N}])/u.test(after)) return /(?:^|[^\p{L}\p{N}])I$/u.test(before)
  return /^s(?![\p{L}\p{N}])/u.test(after) && WITH_S.test(before)
}

/** Of a lone `â` the s may go on with a word, but not with a name. */
function isPossessive(before: string, after: string, owner: RegExp): boolean {
  return /^s(?![\p{L}\p{N}])/u.test(after) && owner.test(before)
}

const OWNER = /(?:^|[^\p{L}\p{N}])[A-Za-z]{3,}$/u
const OWNER_BY_NAME = /(?:^|[^\p{L}\p{N}])[A-Z][a-z]{2,}$/u

const NEGATED =
  /(?:^|[^\p{L}\p{N}])(?:ai|are|ca|could|did|does|do|had|has|have|is|might|must|need|should|was|were|wo|would)n$/iu

const PRONOUN =
  /(?:^|[^\p{L}\p{N}])(?:I|you|he|she|it|we|they|who|what|that|there|this|could|might|must|should|would)$/iu

const WITH_S = /(?:^|[^\p{L}\p{N}])(?:he|she|it|that|there|here|what|who|where|how|let|today|everyone)$/iu
