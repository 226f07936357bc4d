import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOf } from '../../scripts/cache/store.ts'
import { build } from '../../scripts/commands/build.ts'
import type { BuildOptions } from '../../scripts/commands/options.ts'
import type { BuildReport } from '../../scripts/commands/reports.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { copyProject, type ProjectCopy } from '../support/copy-project.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'
import { makeCache } from '../support/make-cache.ts'
import type { Folder } from '../support/make-folder.ts'
import { runLectern } from '../support/run-lectern.ts'

let project: ProjectCopy
let elsewhere: Folder
let first: BuildReport
const OUTPUTS = ['second', 'tour'].flatMap((name) =>
  ['html', 'pdf', 'pptx'].map((format) => `dist/${name}.${format}`),
)

beforeAll(async () => {
  project = await copyProject('everything')
  elsewhere = await makeCache()
  first = (await buildAgain()).report
})
afterAll(async () => {
  await project.remove()
  await elsewhere.remove()
})

const at = (name: string): string => join(project.folder, name)
const readOutputs = () => Promise.all(OUTPUTS.map(async (name) => [name, digestOf(await readFile(at(name)))]))

/** Builds, with a cache of its own, long after everything was written, and notes which files of the project were read. */
async function buildAgain(
  options: Partial<BuildOptions> = {},
): Promise<{ readonly report: BuildReport; readonly read: readonly string[] }> {
  const read = new Set<string>()
  const world = createDiskWorld(project.folder, { LECTERN_CACHE_DIR: elsewhere.path })
  const report = await build(
    { ...PLAIN_BUILD, ...options },
    {
      ...world,
      files: {
        ...diskFiles,
        clock: () => Date.now() + 3_600_000,
        read: async (path) => {
          if (path.startsWith(project.folder)) read.add(path.slice(project.folder.length + 1))
          return diskFiles.read(path)
        },
      },
    },
  )
  return { report, read: [...read].sort() }
}

describe('nothing changed', () => {
  it('says the same again without opening a file of the project', async () => {
    await buildAgain()
    const { report, read } = await buildAgain()
    expect(read).toEqual([])
    // What was saved on pictures is said when it is saved.
    const { pictures: _, ...same } = first
    expect(report).toEqual({ ...same, plan: { jobs: [], upToDate: OUTPUTS }, artifacts: [] })
  })

  it('reads nothing but outputs after a build into an empty folder, and them once', async () => {
    await rm(at('dist'), { recursive: true })
    await rm(join(elsewhere.path, 'results'), { recursive: true })
    await buildAgain()
    expect((await buildAgain()).read).toEqual(OUTPUTS)
    expect((await buildAgain()).read).toEqual([])
  })

  it('loads neither engine nor browser', async () => {
    const hooks = `import { appendFileSync } from 'node:fs'
export const load = (url, context, next) => (appendFileSync(${JSON.stringify(join(elsewhere.path, 'loaded'))}, url + '\\n'), next(url, context))`
    await elsewhere.write('hooks.mjs', hooks)
    await elsewhere.write(
      'register.mjs',
      "import { register } from 'node:module'\nregister(new URL('hooks.mjs', import.meta.url))\n",
    )
    const env = {
      LECTERN_CACHE_DIR: elsewhere.path,
      NODE_OPTIONS: `--import ${join(elsewhere.path, 'register.mjs')}`,
    }
    // Compiled code is other code than that which has built above. The folder of outputs is made anew.
    await rm(at('dist'), { recursive: true })
    await rm(join(elsewhere.path, 'results'), { recursive: true })
    const words = ['build', '--html', 'slides/second.md']
    expect((await runLectern({ words, folder: project.folder, env })).code).toBe(0)
    await elsewhere.write('loaded', '')
    const { code, err } = await runLectern({ words, folder: project.folder, env })
    expect([code, err]).toEqual([0, expect.stringContaining('up to date')])
    const loaded = await readFile(join(elsewhere.path, 'loaded'), 'utf8')
    expect(loaded).toContain('build/commands/build.js')
    expect(loaded).not.toMatch(/marp-core|puppeteer|sharp|pdf-lib|markdown-it|postcss|build-now/)
  })
})

