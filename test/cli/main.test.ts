import { describe, expect, it } from 'vitest'
import { main } from '../../scripts/cli/main.ts'
import type { World } from '../../scripts/commands/world.ts'
import { readOwnVersion } from '../../scripts/system/own-version.ts'
import { createFakeShell } from '../support/fake-shell.ts'
import { createMemoryFiles } from '../support/memory-files.ts'

const run = async (words: readonly string[], contents: Readonly<Record<string, string>> = {}) => {
  const shell = createFakeShell()
  const world: World = {
    files: createMemoryFiles(new Map(Object.entries(contents))),
    workingFolder: '/talk',
    env: {},
    now: () => 0,
    runProgram: async () => undefined,
    askLink: async () => ({ kind: 'alive' }),
    parallelism: 1,
    progress: () => undefined,
    signal: shell.signal,
  }
  const code = await main(words, shell, () => world)
  return { code, ...shell.printed }
}

describe('main', () => {
  it('prints its version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${readOwnVersion()}\n`, err: '' })
  })

  it.each(['build', 'watch', 'check', 'fix', 'doctor', 'init', 'clean'])('explains %s', async (command) => {
    const { code, out } = await run([command, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^Usage: lectern ${command} \\[flags\\]`))
    expect(out).toContain('--help')
  })

  it('lists the commands when nothing is asked, and calls that a wrong call', async () => {
    const { code, err } = await run([])
    expect(code).toBe(2)
    expect(err).toContain('Usage: lectern <command>')
  })

  it.each([
    [
      ['biuld'],
      2,
      'error  Found the unknown command `biuld`, expected one of build, watch, check, fix, doctor, init, clean\n    Did you mean `lectern build`?\n',
    ],
    [
      ['talk.md'],
      2,
      'error  Found the unknown command `talk.md`, expected one of build, watch, check, fix, doctor, init, clean\n    To build a deck, type `lectern build talk.md`.\n',
    ],
    [
      ['build', '--pfd'],
      2,
      'error  Found the unknown flag `--pfd` for build, expected one of its own\n    Did you mean `--pdf`?\n',
    ],
    [
      ['check', '--format', 'sarf'],
      2,
      'error  Found `sarf` for --format, expected one of pretty, json, sarif, github, junit, codequality, html\n    Did you mean `sarif`?\n',
    ],
    [
      ['build', '--image-scale', 'big'],
      2,
      'error  Found `big` for --image-scale, expected a number from 0.1 to 10\n    Give a number: `--image-scale 0.1`.\n',
    ],
    [
      ['fix', '--choose', 'x'],
      2,
      "error  Found `x` for --choose, expected the damaged text, `=` and the wanted text\n    Copy the command that `npm run check` prints: `npm run fix -- --choose 'ğŸ¤=🤝'`.\n",
    ],
    [
      ['build'],
      2,
      'error  Found no decks in `slides`, expected at least one Markdown file\n    Write `slides/talk.md`, name a deck (`npm run build -- path/to/talk.md`), or start with `lectern init`.\n',
    ],
  ])('%j ends with %d and a sentence', async (words, code, err) => {
    expect(await run(words)).toEqual({ code, out: '', err })
  })

  it('calls a full disk the machine, and a bug a bug', async () => {
    const shell = createFakeShell()
    const failing = (error: unknown) => () => {
      throw error
    }
    const full = Object.assign(new Error('x'), { code: 'ENOSPC', path: '/talk/dist/a.pdf' })
    expect(await main(['build'], shell, failing(full))).toBe(3)
    expect(shell.printed.err).toBe(
      'error  Could not write `dist/a.pdf` because the disk is full\n    Make room, then build again; the old outputs are intact.\n',
    )
    expect(await main(['build'], shell, failing(new Error('oops')))).toBe(70)
    expect(shell.printed.err).toContain('Lectern made a mistake. Please report this')
  })

  it('ends with the code of the signal', async () => {
    const controller = new AbortController()
    const shell = createFakeShell({ signal: controller.signal })
    const end = await main(['build'], shell, () => {
      controller.abort('SIGINT')
      throw new Error('torn down')
    })
    expect([end, shell.printed.err]).toEqual([130, ''])
  })
})
