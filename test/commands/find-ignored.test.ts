import { execFileSync, spawnSync } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { findIgnored } from '../../scripts/commands/find-ignored.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { type RunProgram, runProgram } from '../../scripts/system/run-program.ts'
import { makeAsset, makeDeck, makeProject, makeReference } from '../check/plain-project.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

let talk: Folder | undefined
afterEach(() => talk?.remove())

/** What is ignored of these files, of which the deck shows all. `calls`: of programs. */
async function ask(
  root: string,
  paths: readonly string[],
  run: RunProgram = runProgram,
): Promise<{ readonly ignored: readonly string[]; readonly calls: number }> {
  const project = makeProject({
    root,
    decks: [makeDeck('# A', { references: paths.map((path) => makeReference(path)) })],
    assets: new Map(paths.map((path) => makeAsset(path))),
  })
  let calls = 0
  const found = await findIgnored([project], {
    files: diskFiles,
    runProgram: (call) => {
      calls += 1
      return run(call)
    },
  })
  return { ignored: [...(found.get(root) ?? [])].sort(), calls }
}

// Node and npm are all that a machine needs for these tests.
describe.runIf(spawnSync('git', ['--version']).error === undefined)('with git', () => {
  it('knows what is ignored, in one call; not what is tracked all the same', async () => {
    const paths = [
      'assets/a.png',
      'assets/b.png',
      'assets/né w.png',
      'assets/raw/c.png',
      'assets/raw/d.png',
      'assets/module/n.png',
    ]
    talk = await makeFolder({
      ...Object.fromEntries(paths.map((path) => [`talk/${path}`, path])),
      'talk/assets/.gitignore': 'raw/\nn*\n',
    })
    const git = (...words: string[]): unknown =>
      execFileSync('git', words, { cwd: talk?.path, stdio: 'ignore' })
    git('init')
    git('init', 'talk/assets/module')
    git(
      '-C',
      'talk/assets/module',
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@b.c',
      'commit',
      '--allow-empty',
      '-m',
      'a',
    )
    git('add', 'talk/assets/module')
    git('add', '--force', 'talk/assets/raw/d.png')
    await symlink('raw/c.png', join(talk.path, 'talk/assets/link.png'))
    await symlink('raw', join(talk.path, 'talk/assets/through'))
    const shown = [...paths, 'assets/link.png', 'assets/through/c.png', 'assets/through/d.png']
    expect(await ask(join(talk.path, 'talk'), shown)).toEqual({
      ignored: ['assets/link.png', 'assets/né w.png', 'assets/raw/c.png', 'assets/through/c.png'],
      calls: 1,
    })
  })
})

it('asks nobody where there is no work tree, or nothing is shown', async () => {
  talk = await makeFolder({ 'a.png': '', '.git/HEAD': '' })
  expect(await ask(talk.path, [])).toEqual({ ignored: [], calls: 0 })
  await talk.remove('.git')
  expect(await ask(talk.path, ['a.png'])).toEqual({ ignored: [], calls: 0 })
})

it.each([undefined, { code: 128, output: 'a.png\0' }, { code: 1, output: '' }])(
  'has nothing to say when git answers %j',
  async (answer) => {
    talk = await makeFolder({ 'a.png': '', '.git/HEAD': '' })
    expect(await ask(talk.path, ['a.png'], async () => answer)).toEqual({ ignored: [], calls: 1 })
  },
)
