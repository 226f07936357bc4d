import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { screenFor } from '../../scripts/cli/screen-for.ts'
import { withProgressLine } from '../../scripts/cli/with-progress-line.ts'
import { createWorld } from '../../scripts/commands/create-world.ts'
import type { Progress, World } from '../../scripts/commands/world.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }))
afterEach(() => void vi.useRealTimers())

const ERASE = '\u001b[K\u001b[J'

/** A screen that remembers what was written, with notes of the run in between. */
function createScreen() {
  const written: string[] = []
  const size = { columns: 80 }
  const progress = (event: Progress) => {
    if (event.kind === 'note') written.push(event.text)
  }
  return {
    written,
    size,
    screen: { write: (text: string) => void written.push(text), columns: () => size.columns },
    world: createWorld({ progress, now: () => Date.now() }),
  }
}

it('is drawn where it says anything new, stays below what is printed, and is erased', async () => {
  const { written, screen, world } = createScreen()
  const wait = (ms: number) => vi.advanceTimersByTime(ms)
  const run = async ({ progress }: World): Promise<number> => {
    wait(99)
    progress({ kind: 'planned', count: 2, of: 'outputs' })
    wait(500)
    progress({ kind: 'started', what: 'dist/a.pdf', deck: 'slides/a.md' })
    progress({ kind: 'started', what: 'dist/a.pptx', deck: 'slides/a.md' })
    progress({ kind: 'pictured', what: 'dist/a.pptx', done: 1, slides: 2 })
    wait(100)
    progress({ kind: 'note', text: 'a note' })
    progress({ kind: 'written', what: 'dist/a.pptx', deck: 'slides/a.md' })
    progress({ kind: 'measured', deck: 'slides/a.md' })
    wait(400)
    return 7
  }
  expect(await withProgressLine(screen, world, run)).toBe(7)
  wait(5_000)
  expect(written).toEqual([
    `${ERASE}  0/2  0 s\r`,
    `${ERASE}  0/2  dist/a.pptx  slide 1/2  0 s\r`,
    `\r${ERASE}`,
    'a note',
    `${ERASE}  1/2  dist/a.pdf  0 s\r`,
    `${ERASE}  1/2  dist/a.pdf  1 s\r`,
    `\r${ERASE}`,
  ])
})

it('follows the width of the window, and is erased when a run fails', async () => {
  const { written, size, screen, world } = createScreen()
  const run = async ({ progress }: World): Promise<void> => {
    progress({ kind: 'planned', count: 1, of: 'decks' })
    progress({ kind: 'measuring', deck: 'slides/talk.md' })
    vi.advanceTimersByTime(100)
    size.columns = 18
    vi.advanceTimersByTime(100)
    throw new Error('over')
  }
  await expect(withProgressLine(screen, world, run)).rejects.toThrow('over')
  expect(written).toEqual([`${ERASE}  0/1  slides/talk.md  0 s\r`, `${ERASE}  0/1  0 s\r`, `\r${ERASE}`])
})

it('is not there for what takes no time, without a screen, or where nobody wants it', async () => {
  const { written, screen, world } = createScreen()
  await withProgressLine(screen, world, async () => undefined)
  await withProgressLine(undefined, world, async () => void vi.advanceTimersByTime(1_000))
  expect(written).toEqual([])

  const shell = { screen } as Parameters<typeof screenFor>[1]
  const given = { positionals: [], switches: {}, values: {}, lists: {} }
  expect(screenFor(given, shell)).toBe(screen)
  expect(screenFor({ ...given, values: { format: 'json' } }, shell)).toBeUndefined()
  for (const name of ['quiet', 'verbose'])
    expect(screenFor({ ...given, switches: { [name]: true } }, shell)).toBeUndefined()
})
