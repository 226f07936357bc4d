import { describe, expect, it } from 'vitest'
import { findDecks } from '../../scripts/project/find-decks.ts'
import { createMemoryFiles } from '../support/memory-files.ts'

const files = createMemoryFiles(
  new Map(
    [
      '/talk/slides/b.md',
      '/talk/slides/a.md',
      '/talk/slides/README.md',
      '/talk/slides/part/c.markdown',
      '/talk/slides/node_modules/d.md',
      '/talk/slides/.hidden.md',
      '/talk/slides/notes.txt',
      '/talk/empty/notes.txt',
    ].map((path) => [path, '']),
  ),
)

describe('findDecks', () => {
  it('takes everything in slides/ when none is named', async () => {
    expect(await findDecks(files, [], '/talk')).toEqual([
      '/talk/slides/a.md',
      '/talk/slides/b.md',
      '/talk/slides/part/c.markdown',
    ])
  })

  it('takes what is named, each once, in that order', async () => {
    expect(await findDecks(files, ['slides/b.md', '/talk/slides/a.md', './slides/b.md'], '/talk')).toEqual([
      '/talk/slides/b.md',
      '/talk/slides/a.md',
    ])
  })

  it('takes a README that is named', async () => {
    expect(await findDecks(files, ['slides/README.md'], '/talk')).toEqual(['/talk/slides/README.md'])
  })

  it.each([
    [
      'a mistyped name',
      ['slides/bb.md'],
      'Found no deck `slides/bb.md`, expected a Markdown file or a folder',
      'Did you mean `slides/b.md`?',
    ],
    [
      'a name that resembles none',
      ['keynote-for-the-conference.md'],
      'Found no deck `keynote-for-the-conference.md`, expected a Markdown file or a folder',
      'The decks here are `slides/a.md`, `slides/b.md`, `slides/part/c.markdown`.',
    ],
    [
      'a folder without decks',
      ['empty'],
      'Found no decks in `empty`, expected at least one Markdown file',
      'Write `slides/talk.md`, name a deck (`npm run build -- path/to/talk.md`), or start with `lectern init`.',
    ],
  ])('refuses %s', async (_, names, message, hint) => {
    await expect(findDecks(files, names, '/talk')).rejects.toMatchObject({ kind: 'call', message, hint })
  })

  it('refuses a project without slides/', async () => {
    await expect(findDecks(files, [], '/elsewhere')).rejects.toMatchObject({ code: 'no-decks' })
  })
})
