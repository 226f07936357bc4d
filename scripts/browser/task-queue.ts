/** Work in the order in which it came, for whoever is free. */
export type TaskQueue<Task> = {
  readonly add: (task: Task) => void
  /** Before all that nobody has taken. */
  readonly addFirst: (task: Task) => void
  /** Waits for the next task; nothing once the queue is closed. */
  readonly next: () => Promise<Task | undefined>
  /** How many tasks nobody has taken, less how many wait for one. */
  readonly backlog: () => number
  /** Takes all that nobody has taken. */
  readonly drain: () => readonly Task[]
  readonly close: () => void
}

export function createTaskQueue<Task>(): TaskQueue<Task> {
  const tasks: Task[] = []
  const waiting: ((task: Task | undefined) => void)[] = []
  let open = true
  const giveAway = (task: Task): boolean => {
    const taker = waiting.shift()
    taker?.(task)
    return taker !== undefined
  }
  return {
    add: (task) => {
      if (!giveAway(task)) tasks.push(task)
    },
    addFirst: (task) => {
      if (!giveAway(task)) tasks.unshift(task)
    },
    next: async () => {
      const task = tasks.shift()
      if (task !== undefined || !open) return task
      return new Promise((resolve) => waiting.push(resolve))
    },
    backlog: () => tasks.length - waiting.length,
    drain: () => tasks.splice(0),
    close: () => {
      open = false
      for (const taker of waiting.splice(0)) taker(undefined)
    },
  }
}
