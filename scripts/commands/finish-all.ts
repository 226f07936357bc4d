/** One that fails must not keep the others from what they have begun. Throws the first failure, in order. */
export async function finishAll(jobs: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(jobs)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}
