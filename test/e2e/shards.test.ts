import { cp, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { main } from '../../scripts/cli/main.ts'
import { build } from '../../scripts/commands/build.ts'
import type { BuildOptions } from '../../scripts/commands/options.ts'
import type { BuildReport } from '../../scripts/commands/reports.ts'
import { verifyBuild } from '../../scripts/commands/verify-build.ts'
import type { World } from '../../scripts/commands/world.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'
import { createFakeShell } from '../support/fake-shell.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

/** Name → number of slides. */
const SIZES = { alfa: 1, bravo: 2, charlie: 3, delta: 4, echo: 20 }
const FILES = Object.keys(SIZES).map((name) => `slides/${name}.md`)

const opened: Folder[] = []
afterEach(async () => {
  for (const folder of opened.splice(0)) await folder.remove()
})

async function project(more: Readonly<Record<string, string>> = {}): Promise<Folder> {
  const decks = Object.entries(SIZES).map(([name, size]) => [
    `slides/${name}.md`,
    Array.from({ length: size }, (_, index) => `# ${name} ${index}\n`).join('\n---\n\n'),
  ])
  const folder = await makeFolder({ ...Object.fromEntries(decks), ...more })
  opened.push(folder)
  return folder
}

/** A disk whose cache nobody else uses, and a clock that moves by what a deck is said to take. */
function worldIn(folder: string, takes: Readonly<Record<string, number>> = {}): World {
  let clock = 0
  return {
    ...createDiskWorld(folder, { LECTERN_CACHE_DIR: join(folder, '.cache') }),
    now: () => clock,
    progress: (event) => {
      if (event.kind === 'started') clock += takes[event.deck] ?? 10
    },
  }
}

const NOTES: BuildOptions = { ...PLAIN_BUILD, formats: ['notes'] }

async function buildShards(
  count: number,
  world: World,
  options = NOTES,
): Promise<readonly (readonly string[])[]> {
  const shards: (readonly string[])[] = []
  for (let number = 1; number <= count; number++) {
    const { decks } = await build({ ...options, share: { number, count } }, world)
    shards.push(decks)
  }
  return shards
}

describe('shards', () => {
  it('have each deck once, also when one cache serves one after the other, in every round', async () => {
    const { path } = await project()
    const first = await buildShards(2, worldIn(path, { 'slides/alfa.md': 90_000 }))
    expect(first).toEqual([
      ['slides/echo.md'],
      ['slides/alfa.md', 'slides/bravo.md', 'slides/charlie.md', 'slides/delta.md'],
    ])
    expect((await readdir(join(path, 'dist'))).sort()).toEqual(
      Object.keys(SIZES).map((name) => `${name}.txt`),
    )

    // By now it is known that the smallest one takes longest.
    const again = await buildShards(2, worldIn(path))
    expect(again[0]).toEqual(['slides/alfa.md'])
    expect(again.flat().sort()).toEqual(FILES)
    expect(await buildShards(2, worldIn(path), { ...NOTES, scope: 'all' })).toEqual(again)
  })

  it('are balanced by what a build of all decks took', async () => {
    const { path } = await project()
    const takes = {
      'slides/alfa.md': 5_000,
      'slides/bravo.md': 3_000,
      'slides/charlie.md': 2_000,
      'slides/delta.md': 900,
      'slides/echo.md': 1_100,
    }
    await build(NOTES, worldIn(path, takes))
    expect(await buildShards(2, worldIn(path))).toEqual([
      ['slides/alfa.md', 'slides/echo.md'],
      ['slides/bravo.md', 'slides/charlie.md', 'slides/delta.md'],
    ])
  })

  it('are the same on machines that have the same cache, and take from it what is there', async () => {
    const { path } = await project()
    await build(NOTES, worldIn(path, { 'slides/bravo.md': 70_000 }))
    const shards: (readonly string[])[] = []
    const cached: boolean[] = []
    for (const number of [2, 1]) {
      const other = await makeFolder({})
      opened.push(other)
      const copy = join(other.path, basename(path))
      // As `actions/checkout` and `actions/cache` do it: every time and every inode is another one.
      await cp(join(path, 'slides'), join(copy, 'slides'), { recursive: true })
      await cp(join(path, '.cache/results'), join(copy, '.cache/results'), { recursive: true })
      const { decks, artifacts } = await build({ ...NOTES, share: { number, count: 2 } }, worldIn(copy))
      shards.push(decks)
      cached.push(...artifacts.map((artifact) => artifact.cached))
    }
    expect(shards[1]).toEqual(['slides/bravo.md'])
    expect(shards.flat().sort()).toEqual(FILES)
    expect(cached).toEqual([true, true, true, true, true])
  })

  it('give the bytes of a build of all decks, links to decks of other shards included', async () => {
    const decks = { 'slides/alfa.md': '[bravo](bravo.md)\n', 'slides/bravo.md': '[alfa](alfa.md#x)\n' }
    const whole = await makeFolder(decks)
    const parts = await makeFolder(decks)
    opened.push(whole, parts)
    const options: BuildOptions = { ...PLAIN_BUILD, formats: ['html'] }
    await build(options, worldIn(whole.path))
    const { decks: own } = await build({ ...options, share: { number: 1, count: 2 } }, worldIn(parts.path))
    expect([own, await readdir(join(parts.path, 'dist'))]).toEqual([['slides/alfa.md'], ['alfa.html']])
    const html = await readFile(join(whole.path, 'dist/alfa.html'), 'utf8')
    expect(html).toContain('bravo.html')
    expect(await readFile(join(parts.path, 'dist/alfa.html'), 'utf8')).toBe(html)
  })

  it('report what is wrong once', async () => {
    const folder = await project({
      'slides/alfa.md': '![](gone.png)\n',
      'slides/echo.md': '# ðŸš€\n',
      'themes/one.css': '/* @theme one */',
      'themes/two.css': '/* @theme one */',
    })
    const world = worldIn(folder.path)
    const tell = ({ diagnostics }: BuildReport): readonly string[] =>
      diagnostics.map(({ rule, file }) => `${rule} ${file}`).sort()
    const all = tell(await build(NOTES, world))
    expect(all.length).toBeGreaterThan(2)
    const parts: string[] = []
    for (const number of [1, 2, 3])
      parts.push(...tell(await build({ ...NOTES, share: { number, count: 3 } }, world)))
    expect(parts.sort()).toEqual(all)
  })

  it('can be verified', async () => {
    const { path } = await project()
    const { diagnostics, decks } = await verifyBuild(
      { ...NOTES, share: { number: 1, count: 2 } },
      worldIn(path),
    )
    expect([diagnostics, decks]).toEqual([[], ['slides/echo.md']])
  })
})

describe('--shard', () => {
  async function call(
    command: 'build' | 'check',
    ...words: readonly string[]
  ): Promise<{ code: number; err: string }> {
    const folder = await makeFolder({ 'slides/alfa.md': '# Alfa\n' })
    opened.push(folder)
    const shell = createFakeShell({ workingFolder: folder.path })
    const progress: World['progress'] = (event) => {
      if (event.kind === 'note') shell.err(`${event.text}\n`)
    }
    const world = { ...worldIn(folder.path), progress }
    const code = await main([command, ...words], shell, () => world)
    return { code, err: shell.printed.err }
  }

  it('says what it has, also when that is nothing', async () => {
    expect(await call('build', '--notes', '--shard', '1/3')).toMatchObject({
      code: 0,
      err: expect.stringContaining('Shard 1 of 3 has 1 of 1 decks\n'),
    })
    expect(await call('build', '--shard', '3/3')).toMatchObject({
      code: 0,
      err: expect.stringContaining('Shard 3 of 3 has nothing to do: there is 1 deck\n'),
    })
    expect(await call('check', '--shard', '2/2')).toMatchObject({
      code: 0,
      err: expect.stringContaining('Shard 2 of 2 has nothing to do: there is 1 deck\n'),
    })
  })

  it.each(['0/3', '4/3', '1', '1/', 'a/b', '1/0', '-1/3', '1/3/3', '1/1001', '1.5/3'])(
    'refuses %s',
    async (text) => {
      expect(await call('build', `--shard=${text}`)).toEqual({
        code: 2,
        err: `error  Found \`${text}\` for --shard, expected \`i/n\` with n up to 1000 and i from 1 to n\n    Give the number of the part and how many parts there are: \`--shard 1/4\`.\n`,
      })
    },
  )

  it('is not for a single output', async () => {
    expect(await call('build', '--shard', '1/2', '-o', 'x.txt')).toEqual({
      code: 2,
      err: 'error  Found --shard together with --output, expected one of them\n    Use --out-dir: a shard has any number of decks.\n',
    })
  })
})
