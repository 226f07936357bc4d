import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import type { JobControl } from '../../scripts/cli/job-control.ts'
import { type KeyInput, readKeys } from '../../scripts/cli/read-keys.ts'

let input: KeyInput & PassThrough
let modes: ('raw' | 'cooked')[]
let heard: string[]
let inFront: boolean
let resumed: (() => void) | undefined
let suspensions: number

beforeEach(() => {
  modes = []
  heard = []
  inFront = true
  resumed = undefined
  suspensions = 0
  input = Object.assign(new PassThrough(), {
    setRawMode: (on: boolean) => modes.push(on ? 'raw' : 'cooked'),
  })
})

const jobs: JobControl = {
  isInFront: () => inFront,
  suspend: () => {
    suspensions += 1
  },
  onResume: (listener) => {
    resumed = listener
    return () => {
      resumed = undefined
    }
  },
}

function start(): () => void {
  return readKeys(input, jobs, (key) => heard.push(key))
}

async function type(...chunks: readonly string[]): Promise<void> {
  for (const chunk of chunks) {
    input.write(chunk)
    await turn()
  }
}

describe('readKeys', () => {
  it('tells of each key, also of those that arrive together', async () => {
    start()
    await type('p', 'X', '?', 'ch', '\u0003', '\u0004')
    expect(heard).toEqual(['p', 'x', '?', 'c', 'h', 'ctrl-c', 'ctrl-d'])
  })

  it('takes no part of a longer sequence for a key', async () => {
    start()
    await type('\u001b[A', '\u001bOp', '\u001b[3~', '\u001bq', '\u001b[200~', 'ß', '\u001b[24~')
    expect(heard).toEqual(['ß'])
  })

  it('gives the terminal back as it was, once', async () => {
    const end = start()
    expect([modes, input.isPaused()]).toEqual([['raw'], false])
    end()
    end()
    expect([modes, input.isPaused()]).toEqual([['raw', 'cooked'], true])
    await type('p')
    expect([heard, resumed]).toEqual([[], undefined])
  })

  it('gives it back when the terminal is closed', () => {
    start()
    input.emit('error', new Error('EIO'))
    expect(modes).toEqual(['raw', 'cooked'])
  })

  it('gives it back while it is suspended, and takes it again', async () => {
    start()
    await type('\u001a')
    expect([modes, suspensions]).toEqual([['raw', 'cooked'], 1])
    resumed?.()
    await type('p')
    expect([modes, heard]).toEqual([['raw', 'cooked', 'raw'], ['p']])
  })

  it('leaves it alone in the background, until it comes to the front', async () => {
    inFront = false
    start()
    resumed?.()
    expect([modes, input.isPaused(), input.readableFlowing]).toEqual([[], false, null])
    inFront = true
    resumed?.()
    await type('p')
    expect([modes, heard]).toEqual([['raw'], ['p']])
  })
})
