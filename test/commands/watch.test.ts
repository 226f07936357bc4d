import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WatchOptions } from '../../scripts/commands/options.ts'
import { watch } from '../../scripts/commands/watch.ts'
import type { World } from '../../scripts/commands/world.ts'
import { SetupError } from '../../scripts/model/setup-error.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { COMPILED } from '../support/compile-scripts.ts'
import { createDiskWorld } from '../support/disk-world.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const PATIENT = { timeout: 15_000, interval: 20 }

let folder: Folder
let interruption: AbortController
let failures: unknown[]
/** Thrown by whoever reads a deck, while it is set. */
let trouble: unknown

beforeEach(async () => {
  folder = await makeFolder({ 'slides/talk.md': '# One\n' })
  interruption = new AbortController()
  failures = []
  trouble = undefined
})
afterEach(() => folder.remove())

describe('watch', () => {
  it('ends on an interruption, and its server with it', async () => {
    const { url, ended } = await start()
    expect((await fetch(`${url}/talk`)).status).toBe(200)
    interruption.abort('SIGINT')
    await ended
    await expect(fetch(`${url}/talk`)).rejects.toThrow('fetch failed')
  })

  it('ends with a mistake of ours while it reads, instead of losing it', async () => {
    const { url, ended } = await start()
    trouble = new TypeError('x is not a function')
    await folder.write('slides/talk.md', '# Two\n')
    await expect(ended).rejects.toBe(trouble)
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  })

  it('tells of a trouble, shows the last good deck, and goes on when it is over', async () => {
    const { url, ended } = await start()
    trouble = new SetupError('machine', 'eio', 'The disk is broken', 'Mend it.')
    await folder.write('slides/talk.md', '# Two\n')
    await vi.waitFor(
      async () => expect(await (await fetch(url)).text()).toContain('The disk is broken'),
      PATIENT,
    )
    expect(await (await fetch(`${url}/talk`)).text()).toContain('One</h1>')
    expect(new Set(failures)).toEqual(new Set([trouble]))
    trouble = undefined
    await folder.write('slides/talk.md', '# Three\n')
    await vi.waitFor(
      async () => expect(await (await fetch(`${url}/talk`)).text()).toContain('Three</h1>'),
      PATIENT,
    )
    expect(await (await fetch(url)).text()).not.toContain('The disk is broken')
    interruption.abort('SIGINT')
    await ended
  })

  it('does not start when the decks cannot be read', async () => {
    await folder.remove('slides')
    await expect(
      watch(
        optionsWith(() => undefined),
        world(),
      ),
    ).rejects.toMatchObject({ code: 'no-decks' })
  })
})

function start(): Promise<{ readonly url: string; readonly ended: Promise<void> }> {
  return new Promise((resolve, reject) => {
    // One level deeper, or the promise would wait for the end of the watch.
    const ended: Promise<void> = watch(
      optionsWith((url) => resolve({ url, ended })),
      world(),
    )
    ended.catch(reject)
  })
}

function optionsWith(ready: (url: string) => void): WatchOptions {
  return {
    decks: [],
    sandbox: 'auto',
    timeout: 30_000,
    port: 0,
    watching: 'events',
    inspector: join(COMPILED, 'inspector.js'),
    formats: [],
    pptx: 'image',
    pptxTarget: 'both',
    openEditor: async () => ({ kind: 'no-editor' }),
    ready: ({ url }) => ready(url),
    checked: async () => undefined,
    failed: (error) => {
      if (!(error instanceof SetupError)) throw error
      failures.push(error)
      return error
    },
  }
}

function world(): World {
  return {
    ...createDiskWorld(folder.path),
    signal: interruption.signal,
    files: {
      ...diskFiles,
      read: async (path) => {
        if (trouble !== undefined && path.endsWith('talk.md')) throw trouble
        return diskFiles.read(path)
      },
    },
  }
}
