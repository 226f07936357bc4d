import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { digestOf } from '../../scripts/cache/store.ts'
import { copyProject } from '../support/copy-project.ts'
import { makeFolder } from '../support/make-folder.ts'
import { type Call, type Ended, runLectern } from '../support/run-lectern.ts'

/** Builds copies of one project with one cache, one after the other or at once, and gives the digests of each one's outputs. */
async function withCache(
  use: (
    run: (name: string, during?: Call['during']) => Promise<Ended>,
    digests: (name: string) => Promise<unknown>,
    cache: string,
  ) => Promise<void>,
): Promise<void> {
  const cache = await makeFolder({})
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
      async (name) => {
        const dist = join(await folderOf(name), 'dist')
        const files = (await readdir(dist)).sort()
        return Promise.all(files.map(async (file) => [file, digestOf(await readFile(join(dist, file)))]))
      },
      cache.path,
    )
  } finally {
    for (const { remove } of copies.values()) await remove()
    await cache.remove()
  }
}

it('serves two builds at once, and survives damage to every entry', { timeout: 240_000 }, async () => {
  await withCache(async (run, digests, cache) => {
    const both = await Promise.all([run('one'), run('two')])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    const right = await digests('one')
    expect(await digests('two')).toEqual(right)

    const results = join(cache, 'results')
    const entries = (await readdir(results, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    )
    for (const [index, entry] of entries.entries()) {
      const path = join(entry.parentPath, entry.name)
      const bytes = await readFile(path)
      if (index % 3 === 0) await truncate(path, bytes.length >> 1)
      else
        await writeFile(
          path,
          bytes.map((byte, place) => (place === bytes.length - 1 ? byte ^ 1 : byte)),
        )
    }
    expect((await run('three')).code).toBe(0)
    expect(await digests('three')).toEqual(right)
  })
})

it('builds right after a build was killed, and removes what that left', { timeout: 240_000 }, async () => {
  await withCache(async (run, digests) => {
    const killed = await run('one', ({ kill }, err) => {
      if (err().includes('making dist/second.pdf')) kill('SIGKILL')
    })
    expect(killed.code).toBe(null)
    expect((await run('one')).code).toBe(0)
    expect((await run('two')).code).toBe(0)
    const files = (await digests('one')) as readonly (readonly [string, string])[]
    expect(files.map(([name]) => name)).toEqual(['second.html', 'second.pdf', 'second.pptx'])
    expect(files).toEqual(await digests('two'))
  })
})
