import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LiveRun, loadLiveRun } from '../../scripts/commands/load-live-run.ts'
import { sortChanges } from '../../scripts/commands/sort-changes.ts'
import { createDiskWorld } from '../support/disk-world.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

describe('sortChanges', () => {
  let folder: Folder
  let run: LiveRun

  beforeAll(async () => {
    folder = await makeFolder({ 'slides/talk.md': '# Talk\n', 'lectern.config.json': '{}' })
    run = await loadLiveRun({ decks: [] }, createDiskWorld(folder.path))
  })

  afterAll(async () => {
    await folder?.remove()
  })

  const NOTHING = { decks: [], themes: false, files: [], others: false }

  it.each([
    ['slides/talk.md', { ...NOTHING, decks: ['slides/talk.md'] }],
    ['themes/house.css', { ...NOTHING, themes: true }],
    ['assets/cat.png', { ...NOTHING, files: ['assets/cat.png'] }],
    ['slides/new.md', { ...NOTHING, others: true }],
    ['slides/talk.md.1234', NOTHING],
    ['assets', { ...NOTHING, others: true }],
    ['lectern.config.json', { ...NOTHING, others: true }],
    ['marp.config.mjs', NOTHING],
  ])('sorts %s', async (path, expected) => {
    const at = (name: string): string => `${folder.path}/${name}`
    const isThere = async (name: string): Promise<boolean> => name === at('slides/new.md')
    const { decks, files, ...rest } = await sortChanges(
      [at(path)],
      run,
      new Set([at('assets/cat.png')]),
      isThere,
    )
    expect({
      ...rest,
      decks: decks.map(({ deck }) => deck.path),
      files: [...files].map((file) => file.slice(folder.path.length + 1)),
    }).toEqual(expected)
  })
})
