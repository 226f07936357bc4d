import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { collectChanges } from '../../scripts/watch/collect-changes.ts'

const PATIENCE = { quiet: 60, longest: 500 }

describe('collectChanges', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('tells what belongs together once, sorted', () => {
    const told: (readonly string[])[] = []
    const { add } = collectChanges(PATIENCE, (paths) => told.push(paths))
    for (const path of ['/b', '/a', '/b']) {
      add(path)
      vi.advanceTimersByTime(50)
    }
    expect(told).toEqual([])
    vi.advanceTimersByTime(60)
    expect(told).toEqual([['/a', '/b']])
  })

  it('does not wait for the end of a file that is written all the time', () => {
    const told: (readonly string[])[] = []
    const { add } = collectChanges(PATIENCE, (paths) => told.push(paths))
    for (let time = 0; time < 1_100; time += 50) {
      add('/log')
      vi.advanceTimersByTime(50)
    }
    expect(told).toEqual([['/log'], ['/log']])
  })

  it('is silent when it is closed', () => {
    const told: (readonly string[])[] = []
    const { add, close } = collectChanges(PATIENCE, (paths) => told.push(paths))
    add('/a')
    close()
    add('/b')
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual([])
  })
})