describe('something changed', () => {
  it.each([
    ['an edit that keeps size and time', 'slides/second.md', 'deck changed'],
    ['a picture', 'assets/square.png', 'asset changed'],
    ['a theme', 'themes/tour.css', 'theme changed'],
    ['an output', 'dist/second.html', 'output changed'],
  ])('is seen: %s', async (_what, name, reason) => {
    const before = await readFile(at(name))
    await utimes(at(name), 1_000, 1_000)
    await buildAgain()
    const after = Buffer.from(before)
    after[after.length - 2] = (after[after.length - 2] ?? 0) ^ 1
    await writeFile(at(name), after)
    await utimes(at(name), 1_000, 1_000)
    const { report } = await buildAgain({ mode: 'plan' })
    expect(report.plan.jobs.map((job) => job.reason)).toContain(reason)
    await writeFile(at(name), before)
    expect((await buildAgain({ mode: 'plan' })).report.plan.jobs).toEqual([])
  })

  it('is seen: a file that was missing, and one that comes in between', async () => {
    await writeFile(at('slides/third.md'), '# Third\n')
    const { report } = await buildAgain({ mode: 'plan' })
    expect(report.plan.jobs.map(({ output, reason }) => [output, reason])).toEqual(
      ['html', 'pdf', 'pptx'].map((format) => [`dist/third.${format}`, 'never built']),
    )
    await rm(at('slides/third.md'))
    expect((await buildAgain({ mode: 'plan' })).report.plan.jobs).toEqual([])
  })
})

describe('outputs made before', () => {
  it('come from the cache when they are gone, and when an edit is taken back', async () => {
    const before = await readOutputs()
    await rm(at('dist'), { recursive: true })
    const { report } = await buildAgain()
    expect(report.artifacts.map(({ path, cached }) => [path, cached])).toEqual(
      OUTPUTS.map((name) => [name, true]),
    )
    expect(await readOutputs()).toEqual(before)

    const source = await readFile(at('slides/second.md'), 'utf8')
    await writeFile(at('slides/second.md'), `${source}\nOnce more.\n`)
    expect((await buildAgain({ formats: ['html'] })).report.artifacts.map(({ cached }) => cached)).toEqual([
      false,
    ])
    await writeFile(at('slides/second.md'), source)
    const back = await buildAgain()
    expect(back.report.plan.jobs).toEqual([
      { deck: 'second', format: 'html', output: 'dist/second.html', reason: 'deck changed', from: 'cache' },
    ])
    expect(await readOutputs()).toEqual(before)
  })

  it('are made anew when the cache is to be ignored', async () => {
    const before = await readOutputs()
    const { report } = await buildAgain({ scope: 'all' })
    expect(report.artifacts.map(({ cached }) => cached)).toEqual(OUTPUTS.map(() => false))
    expect(await readOutputs()).toEqual(before)
  })
})

describe('pictures of slides', () => {
  const pptx: Partial<BuildOptions> = { formats: ['pptx'], pptx: 'image', decks: ['slides/tour.md'] }
  const CHANGES = [
    {
      what: 'a style',
      name: 'themes/tour.css',
      change: (text: Buffer) => Buffer.concat([text, Buffer.from('\nh1 { color: #123456 }\n')]),
      slides: 5,
    },
    {
      what: 'a word of one slide',
      name: 'slides/tour.md',
      change: (text: Buffer) => Buffer.from(`${text}`.replace('const answer', 'const reply')),
      slides: 1,
    },
    {
      what: 'a picture that one slide shows',
      name: 'assets/disc.svg',
      change: (text: Buffer) => Buffer.from(`${text}`.replace('<svg', '<svg fill="#123456"')),
      slides: 1,
    },
  ]

  it('are taken again only where they change', async () => {
    await buildAgain(pptx)
    const taken: (readonly [string, number])[] = []
    for (const { what, name, change } of CHANGES) {
      const known = new Set(await picturesIn(elsewhere.path))
      await writeFile(at(name), change(await readFile(at(name))))
      await buildAgain(pptx)
      const fresh = (await picturesIn(elsewhere.path)).filter((path) => !known.has(path))
      taken.push([what, fresh.length])
    }
    // The last one was put together from pictures of each of these builds.
    const together = digestOf(await readFile(at('dist/tour.pptx')))
    await buildAgain({ ...pptx, scope: 'all' })
    expect(digestOf(await readFile(at('dist/tour.pptx')))).toBe(together)
    expect(taken).toEqual(CHANGES.map(({ what, slides }) => [what, slides]))
  })
})

/** Entries of the cache that are pictures: a seal, then the picture. */
async function picturesIn(folder: string): Promise<readonly string[]> {
  const paths = await readdir(join(folder, 'results'), { recursive: true, withFileTypes: true })
  const files = paths.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const heads = await Promise.all(files.map(async (path) => [path, await readFile(path)] as const))
  return heads.flatMap(([path, bytes]) =>
    /^(?:\x89PNG|\xff\xd8\xff)/.test(bytes.toString('latin1', 32, 40)) ? [path] : [],
  )
}
