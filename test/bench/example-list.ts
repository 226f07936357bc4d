import { answerOf } from './answer.ts'
import type { Damaged } from './measure.ts'

/** Cases in full, for who wants to know why they came out as they did. JSON shows what nobody could see. */
export function exampleList(damaged: readonly Damaged[]): readonly string[] {
  return damaged.flatMap(({ case: one, repair, judgement }) => {
    const { text, reports } = answerOf(repair)
    return [
      `${one.id} ${one.kind}: ${judgement.verdict}`,
      `  in:       ${JSON.stringify(one.input)}`,
      `  out:      ${text === one.input ? 'the same' : JSON.stringify(text)}`,
      `  expected: ${JSON.stringify(one.expected)}`,
      ...reports.map(
        ({ start, end, candidates }) =>
          `  asked:    ${JSON.stringify(text.slice(start, end))}: ${candidates.slice(0, 20).join(' ')}`,
      ),
    ]
  })
}
