import { setImmediate as turn } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { createWatchKeys } from '../../scripts/cli/watch-keys.ts'
import type { CheckReport } from '../../scripts/commands/reports.ts'
import type { Format } from '../../scripts/model/artifact.ts'

const REPORT: CheckReport = { diagnostics: [], decks: [], sources: {}, maxWarnings: 0, fixCommand: '' }

let happened: string[]
/** What is under way, in order. */
let begun: { readonly formats: readonly Format[]; readonly end: (error?: Error) => void }[]
let press: (key: string) => void

beforeEach(() => {
  happened = []
  begun = []
  press = createWatchKeys({
    preview: {
      do: (formats) =>
        new Promise((resolve, reject) => {
          begun.push({ formats, end: (error) => (error ? reject(error) : resolve(REPORT)) })
        }),
    },
    open: () => happened.push('open'),
    quit: (how) => happened.push(`quit ${how}`),
    say: (lines) => happened.push(lines.split('\n')[0] ?? ''),
    report: async (report) => void happened.push(report === REPORT ? 'report' : 'something else'),
    failed: (error) => {
      if (error instanceof TypeError) throw error
      happened.push(`failed ${error}`)
    },
    fail: (error) => happened.push(`mistake ${error}`),
  })
})

describe('keys of a watch', () => {
  it.each([
    ['p', ['pdf']],
    ['x', ['pptx']],
    ['c', []],
  ])('%s does its work once at a time', async (key, formats) => {
    press(key)
    press(key)
    press(key)
    expect(begun).toMatchObject([{ formats }])
    const goesOn = happened[1]
    expect(happened).toEqual([happened[0], goesOn, goesOn])
    expect(goesOn).toMatch(/^Still /)
    begun[0]?.end()
    await turn()
    expect(happened.at(-1)).toBe('report')
    press(key)
    expect(begun).toHaveLength(2)
  })

  it('answers other keys meanwhile', async () => {
    for (const key of ['p', 'x', 'o', 'h', '?', 'q', 'ctrl-d', 'ctrl-c']) press(key)
    expect(begun.map(({ formats }) => formats)).toEqual([['pdf'], ['pptx']])
    const help = '  o  open the preview in the browser'
    expect(happened).toEqual([
      'Writing PDF …',
      'Writing PPTX …',
      'open',
      help,
      help,
      'quit wanted',
      'quit wanted',
      'quit interrupted',
    ])
  })

  it('knows no other keys', () => {
    for (const key of ['a', ' ', 'toString', 'constructor', 'ctrl-p', '\r']) press(key)
    expect([happened, begun]).toEqual([[], []])
  })

  it('tells why something could not be done, and can try again', async () => {
    press('p')
    begun[0]?.end(new Error('no room'))
    await turn()
    press('p')
    expect(happened).toEqual(['Writing PDF …', 'failed Error: no room', 'Writing PDF …'])
    begun[1]?.end(new TypeError('ours'))
    await turn()
    expect(happened.at(-1)).toBe('mistake TypeError: ours')
  })
})
