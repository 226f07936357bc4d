import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { InspectorWord, LookOptions } from '../../scripts/commands/inspector-messages.ts'
import { type InspectorProcess, startInspector } from '../../scripts/commands/start-inspector.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { COMPILED } from '../support/compile-scripts.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const SCRIPT = join(COMPILED, 'inspector.js')
const OPTIONS = {
  decks: [],
  sandbox: 'auto',
  timeout: 30_000,
  formats: [],
  pptx: 'image',
  pptxTarget: 'both',
} as const
const PATIENT = { timeout: 50_000, interval: 50 }

describe('startInspector', () => {
  let folder: Folder
  let words: InspectorWord[]
  let losses: (number | null)[]
  let inspector: InspectorProcess | undefined

  beforeEach(async () => {
    folder = await makeFolder({ 'slides/talk.md': '# One\n\n![](../assets/sqare.svg)\n' })
    words = []
    losses = []
  })
  afterEach(async () => {
    await inspector?.end()
    await folder.remove()
  })

  const progressOf = (kind: string): number =>
    words.filter((word) => word.kind === 'progress' && word.event.kind === kind).length

  function start(formats: LookOptions['formats'] = []): InspectorProcess {
    return startInspector({
      script: SCRIPT,
      options: { ...OPTIONS, formats },
      world: {
        workingFolder: folder.path,
        env: { ...process.env, LECTERN_CACHE_DIR: TEST_BROWSER.cacheFolder },
      },
      hear: (word) => void words.push(word),
      lost: (code) => void losses.push(code),
    })
  }

  const find = <Kind extends InspectorWord['kind']>(
    kind: Kind,
  ): Extract<InspectorWord, { kind: Kind }> | undefined =>
    words.find((word): word is Extract<InspectorWord, { kind: Kind }> => word.kind === kind)

  it('does what somebody waits for, whatever changes meanwhile, and goes on looking afterwards', async () => {
    inspector = start()
    inspector.look()
    await vi.waitFor(() => expect(find('read')).toBeDefined(), PATIENT)
    const done = inspector.do(['pdf'])
    inspector.look()
    const report = await done
    expect('artifacts' in report && report.artifacts.map(({ path }) => path)).toEqual(['dist/talk.pdf'])
    expect(report.diagnostics.map(({ rule }) => rule)).toContain('asset/missing')
    await vi.waitFor(() => expect(find('looked')).toBeDefined(), PATIENT)
    const [checked, again] = await Promise.all([inspector.do([]), inspector.do(['pdf'])])
    expect('artifacts' in checked).toBe(false)
    expect('artifacts' in again && [again.artifacts, again.plan.upToDate]).toEqual([[], ['dist/talk.pdf']])
    expect(words.filter(({ kind }) => kind === 'done' || kind === 'failed')).toEqual([])
  })

  it('gives up outputs that it keeps when there is something newer', async () => {
    // Nothing that an earlier run has left in the cache.
    const run = randomUUID()
    const slides = (word: string): string =>
      Array.from({ length: 40 }, () => `# ${word} ${run}\n`).join('\n---\n\n')
    await folder.write('slides/talk.md', slides('Older'))
    inspector = start(['pdf'])
    inspector.look()
    await vi.waitFor(() => expect(progressOf('planned')).toBe(1), PATIENT)
    await folder.write('slides/talk.md', slides('Newer'))
    inspector.look()
    await vi.waitFor(() => expect(find('looked')).toBeDefined(), PATIENT)
    expect([progressOf('planned'), progressOf('written')]).toEqual([2, 1])
    const report = await inspector.do(['pdf'])
    expect('artifacts' in report && report.plan.upToDate).toEqual(['dist/talk.pdf'])
  })

  it('says why it could not', async () => {
    inspector = start()
    await folder.write('lectern.config.json', '{ "langg": "de" }')
    await expect(inspector.do(['pdf'])).rejects.toMatchObject({
      kind: 'call',
      message: expect.stringContaining('langg'),
    })
  })

  it('tells what the rules find, then what the browser shows, and ends when told to', async () => {
    inspector = start()
    inspector.look()
    await vi.waitFor(() => expect(find('looked')).toBeDefined(), PATIENT)
    const read = find('read')
    expect(read?.state.decks).toMatchObject([
      { name: 'talk', file: 'slides/talk.md', slides: 1, layout: 'awaited' },
    ])
    expect(read?.state.decks[0]?.diagnostics.map(({ rule }) => rule)).toContain('asset/missing')
    expect(read?.watched.paths).toContain(join(folder.path, 'assets/sqare.svg'))
    expect(find('looked')?.state.decks[0]?.layout).toBe('known')
    await inspector.end()
    expect(losses).toEqual([])
  })

  it('tells of a trouble as it was thrown', async () => {
    await folder.write('lectern.config.json', '{ "langg": "de" }')
    inspector = start()
    inspector.look()
    await vi.waitFor(() => expect(find('failed')).toBeDefined(), PATIENT)
    expect(find('failed')?.error).toMatchObject({
      message: expect.stringContaining('langg'),
      setup: { kind: 'call', code: 'unknown-setting' },
    })
  })

  it.runIf(existsSync('/proc/self/autogroup'))('comes behind everything else, with its browser', async () => {
    // Nothing that is in the cache.
    await folder.write('slides/talk.md', `# ${randomUUID()}\n\n---\n\n`.repeat(20))
    inspector = start()
    const done = inspector.do(['pdf'])
    const inspectors = (): readonly number[] =>
      childrenOf(process.pid).filter((pid) => commandOf(pid).includes(SCRIPT))
    const browsers = (): readonly number[] =>
      inspectors()
        .flatMap(childrenOf)
        .filter((pid) => commandOf(pid).includes('lectern-browser-'))
    const ranks = (): readonly string[] =>
      [...inspectors(), ...browsers()].map((pid) =>
        readFileSync(`/proc/${pid}/autogroup`, 'utf8').replace(/^.* nice /, ''),
      )
    // Without privileges, Linux lets all of a machine lower one session in 100 ms: others may be before these.
    await vi.waitFor(() => expect(ranks()).toEqual(['5\n', '5\n']), PATIENT)
    await done
  })

  it('is gone when the watch is killed', async () => {
    const url = pathToFileURL(join(COMPILED, 'commands/start-inspector.js')).href
    const program = join(folder.path, 'parent.mjs')
    const text = `
      import { startInspector } from ${JSON.stringify(url)}
      startInspector({
        script: ${JSON.stringify(SCRIPT)},
        options: ${JSON.stringify(OPTIONS)},
        world: { workingFolder: ${JSON.stringify(folder.path)}, env: process.env },
        hear: (word) => { if (word.kind === 'read') console.log('read') },
        lost: () => undefined,
      }).look()`
    await folder.write('parent.mjs', text)
    const parent = spawn(process.execPath, [program], {
      env: { ...process.env, LECTERN_CACHE_DIR: TEST_BROWSER.cacheFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    await once(parent.stdout, 'data')
    parent.kill('SIGKILL')
    // Its errors go where those of the watch go: that is closed once both are gone.
    await once(parent.stderr.resume(), 'close')
  })
})

function childrenOf(pid: number): readonly number[] {
  const tasks = readdirSync(`/proc/${pid}/task`)
  return tasks.flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
}

const commandOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8')
