import { readdir } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { browserProcesses } from '../support/browser-processes.ts'
import { copyProject } from '../support/copy-project.ts'
import { runLectern } from '../support/run-lectern.ts'

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('ends a build on %s with %d, and leaves nothing behind', async (signal, code) => {
  const { folder, remove } = await copyProject('everything')
  try {
    let open: readonly number[] = []
    const ended = await runLectern({
      words: ['build', '--force', '--verbose'],
      folder,
      // What a step says comes before the step: the browser is open, and its page in use.
      during: ({ pid, kill }, err) => {
        if (open.length > 0 || !err().includes('making dist/second.pdf')) return
        open = browserProcesses(`-${pid}-`)
        kill(signal)
      },
    })
    expect(open.length).toBeGreaterThan(0)
    expect([ended.code, ended.err.includes('    at ')]).toEqual([code, false])
    const files = await readdir(folder, { recursive: true })
    expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([])
    // The folder of a browser is called after the process that started it.
    expect(browserProcesses(`-${ended.pid}-`)).toEqual([])
  } finally {
    await remove()
  }
})
