import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { lowerSession } from '../../scripts/system/lower-session.ts'

const NICENESS = 7

describe.runIf(existsSync('/proc/self/autogroup'))('lowerSession', () => {
  const children: ChildProcess[] = []

  afterEach(() => {
    for (const child of children.splice(0)) child.kill()
  })

  it('lowers several at once, also where the system takes one order at a time', async () => {
    for (let each = 0; each < 3; each += 1) {
      children.push(spawn(process.execPath, ['-e', 'process.stdin.read()'], { detached: true }))
    }
    for (const { pid } of children) lowerSession(pid as number, NICENESS)
    const ranks = () =>
      children.map(({ pid }) => readFileSync(`/proc/${pid}/autogroup`, 'utf8').replace(/^.* /, ''))
    await vi.waitFor(() => expect(ranks()).toEqual(['7\n', '7\n', '7\n']), { timeout: 20_000, interval: 50 })
  })
})
