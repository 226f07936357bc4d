import stringWidth from 'string-width'
import { cutStart } from './cut-start.ts'
import { showControls } from './show-controls.ts'

/** Something that is being made, as its author calls it; and how many of its slides are done, once they are counted. */
export type Task = { readonly name: string; readonly done?: number; readonly slides?: number }

/** How far a run is. */
export type RunProgress = {
  /** `reading` until it is known how much there is to do. */
  readonly stage: 'reading' | { readonly done: number; readonly count: number }
  /** All that is under way: the last of them is shown. */
  readonly tasks: readonly Task[]
  /** Since the start, in whole seconds. */
  readonly seconds: number
}

/** One line of at most `width` columns: `  2/6  dist/talk.pptx  slide 12/60  4 s`. What there is no room for is left out. */
export function formatProgress({ stage, tasks, seconds }: RunProgress, width: number): string {
  const current = tasks.at(-1)
  const first = stage === 'reading' ? '  reading' : `  ${stage.done}/${stage.count}`
  const time = `  ${seconds} s`
  const slides =
    current?.done === undefined || current.slides === undefined
      ? ''
      : `  slide ${current.done}/${current.slides}`
  const rest = current === undefined ? 0 : width - stringWidth(first + slides + time) - 2
  const name =
    current === undefined || rest < LEAST_NAME ? '' : `  ${cutStart(showControls(current.name), rest)}`
  for (const line of [first + name + slides + time, first + slides + time, first + time, first.trim()]) {
    if (stringWidth(line) <= width) return line
  }
  return ''
}

/** Less of a name tells nothing. In columns. */
const LEAST_NAME = 8
