import type { Progress, World } from '../commands/world.ts'
import { formatProgress } from '../report/format-progress.ts'
import type { Screen } from './shell.ts'
import { NOTHING_DONE, takeStep } from './take-step.ts'

/** How often the line is drawn anew, where it says anything new. In milliseconds. What takes less is not worth a line. */
const DRAW_MS = 100

/** From the cursor to the end of the line, then of the screen: tmux keeps in its history what a screen is cleared of as a whole. */
const ERASE = '\u001b[K\u001b[J'

/**
 * Shows in one line of the screen how far `run` is, and erases it at the end. The cursor stays at its start: where a window that gets
 * narrower breaks the line in two, all of it is erased nevertheless.
 */
export async function withProgressLine<T>(
  screen: Screen | undefined,
  world: World,
  run: (world: World) => Promise<T>,
): Promise<T> {
  if (screen === undefined) return run(world)
  const start = world.now()
  let state = NOTHING_DONE
  let shown: string | undefined
  const draw = (): void => {
    const columns = screen.columns()
    const seconds = Math.floor((world.now() - start) / 1000)
    // The last column stays free: some terminals go on to the next line after it.
    const line = formatProgress({ ...state, seconds }, columns - 1)
    if (`${columns} ${line}` === shown) return
    screen.write(`${ERASE}${line}\r`)
    shown = `${columns} ${line}`
  }
  const erase = (): void => {
    if (shown !== undefined) screen.write(`\r${ERASE}`)
    shown = undefined
  }
  const progress = (event: Progress): void => {
    state = takeStep(state, event)
    // Whatever is printed now stays above the line.
    if (event.kind === 'note' || event.kind === 'unkept') erase()
    world.progress(event)
  }
  const timer = setInterval(draw, DRAW_MS)
  try {
    return await run({ ...world, progress })
  } finally {
    clearInterval(timer)
    erase()
  }
}
