import type { Marp } from '@marp-team/marp-core'
import { explainError, type RenderLog, reportProblem } from './render-log.ts'

/**
 * Makes highlighting depend on the code only. Shiki stops after half a second and leaves the rest in one colour:
 * on a busy machine the same deck would look different. Instead, the size of the code is limited.
 */
export function steadyHighlighting(marp: Marp, log: RenderLog): void {
  marp.shikiTransformers.push({
    name: 'lectern:steady',
    preprocess(_code, options) {
      options.tokenizeTimeLimit = 0
      options.tokenizeMaxLineLength = LONGEST_LINE
    },
  })
  const highlight = marp.highlighter
  marp.highlighter = (code, language, attributes) => {
    try {
      if (code.length > LONGEST) throw new Error(`it has more than ${LONGEST} characters`)
      return highlight.call(marp, code, language, attributes)
    } catch (error) {
      reportProblem(log, 'code', explainError(error), code)
      return '' // markdown-it shows the code as it is
    }
  }
}

/** In characters. No slide holds that much; a grammar with nested expressions would take minutes. */
const LONGEST = 200_000
const LONGEST_LINE = 5_000
