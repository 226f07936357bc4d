import type { Progress } from '../commands/world.ts'
import type { RunProgress, Task } from '../report/format-progress.ts'

/** How far a run is, by what was told of it. */
export type Steps = Pick<RunProgress, 'stage' | 'tasks'> & {
  /** What is counted. */
  readonly of?: 'outputs' | 'decks'
}

export const NOTHING_DONE: Steps = { stage: 'reading', tasks: [] }

export function takeStep(steps: Steps, event: Progress): Steps {
  switch (event.kind) {
    case 'planned':
      return { stage: { done: 0, count: event.count }, tasks: [], of: event.of }
    case 'measuring':
      return withTask(steps, { name: event.deck })
    case 'started':
      return withTask(steps, { name: event.what })
    case 'pictured':
      return withTask(steps, { name: event.what, done: event.done, slides: event.slides })
    case 'written':
      return without(steps, event.what, 'outputs')
    case 'measured':
      return without(steps, event.deck, 'decks')
    default:
      return steps
  }
}

/** What was told of last comes last. */
function withTask(steps: Steps, task: Task): Steps {
  return { ...steps, tasks: [...steps.tasks.filter(({ name }) => name !== task.name), task] }
}

function without({ stage, tasks, ...steps }: Steps, done: string, of: Steps['of']): Steps {
  const isCounted = stage !== 'reading' && steps.of === of
  return {
    ...steps,
    tasks: tasks.filter(({ name }) => name !== done),
    stage: isCounted ? { ...stage, done: stage.done + 1 } : stage,
  }
}
