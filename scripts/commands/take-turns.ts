import { finishAll } from './finish-all.ts'

/** Begins in order, and has no more than `count` under way. Nothing is begun after a failure. */
export async function takeTurns<T>(
  items: readonly T[],
  count: number,
  use: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values()
  let failed = false
  const lane = async (): Promise<void> => {
    for (const item of left) {
      if (failed) return
      try {
        await use(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  await finishAll(Array.from({ length: count }, lane))
}
