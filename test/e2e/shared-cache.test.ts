import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { digestOf } from '../../scripts/cache/store.ts'
import { copyProject } from '../support/copy-project.ts'
import { makeCache } from '../support/make-cache.ts'
import { makeFolder } from '../support/make-folder.ts'
import { type Call, type Ended, runLectern } from '../support/run-lectern.ts'

/** Builds copies of one project with one cache, one after the other or at once, and gives the digests of each one's outputs. */
async function withCache(
  use: (
    run: (name: string, during?: Call['during']) => Promise<Ended>,
    digests: (name: string) => Promise<unknown>,
    cache: string,
    removeOutputs: (name: string) => Promise<void>,
  ) => Promise<void>,
): Promise<void> {
  const cache = await makeCache()
  const copies = new Map<string, Awaited<ReturnType<typeof copyProject>>>()
  const folderOf = async (name: string): Promise<string> => {
    const copy = copies.get(name) ?? (await copyProject('everything'))
    copies.set(name, copy)
    return copy.folder
  }
  try {
    await use(
      async (name, during) =>
        runLectern({
          words: ['build', '--verbose', 'slides/second.md'],
          folder: await folderOf(name),
          env: { LECTERN_CACHE_DIR: cache.path },
          ...(during && { during }),
        }),
      async (name) => digestsIn(join(await folderOf(name), 'dist')),
      cache.path,
      async (name) => rm(join(await folderOf(name), 'dist'), { recursive: true }),
    )
  } finally {
    for (const { remove } of copies.values()) await remove()
    await cache.remove()
  }
}

/** Digests of what is right, known after the first of these. */
let right: unknown

it('serves two builds at once, and survives damage to every entry', async () => {
  await withCache(async (run, digests, cache, removeOutputs) => {
    const both = await Promise.all([run('one'), run('two')])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    right = await digests('one')
    expect(await digests('two')).toEqual(right)

    // The same two with all that is in it by now, their outputs gone.
    for (const name of ['one', 'two']) await removeOutputs(name)
    expect((await Promise.all([run('one'), run('two')])).map(({ code }) => code)).toEqual([0, 0])
    expect([await digests('one'), await digests('two')]).toEqual([right, right])

    const results = join(cache, 'results')
    const entries = (await readdir(results, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    )
    for (const [index, entry] of entries.entries()) {
      const path = join(entry.parentPath, entry.name)
      const bytes = await readFile(path)
      if (index % 4 === 0) await truncate(path, bytes.length >> 1)
      else if (index % 4 === 1) await truncate(path, 0)
      else if (index % 4 === 2) await rm(path).then(() => mkdir(path))
      else
        await writeFile(
          path,
          bytes.map((byte, place) => (place === bytes.length - 1 ? byte ^ 1 : byte)),
        )
    }
    // The first has kept notes of its own there; the third has never been built.
    for (const name of ['one', 'three']) {
      const { code, err } = await run(name)
      expect([code, err]).toEqual([0, expect.not.stringContaining('Could not write')])
      expect(await digests(name)).toEqual(right)
    }
  })
})

it('builds without a cache, and says so once', async () => {
  const there = await makeFolder({ file: 'precious' })
  const without = await buildSecond({ LECTERN_CACHE_DIR: join(there.path, 'file') })
  expect([without.code, without.digests]).toEqual([0, (right as readonly unknown[]).slice(0, 1)])
  expect(without.err.split('\n').filter((line) => line.includes('cache'))).toEqual([
    `  Could not write to the cache \`${there.path}/file\` because there is a file where a folder is needed: the next run has to do again what this one does`,
  ])
  expect(await readFile(join(there.path, 'file'), 'utf8')).toBe('precious')
  await there.remove()
})

async function buildSecond(env: Readonly<Record<string, string>>): Promise<Ended & { digests: unknown }> {
  const { folder, remove } = await copyProject('everything')
  const ended = await runLectern({ words: ['build', '--force', '--html', 'slides/second.md'], folder, env })
  const digests = await digestsIn(join(folder, 'dist'))
  await remove()
  return { ...ended, digests }
}

async function digestsIn(folder: string): Promise<unknown> {
  const files = (await readdir(folder)).sort()
  return Promise.all(files.map(async (file) => [file, digestOf(await readFile(join(folder, file)))]))
}

it('builds right after a build was killed, and removes what that left', async () => {
  await withCache(async (run, digests) => {
    const killed = await run('one', ({ kill }, err) => {
      if (err().includes('making dist/second.pdf')) kill('SIGKILL')
    })
    expect(killed.code).toBe(null)
    expect((await run('one')).code).toBe(0)
    const files = (await digests('one')) as readonly (readonly [string, string])[]
    expect(files.map(([name]) => name)).toEqual(['second.html', 'second.pdf', 'second.pptx'])
    expect(files).toEqual(right)
  })
})
