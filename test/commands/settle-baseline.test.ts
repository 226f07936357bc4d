import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { buildCommand } from '../../scripts/cli/build-command.ts'
import { checkCommand } from '../../scripts/cli/check-command.ts'
import type { Command } from '../../scripts/cli/command.ts'
import { parseArguments } from '../../scripts/cli/parse-arguments.ts'
import { checkRun } from '../../scripts/commands/check-run.ts'
import { loadRun } from '../../scripts/commands/load-run.ts'
import type { CheckOptions } from '../../scripts/commands/options.ts'
import type { CheckReport } from '../../scripts/commands/reports.ts'
import { settleBaseline } from '../../scripts/commands/settle-baseline.ts'
import type { LayoutSnapshot } from '../../scripts/model/layout-snapshot.ts'
import { createDiskWorld } from '../support/disk-world.ts'
import { createFakeShell } from '../support/fake-shell.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const TALK = '# One\n\n![a](a.png)\n\n![b](b.png)\n'
const LAYOUT: LayoutSnapshot = { width: 1280, height: 720, slides: [] }
const folders: Folder[] = []

afterEach(async () => {
  for (const folder of folders.splice(0)) await folder.remove()
})

async function project(files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> {
  const folder = await makeFolder({ 'lectern.config.json': '{}\n', ...files })
  folders.push(folder)
  return folder
}

/** What a check says, by a browser that has nothing to say about any deck, or without one. */
async function check(
  folder: Folder,
  options: Pick<CheckOptions, 'baseline'> & { readonly decks?: readonly string[] } = {},
  browser: 'measured' | 'no browser' = 'measured',
): Promise<CheckReport> {
  const world = createDiskWorld(folder.path)
  const decks = options.decks ?? []
  const run = await loadRun({ decks }, world)
  const names = browser === 'measured' ? run.decks.map(({ deck }) => deck.name) : []
  const layouts = new Map(names.map((name) => [name, LAYOUT]))
  const gathering = { layouts: () => layouts, pictures: () => new Map(), diagnostics: () => [] }
  const scope = decks.length > 0 ? 'some decks' : 'all decks'
  return settleBaseline(checkRun(run, gathering, scope), { run, gathering, scope }, options, world)
}

const said = ({ diagnostics, known }: CheckReport): object => ({
  known,
  said: diagnostics.map(({ file, span, rule }) => `${file}:${span?.start.line} ${rule}`),
})

/** What a command that was typed ends with. */
async function call(
  folder: Folder,
  command: Command,
  name: 'build' | 'check',
  ...words: readonly string[]
): Promise<object> {
  const shell = createFakeShell({ workingFolder: folder.path })
  const code = await command(parseArguments(name, words), shell, {
    ...createDiskWorld(folder.path),
    now: () => 0,
  })
  return { code, last: shell.printed.err.split('\n').findLast((text) => / in \d+ decks?/.test(text)) }
}

const baselineOf = (folder: Folder): Promise<string> =>
  readFile(join(folder.path, 'lectern.baseline.json'), 'utf8')

const line = (name: string, file = 'slides/talk.md'): string =>
  `    {"file":"${file}","rule":"asset/missing","message":"Missing file \`${name}\` on slide …, expected a file in the project","count":1}`

describe('the baseline', () => {
  it('is written, sorted, one finding to a line, and leaves only what is new', async () => {
    const folder = await project({ 'slides/talk.md': TALK })
    expect(said(await check(folder))).toEqual({
      known: undefined,
      said: ['slides/talk.md:3 asset/missing', 'slides/talk.md:5 asset/missing'],
    })
    expect(said(await check(folder, { baseline: 'updated' }))).toEqual({ known: 2, said: [] })
    const written = `{\n  "version": 1,\n  "findings": [\n${line('a.png')},\n${line('b.png')}\n  ]\n}\n`
    expect(await baselineOf(folder)).toBe(written)

    await folder.write('slides/talk.md', `# Zero\n\n![c](c.png)\n\n---\n\n${TALK}`)
    expect(said(await check(folder))).toEqual({ known: 2, said: ['slides/talk.md:3 asset/missing'] })
    expect(said(await check(folder, { baseline: 'ignored' }))).toEqual({
      known: undefined,
      said: [3, 9, 11].map((number) => `slides/talk.md:${number} asset/missing`),
    })
    expect(await baselineOf(folder)).toBe(written)
  })

  it('is to lose what is mended, and its file when nothing is left', async () => {
    const folder = await project({ 'slides/talk.md': TALK, 'slides/other.md': '# Other\n\n![a](a.png)\n' })
    await check(folder, { baseline: 'updated' })
    await folder.write('slides/talk.md', '# One\n\n![b](b.png)\n')
    await folder.remove('slides/other.md')
    expect((await check(folder)).diagnostics).toEqual(
      ['slides/other.md', 'slides/talk.md'].map((file) => ({
        rule: 'check/outdated-baseline',
        severity: 'warning',
        message: `Baseline knows \`asset/missing\` in ${file}, which is not found any more, expected it to leave the baseline: Missing file \`a.png\` on slide …, expected a file in the project`,
        file: 'lectern.baseline.json',
        help: 'Type `npm run check -- --update-baseline`.',
      })),
    )
    expect(said(await check(folder, { baseline: 'updated' }))).toEqual({ known: 1, said: [] })
    expect(said(await check(folder))).toEqual({ known: 1, said: [] })
    await folder.write('slides/talk.md', '# One\n')
    expect(said(await check(folder, { baseline: 'updated' }))).toEqual({ known: 0, said: [] })
    await expect(stat(join(folder.path, 'lectern.baseline.json'))).rejects.toThrow('ENOENT')
  })

  it('keeps what a run did not look for', async () => {
    const folder = await project({ 'slides/talk.md': TALK, 'slides/other.md': '# Other\n\n![a](a.png)\n' })
    await check(folder, { baseline: 'updated' })
    await folder.write('slides/talk.md', '# One\n')
    await folder.write('slides/other.md', '# Other\n')
    const other = [join(folder.path, 'slides/other.md')]
    expect(said(await check(folder, { decks: other }))).toEqual({
      known: 0,
      said: ['lectern.baseline.json:undefined check/outdated-baseline'],
    })
    // A page may ask for files in ways that no rule sees.
    expect(said(await check(folder, {}, 'no browser'))).toEqual({ known: 0, said: [] })
    await check(folder, { decks: other, baseline: 'updated' })
    expect(await baselineOf(folder)).toContain(`[\n${line('a.png')},\n${line('b.png')}\n  ]`)
  })

  it('that cannot be read ends the run, and is written anew', async () => {
    const folder = await project({ 'slides/talk.md': TALK, 'lectern.baseline.json': '<<<<<<< ours\n' })
    await expect(check(folder)).rejects.toMatchObject({
      code: 'unreadable-baseline',
      hint: 'Write it anew: `npm run check -- --update-baseline`.',
    })
    expect(said(await check(folder, { baseline: 'updated' }))).toEqual({ known: 2, said: [] })
    expect(said(await check(folder))).toEqual({ known: 2, said: [] })
  })

  it('is what a build goes by, too, also one that has nothing to do', async () => {
    const folder = await project({ 'slides/talk.md': TALK })
    const build = (...words: readonly string[]): Promise<object> =>
      call(folder, buildCommand, 'build', '--notes', ...words)
    expect(await build()).toEqual({ code: 1, last: '2 errors in 1 deck (0.0 s)' })
    await check(folder, { baseline: 'updated' })
    const known = { code: 0, last: 'nothing to report in 1 deck, besides 2 known ones (0.0 s)' }
    expect([await build(), await build()]).toEqual([known, known])
    expect(await build('--no-baseline')).toEqual({ code: 1, last: '2 errors in 1 deck (0.0 s)' })
    await folder.write('slides/talk.md', `${TALK}\n![c](c.png)\n`)
    expect(await build()).toEqual({ code: 1, last: '1 error in 1 deck, besides 2 known ones (0.0 s)' })
  })

  it('is written by a check, which then has nothing to report', async () => {
    // Nobody can tell the encoding, so there is nothing for a browser to look at.
    const folder = await project({ 'slides/talk.md': Buffer.from('# \xe9\xa0\n', 'latin1') })
    const checkNow = (...words: readonly string[]): Promise<object> =>
      call(folder, checkCommand, 'check', ...words)
    expect(await checkNow()).toEqual({ code: 1, last: '1 error in 1 deck (0.0 s)' })
    const known = { code: 0, last: 'nothing to report in 1 deck, besides 1 known one (0.0 s)' }
    expect([await checkNow('--update-baseline'), await checkNow()]).toEqual([known, known])
    expect(await baselineOf(folder)).toContain('"rule":"text/not-utf8"')
  })
})
