import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copyProject } from '../support/copy-project.ts'
import { runLectern } from '../support/run-lectern.ts'

const MACHINES = [
  { LANG: 'C', TZ: 'UTC' },
  { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Chatham', COLUMNS: '40' },
]

it('writes the same bytes in another folder, language and time zone', { timeout: 240_000 }, async () => {
  const digests = await Promise.all(MACHINES.map((env) => buildDigests(env)))
  expect(Object.keys(digests[0] ?? {})).toEqual([
    'second.html',
    'second.pdf',
    'second.pptx',
    'tour.html',
    'tour.pdf',
    'tour.pptx',
  ])
  expect(digests[1]).toEqual(digests[0])
})

async function buildDigests(
  env: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const { folder, remove } = await copyProject('everything')
  try {
    const { err } = await runLectern({ words: ['build', '--force'], folder, env })
    expect(err).not.toContain('Lectern made a mistake')
    const dist = join(folder, 'dist')
    const names = (await readdir(dist)).sort()
    return Object.fromEntries(
      await Promise.all(
        names.map(async (name) => [
          name,
          createHash('sha256')
            .update(await readFile(join(dist, name)))
            .digest('hex'),
        ]),
      ),
    )
  } finally {
    await remove()
  }
}
