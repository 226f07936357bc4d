import type { RunningPreview } from '../commands/options.ts'
import type { BuildReport, CheckReport } from '../commands/reports.ts'
import type { Format } from '../model/artifact.ts'
import type { HearKey } from './read-keys.ts'

/** What keys can bring about. */
export type KeyEffects = {
  readonly preview: Pick<RunningPreview, 'do'>
  readonly open: () => void
  /** `interrupted`: as a signal would do it. */
  readonly quit: (how: 'wanted' | 'interrupted') => void
  readonly say: (line: string) => void
  /** Shows all of it, news or not. */
  readonly report: (report: CheckReport | BuildReport) => Promise<void>
  /** Tells of a trouble of the machine; throws what nobody foresaw. */
  readonly failed: (error: unknown) => unknown
  /** Told of what nobody foresaw. */
  readonly fail: (error: unknown) => void
}

export const KEYS_LINE = 'Keys: o open · p write the PDF · x write the PPTX · c check · h help · q quit'

const HELP = [
  '  o  open the preview in the browser',
  '  p  write the PDF of every deck, where it would come out differently',
  '  x  write the PPTX, likewise',
  '  c  check the decks, and print everything that was found',
  '  q  quit; so do Ctrl-C and Ctrl-D',
].join('\n')

type Task = { readonly formats: readonly Format[]; readonly begins: string; readonly goesOn: string }

const TASKS: Readonly<Record<string, Task>> = {
  p: { formats: ['pdf'], begins: 'Writing PDF …', goesOn: 'Still writing PDF …' },
  x: { formats: ['pptx'], begins: 'Writing PPTX …', goesOn: 'Still writing PPTX …' },
  c: { formats: [], begins: 'Checking …', goesOn: 'Still checking …' },
}

/** What each key of a running watch does. The same thing is not begun twice at a time. */
export function createWatchKeys({ preview, open, quit, say, report, failed, fail }: KeyEffects): HearKey {
  const running = new Set<Task>()

  async function run(task: Task): Promise<void> {
    running.add(task)
    say(task.begins)
    try {
      await report(await preview.do(task.formats))
    } catch (error) {
      failed(error)
    } finally {
      running.delete(task)
    }
  }

  return (key) => {
    const task = Object.hasOwn(TASKS, key) ? TASKS[key] : undefined
    if (task && running.has(task)) say(task.goesOn)
    else if (task) run(task).catch(fail)
    else if (key === 'o') open()
    else if (key === 'h' || key === '?') say(HELP)
    else if (key === 'q' || key === 'ctrl-d') quit('wanted')
    else if (key === 'ctrl-c') quit('interrupted')
  }
}
