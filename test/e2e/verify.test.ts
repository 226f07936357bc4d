import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyBuild } from '../../scripts/commands/verify-build.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { copyProject, type ProjectCopy } from '../support/copy-project.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'

let project: ProjectCopy
beforeAll(async () => {
  project = await copyProject('everything')
})
afterAll(() => project.remove())

it('finds every output the same, and says where one is not', async () => {
  const options = { ...PLAIN_BUILD, decks: ['slides/second.md'] }
  const world = createDiskWorld(project.folder)
  expect((await verifyBuild(options, world)).diagnostics).toEqual([])

  const path = join(project.folder, 'dist/second.pdf')
  const before = await readFile(path)
  const files = {
    ...diskFiles,
    // As if the first build had made something else.
    read: async (name: string) =>
      name === path ? Buffer.concat([before, Buffer.from('x')]) : diskFiles.read(name),
  }
  const found = (await verifyBuild(options, { ...world, files })).diagnostics
  expect(found.map(({ rule, severity, file }) => [rule, severity, file])).toEqual([
    ['output/not-reproducible', 'error', 'dist/second.pdf'],
  ])
})
