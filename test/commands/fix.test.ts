import { chmod, link, lstat, readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { applyPatch, parsePatch } from 'diff'
import iconv from 'iconv-lite'
import { afterEach, describe, expect, it } from 'vitest'
import { fixCommand } from '../../scripts/cli/fix-command.ts'
import { parseArguments } from '../../scripts/cli/parse-arguments.ts'
import { fix } from '../../scripts/commands/fix.ts'
import type { FixOptions } from '../../scripts/commands/options.ts'
import { createDiskWorld } from '../support/disk-world.ts'
import { createFakeShell } from '../support/fake-shell.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const PLAIN: FixOptions = { decks: [], mode: 'run', choices: {} }
const SETTINGS = { 'lectern.config.json': '{}\n' }
const folders: Folder[] = []

async function project(files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> {
  const folder = await makeFolder({ ...SETTINGS, ...files })
  folders.push(folder)
  return folder
}

const bytesOf = (folder: Folder, name: string): Promise<Buffer> => readFile(join(folder.path, name))

/** What `lectern fix …` prints. */
async function run(
  folder: Folder,
  words: readonly string[],
  stdin: string | Uint8Array = '',
): Promise<object> {
  const shell = createFakeShell({
    workingFolder: folder.path,
    readStdin: async () => Buffer.from(stdin),
  })
  const code = await fixCommand(parseArguments('fix', words), shell, createDiskWorld(folder.path))
  return { code, out: shell.printed.out, err: linesOf(shell.printed.err) }
}

/** How sure the repair is may change with its tables. */
const linesOf = (text: string): readonly string[] =>
  text
    .replace(/\d+ % sure/g, '… % sure')
    .split('\n')
    .filter((line) => line !== '')

afterEach(async () => {
  for (const folder of folders.splice(0)) await folder.remove()
})

describe('fix', () => {
  it('converts decks and themes to UTF-8, with line ends, mode and links as they were', async () => {
    const deck = '# Größe\r\n\r\nDie Straße ist lang\n'
    const css = "/* @theme mine */\nsection::after { content: '© Größe der Straße' }\n"
    const folder = await project({
      'notes/real.md': iconv.encode(deck, 'windows-1252'),
      'slides/russian.md': iconv.encode('# Привет, мир\n', 'koi8-r'),
      'slides/wide.md': iconv.encode('# Größe 🚀\n', 'utf-16le', { addBOM: true }),
      'themes/mine.css': iconv.encode(css, 'windows-1252'),
    })
    await symlink('../notes/real.md', join(folder.path, 'slides/linked.md'))
    await chmod(join(folder.path, 'notes/real.md'), 0o640)

    expect(await run(folder, [])).toEqual({
      code: 0,
      out: '',
      err: [
        '  converted slides/linked.md from windows-1252 to UTF-8',
        '  converted slides/russian.md from KOI8-R to UTF-8',
        '  converted slides/wide.md from UTF-16 (little endian) to UTF-8',
        '  converted themes/mine.css from windows-1252 to UTF-8',
        '  in all: converted 4 files to UTF-8',
        'nothing to report in 3 decks',
      ],
    })
    const names = ['notes/real.md', 'slides/russian.md', 'slides/wide.md', 'themes/mine.css']
    const texts = await Promise.all(names.map(async (name) => (await bytesOf(folder, name)).toString()))
    expect(texts).toEqual([deck, '# Привет, мир\n', '# Größe 🚀\n', css])
    expect((await stat(join(folder.path, 'notes/real.md'))).mode & 0o777).toBe(0o640)
    expect((await lstat(join(folder.path, 'slides/linked.md'))).isSymbolicLink()).toBe(true)
    expect(await run(folder, [])).toEqual({
      code: 0,
      out: '',
      err: ['  nothing to repair', 'nothing to report in 3 decks'],
    })
  })

  it('shows beforehand, as a patch of bytes, what it will write', async () => {
    const deck = '# CafÃ© & Größe\r\n\r\n<!-- backgroundcolor: red -->\n\n---\n\n# Two\n\n---\n\n# Straße'
    const folder = await project({
      'slides/crlf.md': `\ufeff${deck}`,
      'slides/my talk.md': '# CafÃ©\n',
      'slides/old.md': iconv.encode('# Größe\n\n---\n\n<!-- _clas: lead -->\n# Straße', 'windows-1252'),
      'slides/wide.md': iconv.encode('# Größe 🚀\n', 'utf-16le', { addBOM: true }),
      // Only when its path is one is the case of it known to be wrong.
      'slides/path.md': '# CafÃ©\n\n![A](../assets/my pic.png)\n',
      'assets/My Pic.png': 'no picture',
    })
    const parts: Buffer[] = []
    const shell = createFakeShell({
      workingFolder: folder.path,
      out: (part) => parts.push(Buffer.from(part)),
    })
    await fixCommand(parseArguments('fix', ['--dry-run']), shell, createDiskWorld(folder.path))
    const patch = Buffer.concat(parts).toString('latin1')
    // Without a tab, the name of a file ends at its first blank for `patch`.
    expect(patch).toContain('--- a/slides/my talk.md\t\n+++ b/slides/my talk.md\t\n')
    const planned = await Promise.all(
      parsePatch(patch).map(async (one) => {
        const name = one.oldFileName?.slice('a/'.length) ?? ''
        const before = (await bytesOf(folder, name)).toString('latin1')
        return [name, applyPatch(before, one)] as const
      }),
    )
    await run(folder, [])
    const written = await Promise.all(
      planned.map(async ([name]) => [name, (await bytesOf(folder, name)).toString('latin1')]),
    )
    expect(planned.map(([name]) => name)).toEqual([
      'slides/crlf.md',
      'slides/my talk.md',
      'slides/old.md',
      'slides/path.md',
      'slides/wide.md',
    ])
    expect(planned).toEqual(written)
    expect(planned[3]?.[1]).toContain('![A](<../assets/My Pic.png>)')
  })

  it('leaves a file in two encodings as it is, byte for byte', async () => {
    const bytes = Buffer.concat([Buffer.from('# Größe\n\n'), Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a])])
    const folder = await project({ 'slides/talk.md': bytes })
    const report = await fix(PLAIN, createDiskWorld(folder.path))
    expect(report.files).toEqual([])
    expect(await bytesOf(folder, 'slides/talk.md')).toEqual(bytes)
  })

  it('keeps the byte order mark of UTF-8', async () => {
    const folder = await project({ 'slides/talk.md': '\ufeff# ðŸš€\r\n' })
    await fix(PLAIN, createDiskWorld(folder.path))
    expect((await bytesOf(folder, 'slides/talk.md')).toString()).toBe('\ufeff# 🚀\r\n')
  })

  it('mentions what a comment keeps from being repaired, whatever the settings say of the rule', async () => {
    const text = '# A\n\n<!-- lectern-disable-next-line text/mojibake -->\nB ðŸš€\n'
    const folder = await project({
      'slides/talk.md': text,
      'lectern.config.json': '{ "rules": { "text/mojibake": "error" } }',
    })
    expect(await run(folder, [])).toEqual({
      code: 0,
      out: '',
      err: [
        '  nothing to repair',
        'slides/talk.md:4:3  info  Damaged text `ðŸš€` on slide 1 is left as it is, as a comment of the deck wants  text/mojibake',
        '1 remark in 1 deck',
      ],
    })
    expect((await bytesOf(folder, 'slides/talk.md')).toString()).toBe(text)
  })

  it('is a filter: text to standard output, everything else to standard error', async () => {
    const folder = await project({})
    expect(await run(folder, ['-'], iconv.encode('# Größe der Straße\n', 'windows-1252'))).toEqual({
      code: 0,
      out: '# Größe der Straße\n',
      err: ['  converted <stdin> from windows-1252 to UTF-8', 'nothing to report in 1 deck'],
    })
  })

  it('says what to type to choose in a pipe', async () => {
    const folder = await project({})
    const result = await run(folder, ['-', '--quiet'], '# ğŸ¤ Partners\n')
    expect(result).toMatchObject({
      code: 1,
      out: '# ğŸ¤ Partners\n',
      err: expect.arrayContaining(["    npm run --silent fix -- --choose 'ğŸ¤ =🤝 ' - < in.md > out.md"]),
    })
  })

  it('explains each repair with its bytes, and writes nothing in a dry run', async () => {
    const text = '# naÃƒÂ¯ve\n\nâ€œokâ€\u009d ðŸš€\n'
    const folder = await project({ 'slides/talk.md': text })
    const result = await run(folder, ['--explain', '--dry-run', '--quiet'])
    expect(result).toEqual({
      code: 0,
      out: '--- a/slides/talk.md\n+++ b/slides/talk.md\n@@ -1,3 +1,3 @@\n-# naÃƒÂ¯ve\n+# naïve\n \n-â€œokâ€\u009d ðŸš€\n+“ok” 🚀\n',
      err: [
        'slides/talk.md:1:5  `ÃƒÂ¯` → `ï`',
        '    what happened: utf-8 read as latin-1, then utf-8 read as windows-1252',
        '    bytes: C3 AF, in latin-1 `Ã¯`',
        '    bytes: C3 83 C2 AF, in windows-1252 `ÃƒÂ¯`',
        '    why: every byte is there, and read as UTF-8 they say this and nothing else (… % sure)',
        'slides/talk.md:3:1  `â€œ` → `“`',
        '    what happened: utf-8 read as windows-1252',
        '    bytes: E2 80 9C, in windows-1252 `â€œ`',
        '    why: every byte is there, and read as UTF-8 they say this and nothing else (… % sure)',
        'slides/talk.md:3:6  `â€\\u{9d}` → `”`',
        '    what happened: utf-8 read as windows-1252',
        '    bytes: E2 80 [9D], in windows-1252 `â€\\u{9d}`',
        '    why: every byte is there, and read as UTF-8 they say this and nothing else (… % sure)',
        'slides/talk.md:3:10  `ðŸš€` → `🚀`',
        '    what happened: utf-8 read as windows-1252',
        '    bytes: F0 9F 9A 80, in windows-1252 `ðŸš€`',
        '    why: every byte is there, and read as UTF-8 they say this and nothing else (… % sure)',
        '  would repair slides/talk.md (4 places)',
      ],
    })
    expect((await bytesOf(folder, 'slides/talk.md')).toString()).toBe(text)
  })

  it('remembers choices, and holds to them later', async () => {
    const folder = await project({ 'slides/a.md': '# ğŸ¤ Partners\n' })
    await run(folder, ['--choose', 'ğŸ¤ =🤝 '])
    await folder.write('slides/b.md', '# ğŸ¤ Friends\n')
    await run(folder, [])
    const texts = ['slides/a.md', 'slides/b.md', 'lectern.config.json'].map(async (name) =>
      (await bytesOf(folder, name)).toString(),
    )
    expect(await Promise.all(texts)).toEqual([
      '# 🤝 Partners\n',
      '# 🤝 Friends\n',
      '{\n  "text": {\n    "choices": {\n      "ğŸ¤ ": "🤝 "\n    }\n  }\n}\n',
    ])
  })

  it('tells the author of lectern.config.ts what to add, and changes nothing', async () => {
    const folder = await makeFolder({
      'lectern.config.ts': 'export default {}\n',
      'slides/a.md': '# ğŸ¤ Partners\n',
    })
    folders.push(folder)
    await expect(
      fix({ ...PLAIN, choices: { 'ğŸ¤ ': '🤝 ' } }, createDiskWorld(folder.path)),
    ).rejects.toMatchObject({
      code: 'config-is-code',
      hint: 'Add there: text: { choices: {"ğŸ¤ ":"🤝 "} }',
    })
    await expect(
      fix({ ...PLAIN, mode: 'plan', choices: { 'ğŸ¤ ': '🤝 ' } }, createDiskWorld(folder.path)),
    ).rejects.toMatchObject({ code: 'config-is-code' })
    expect((await bytesOf(folder, 'slides/a.md')).toString()).toBe('# ğŸ¤ Partners\n')
  })

  it('keeps what an editor saves meanwhile, and repairs that', async () => {
    const folder = await project({ 'slides/talk.md': '# Old ðŸš€\n' })
    const disk = createDiskWorld(folder.path)
    let saved = false
    const files: typeof disk.files = {
      ...disk.files,
      replace: async (...given) => {
        if (!saved) await folder.write('slides/talk.md', '# New ðŸš€\n')
        saved = true
        return disk.files.replace(...given)
      },
    }
    const { overtaken, files: fixed } = await fix(PLAIN, { ...disk, files })
    expect({ overtaken, fixed: fixed.map(({ file }) => file) }).toEqual({
      overtaken: [],
      fixed: ['slides/talk.md'],
    })
    expect((await bytesOf(folder, 'slides/talk.md')).toString()).toBe('# New 🚀\n')
  })

  it('leaves a file that is saved all the time, and says so', async () => {
    const folder = await project({ 'slides/talk.md': '# 0 ðŸš€\n' })
    const disk = createDiskWorld(folder.path)
    let saves = 0
    const world = {
      ...disk,
      files: {
        ...disk.files,
        replace: async (...given: Parameters<typeof disk.files.replace>) => {
          saves += 1
          await folder.write('slides/talk.md', `# ${saves} ðŸš€\n`)
          return disk.files.replace(...given)
        },
      },
    }
    const shell = createFakeShell({ workingFolder: folder.path })
    const code = await fixCommand(parseArguments('fix', []), shell, world)
    expect({ code, err: linesOf(shell.printed.err) }).toEqual({
      code: 1,
      err: [
        '  left slides/talk.md alone, which another program keeps saving: run it again',
        'slides/talk.md:1:5  warning  Damaged text `ðŸš€` on slide 1, expected `🚀`  text/mojibake',
        '    What happened: utf-8 read as windows-1252.',
        '`npm run fix -- slides/talk.md` mends it',
        '1 warning in 1 deck',
      ],
    })
    expect((await bytesOf(folder, 'slides/talk.md')).toString()).toBe('# 5 ðŸš€\n')
  })

  it('repairs the others when the disk refuses one, and says which', async () => {
    const names = ['a', 'b', 'c'].map((name) => `slides/${name}.md`)
    const folder = await project(Object.fromEntries(names.map((name) => [name, '# ðŸš€\n'])))
    const disk = createDiskWorld(folder.path)
    const refusal = Object.assign(new Error('no'), { code: 'EACCES', path: join(folder.path, 'slides/b.md') })
    const files: typeof disk.files = {
      ...disk.files,
      replace: (path, ...rest) =>
        path.endsWith('b.md') ? Promise.reject(refusal) : disk.files.replace(path, ...rest),
    }
    const shell = createFakeShell({ workingFolder: folder.path })
    const code = await fixCommand(parseArguments('fix', []), shell, { ...disk, files })
    expect({ code, err: linesOf(shell.printed.err) }).toEqual({
      code: 3,
      err: [
        '  repaired slides/a.md (1 place)',
        '  repaired slides/c.md (1 place)',
        '  in all: repaired 2 places in 2 files',
        'error  Could not write `slides/b.md` because the permission is missing',
        '    The file is as it was. Make it and its folder writable, and run `npm run fix` again.',
        'slides/b.md:1:3  warning  Damaged text `ðŸš€` on slide 1, expected `🚀`  text/mojibake',
        '    What happened: utf-8 read as windows-1252.',
        '`npm run fix -- slides/b.md` mends it',
        '1 warning in 3 decks',
      ],
    })
  })

  it('repairs a file once that two links lead to, and says what becomes of a hard link', async () => {
    const folder = await project({ 'slides/real.md': '# ðŸš€\n', 'slides/hard.md': '# A ðŸš€\n' })
    await symlink('real.md', join(folder.path, 'slides/z.md'))
    await link(join(folder.path, 'slides/hard.md'), join(folder.path, 'hard.md'))
    const notes: unknown[] = []
    const world = { ...createDiskWorld(folder.path), progress: (event: unknown) => notes.push(event) }
    const { files, overtaken } = await fix(PLAIN, world)
    expect({ files: files.map(({ file }) => file), overtaken, notes }).toEqual({
      files: ['slides/hard.md', 'slides/real.md'],
      overtaken: [],
      notes: [
        {
          kind: 'note',
          text: 'slides/hard.md had another name (a hard link): it is a file of its own now, and what has the other name keeps the old text',
        },
      ],
    })
    expect((await bytesOf(folder, 'hard.md')).toString()).toBe('# A ðŸš€\n')
  })

  it('stops when it is told to', async () => {
    const folder = await project({ 'slides/talk.md': '# ðŸš€\n' })
    const signal = AbortSignal.abort('SIGINT')
    await expect(fix(PLAIN, { ...createDiskWorld(folder.path), signal })).rejects.toBe('SIGINT')
    expect((await bytesOf(folder, 'slides/talk.md')).toString()).toBe('# ðŸš€\n')
  })

  it('asks in a terminal, once the certain repairs are written, and changes no more when nobody answers', async () => {
    const folder = await project({ 'slides/a.md': '# ğŸ¤ Partners ðŸš€\n' })
    const input = new PassThrough()
    const output = new PassThrough()
    output.once('data', () => input.end())
    const shell = createFakeShell({
      workingFolder: folder.path,
      interactive: true,
      dialog: { input, output },
    })
    const code = await fixCommand(parseArguments('fix', ['--no-color']), shell, createDiskWorld(folder.path))
    const after = ['slides/a.md', 'lectern.config.json'].map((name) => bytesOf(folder, name))
    expect({ code, after: (await Promise.all(after)).map(String) }).toEqual({
      code: 1,
      after: ['# ğŸ¤ Partners 🚀\n', '{}\n'],
    })
    expect(shell.printed.err).toContain('1 error in 1 deck')
  })

  it.each([
    [{ mode: 'code' }, { 'lectern.config.mjs': 'export default {}' }, {}],
    [{ mode: 'dumb' }, {}, { TERM: 'dumb' }],
  ])(
    'asks nothing where the answer could not be kept, or the question not be shown: %j',
    async (_, files, env) => {
      const folder = await project({ 'slides/a.md': '# ğŸ¤ Partners\n', ...files })
      const output = new PassThrough()
      const shell = createFakeShell({
        workingFolder: folder.path,
        interactive: true,
        dialog: { input: new PassThrough(), output },
        env,
      })
      const code = await fixCommand(parseArguments('fix', []), shell, createDiskWorld(folder.path))
      expect({ code, asked: output.read() }).toEqual({ code: 1, asked: null })
      expect(
        shell.printed.err.includes(
          'what has several readings is chosen in lectern.config.mjs, which only its author can change; add there what was meant, for example: text: { choices: {"ğŸ¤ ":"🤝 "} }',
        ),
      ).toBe('lectern.config.mjs' in files)
    },
  )

  it('drafts alternative texts when asked to, which are reported until somebody has read them', async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n'
    const deck = [
      '# Our *new* [harbour]',
      '',
      '![](../assets/ferryAt_night-2.svg) ![w:300](<../assets/IMG_1234.svg>)',
      '![Seen](../assets/fit.svg) ![bg](../assets/fit.svg)',
      '![][ship]',
      '',
      '[ship]: ../assets/fit.svg',
      '',
      '---',
      '',
      '![ ](../assets/IMG_1234.svg) `![](a.svg)` ![](../assets/fit.svg)',
      '',
    ]
    const folder = await project({
      'slides/a.md': deck.join('\n'),
      'assets/ferryAt_night-2.svg': picture,
      'assets/IMG_1234.svg': picture.replaceAll('9', '8'),
      'assets/fit.svg': picture.replaceAll('9', '7'),
    })
    const left = await run(folder, ['--quiet'])
    expect(left).toMatchObject({ code: 0 })
    expect(String(await bytesOf(folder, 'slides/a.md'))).toBe(deck.join('\n'))

    await run(folder, ['--alt', '--quiet'])
    const drafted = deck
      .with(
        2,
        '![Draft: ferry At night (Our new harbour)](../assets/ferryAt_night-2.svg) ![Draft: Our new harbour w:300](<../assets/IMG_1234.svg>)',
      )
      .join('\n')
    expect(String(await bytesOf(folder, 'slides/a.md'))).toBe(drafted)
    const again = await run(folder, ['--alt'])
    expect(String(await bytesOf(folder, 'slides/a.md'))).toBe(drafted)
    expect(again).toMatchObject({ code: 0, err: expect.arrayContaining(['  nothing to repair']) })
    expect(JSON.stringify(again)).toContain(
      'has a draft of an alternative text, `ferry At night (Our new harbour)`, expected what somebody has read: without `Draft:`',
    )
  })

  it.each([
    ['no equals sign', ['foo'], 'bad-choice'],
    ['an empty side', ['ğŸ¤='], 'bad-choice'],
    ['another empty side', ['=🤝'], 'bad-choice'],
    ['two answers', ['ğŸ¤=🤝', 'ğŸ¤ =🎤 '], 'two-choices'],
    ['what occurs nowhere', ['ğŸ§=🤝'], 'unknown-damage'],
    ['what is not damaged', ['Partners=Friends'], 'unknown-damage'],
  ])('refuses choices with %s, and writes nothing', async (_, words, code) => {
    const folder = await project({ 'slides/a.md': '# ğŸ¤ Partners ðŸš€\n' })
    await expect(
      run(
        folder,
        words.flatMap((word) => ['--choose', word]),
      ),
    ).rejects.toMatchObject({ code })
    const after = ['slides/a.md', 'lectern.config.json'].map((name) => bytesOf(folder, name))
    expect((await Promise.all(after)).map(String)).toEqual(['# ğŸ¤ Partners ðŸš€\n', '{}\n'])
  })
})
