import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordFiles } from '../../scripts/cache/record-files.ts'
import { confirmTrace, type Trace } from '../../scripts/cache/trace.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import type { Files } from '../../scripts/system/files.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const HOUR = 3_600_000
let project: Folder
beforeEach(async () => {
  project = await makeFolder({ 'slides/talk.md': '# Talk\n', 'assets/cat.jpg': 'a photograph' })
})
afterEach(() => project.remove())

const at = (name: string): string => join(project.path, name)

type Run = {
  readonly output?: string
  readonly walked?: string
  /** Something else that it asks about. */
  readonly ask?: string
}

/** What a run notes that lists the project, reads the talk, and writes `output`. */
async function traceRun({ output = 'dist/talk.html', walked = 'assets', ask }: Run = {}): Promise<Trace> {
  const { files, trace } = recordFiles(diskFiles, at('.cache'))
  await files.list(project.path)
  await files.read(at('slides/talk.md'))
  if (ask !== undefined) await files.realPath(at(ask))
  await files.write(at(output), '<h1>Talk</h1>')
  await files.stash(at('.cache/results/ab/abc'), new Uint8Array())
  return trace([at(walked)])
}

/** What a later run finds, and which files it reads for it. */
async function confirm(
  trace: Trace,
  clock = (): number => Date.now() + HOUR,
): Promise<{ readonly trace: Trace | undefined; readonly read: readonly string[] }> {
  const read: string[] = []
  const files: Files = {
    ...diskFiles,
    clock,
    read: (path) => {
      read.push(path)
      return diskFiles.read(path)
    },
  }
  return { trace: await confirmTrace(trace, files), read: read.sort() }
}

type Case = readonly [what: string, run: Run, change: () => Promise<unknown>]

const NOTHING = async (): Promise<void> => undefined

const CHANGES: readonly Case[] = [
  ['somebody else makes another one', {}, () => mkdir(at('other'))],
  ['somebody else puts a file beside them', {}, () => writeFile(at('other.md'), '')],
  ['they are gone', {}, () => rm(at('dist'), { recursive: true })],
  ['a run goes through them', { walked: 'dist' }, NOTHING],
  ['a run goes through what they are in', { walked: '.' }, NOTHING],
  ['something in them was asked about', { ask: 'Dist/cat.jpg' }, NOTHING],
  ['a file was made where something is looked for', { output: 'talk.html' }, NOTHING],
]

describe('folders that a run makes', () => {
  it('are as if they had been there', async () => {
    expect((await confirm(await traceRun())).trace).toBeDefined()
    expect((await confirm(await traceRun({ output: 'made/in/there/talk.html' }))).trace).toBeDefined()
  })

  it.each(CHANGES)('are looked at again: %s', async (_what, run, change) => {
    const trace = await traceRun(run)
    await change()
    expect((await confirm(trace)).trace).toBeUndefined()
  })
})

describe('what was changed shortly before it was seen', () => {
  it('is read once more, and told by its stamp from then on', async () => {
    const first = await confirm(await traceRun())
    expect(first.read).toEqual([at('dist/talk.html'), at('slides/talk.md')])
    const second = await confirm(first.trace as Trace)
    expect([second.read, second.trace]).toEqual([[], first.trace])
    // Nothing new to be kept.
    expect(second.trace).toBe(first.trace)
  })

  it('is read as long as it is young', async () => {
    const trace = await traceRun()
    const { ctimeMs } = await stat(at('dist/talk.html'))
    const young = await confirm(trace, () => ctimeMs + 1_900)
    expect(young.trace).toBe(trace)
    expect((await confirm(trace, () => ctimeMs + 2_100)).trace).not.toBe(trace)
  })

  it.each(['dist/talk.html', 'slides/talk.md'])(
    'is seen to differ, whatever its stamp says: %s',
    async (name) => {
      const trace = await traceRun()
      const { size } = await stat(at(name))
      await writeFile(at(name), 'x'.repeat(size))
      const facts = await diskFiles.inspect(at(name))
      const noted = trace.files[at(name)]
      const forged = { ...trace, files: { ...trace.files, [at(name)]: { ...noted, stamp: facts } } } as Trace
      expect((await confirm(forged)).trace).toBeUndefined()
    },
  )

  it('is seen to change after it was told by its stamp', async () => {
    const { trace } = await confirm(await traceRun())
    const before = await stat(at('dist/talk.html'))
    const bytes = await readFile(at('dist/talk.html'), 'utf8')
    await writeFile(at('dist/talk.html'), bytes.replace('Talk', 'Tale'))
    await utimes(at('dist/talk.html'), before.atime, before.mtime)
    expect((await confirm(trace as Trace)).trace).toBeUndefined()
  })
})

it('notices an output that somebody else wrote at the same time', async () => {
  const recorder = recordFiles(
    {
      ...diskFiles,
      write: async (path, content) => {
        await diskFiles.write(path, content)
        await writeFile(path, 'of another run')
      },
    },
    at('.cache'),
  )
  await recorder.files.write(at('dist/talk.html'), '<h1>Talk</h1>')
  expect((await confirm(recorder.trace([]))).trace).toBeUndefined()
})
