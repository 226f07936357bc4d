import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { digestOf } from '../../scripts/cache/store.ts'
import { build } from '../../scripts/commands/build.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'
import { runLectern } from '../support/run-lectern.ts'

const PROJECT = fileURLToPath(new URL('../fixtures/projects/everything', import.meta.url))

type Order = 'forwards' | 'backwards'
type Digests = Readonly<Record<string, string>>

it('writes the same bytes in another folder, language and time zone, from files of other rights and order', {
  timeout: 240_000,
}, async () => {
  const [plain, other] = await Promise.all([
    buildAlone({ LANG: 'C', TZ: 'UTC' }, 0o022, 'forwards'),
    buildAlone(
      { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Chatham', COLUMNS: '40' },
      0o077,
      'backwards',
    ),
  ])
  expect(Object.keys(plain)).toEqual([
    'second.html',
    'second.pdf',
    'second.pptx',
    'tour.html',
    'tour.pdf',
    'tour.pptx',
  ])
  expect(other).toEqual(plain)
})

it('writes the same bytes with one page at a time and with several', async () => {
  const [one, several] = await Promise.all([1, 5].map((parallelism) => buildHere(parallelism)))
  expect(Object.keys(one ?? {})).toEqual(['tour.001.png', ...PICTURES, 'tour.pdf', 'tour.pptx'])
  expect(several).toEqual(one)
})

const PICTURES = [2, 3, 4, 5].map((number) => `tour.00${number}.png`)

/** As a process of its own. */
function buildAlone(env: Readonly<Record<string, string>>, umask: number, order: Order): Promise<Digests> {
  return inCopy(umask, order, async (folder) => {
    const { err } = await runLectern({ words: ['build', '--force'], folder, env, umask })
    expect(err).not.toContain('Lectern made a mistake')
  })
}

function buildHere(parallelism: number): Promise<Digests> {
  return inCopy(0o022, 'forwards', async (folder) => {
    const options = { decks: ['slides/tour.md'], formats: ['pdf', 'pptx', 'images'], scope: 'all' } as const
    await build({ ...PLAIN_BUILD, ...options }, { ...createDiskWorld(folder), parallelism })
  })
}

async function inCopy(
  umask: number,
  order: Order,
  make: (folder: string) => Promise<void>,
): Promise<Digests> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-project-'))
  try {
    await copyInOrder(folder, umask, order)
    await make(folder)
    const dist = join(folder, 'dist')
    const names = (await readdir(dist)).sort()
    const digests = names.map(async (name) => [name, digestOf(await readFile(join(dist, name)))] as const)
    return Object.fromEntries(await Promise.all(digests))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Many file systems list files in the order in which they were made. */
async function copyInOrder(folder: string, umask: number, order: Order): Promise<void> {
  const entries = await readdir(PROJECT, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  files.sort()
  if (order === 'backwards') files.reverse()
  for (const file of files) {
    const copy = file.replace(PROJECT, folder)
    await mkdir(dirname(copy), { recursive: true, mode: 0o777 & ~umask })
    await writeFile(copy, await readFile(file), { mode: 0o666 & ~umask })
  }
}
