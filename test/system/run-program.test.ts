import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { runProgram } from '../../scripts/system/run-program.ts'

const run = (script: string, input = '') =>
  runProgram({ program: process.execPath, words: ['-e', script], folder: tmpdir(), input })

it('hands over what a program reads, and answers what it writes', async () => {
  const script =
    'process.stdin.on("data", (text) => process.stdout.write(String(text).toUpperCase())); process.exitCode = 3'
  expect(await run(script, 'grüße\0')).toEqual({ code: 3, output: 'GRÜSSE\0' })
})

it('lets a program end before it has read anything', async () => {
  expect(await run('process.exit(1)', 'x'.repeat(1_000_000))).toEqual({ code: 1, output: '' })
})

it('has no answer where there is no such program, no such folder, or one that is killed', async () => {
  const call = { program: 'lectern-has-no-such-program', words: [], folder: tmpdir(), input: '' }
  expect(await runProgram(call)).toBeUndefined()
  expect(await runProgram({ ...call, program: process.execPath, folder: '/no/such/folder' })).toBeUndefined()
  expect(await run('process.kill(process.pid)')).toBeUndefined()
})
