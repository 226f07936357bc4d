import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createShellWorld } from '../../scripts/cli/create-shell-world.ts'
import { main } from '../../scripts/cli/main.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { createFakeShell } from '../support/fake-shell.ts'

const TALK = '---\nmarp: true\n---\n\n# Hi\n'

type Mistake = {
  readonly words: readonly string[]
  /** By path; a value that begins with `-> ` is a link. `slides/talk.md` is there unless it says otherwise. */
  readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  readonly code: number
  readonly err: readonly string[]
  /** What was written, besides `files`. */
  readonly written?: readonly string[]
}

const call = (name: string, mistake: Mistake): readonly [string, Mistake] => [name, mistake]

/** What is refused before a deck is looked at. */
const CALLS = [
  call('a mistyped command', {
    words: ['biuld'],
    code: 2,
    err: [
      'error  Found the unknown command `biuld`, expected one of build, watch, check, fix, doctor, init, clean',
      '    Did you mean `lectern build`?',
    ],
  }),
  call('a mistyped flag', {
    words: ['build', '--pfd'],
    code: 2,
    err: [
      'error  Found the unknown flag `--pfd` for build, expected one of its own',
      '    Did you mean `--pdf`?',
    ],
  }),
  call('a flag of another command', {
    words: ['check', '--pptx'],
    code: 2,
    err: [
      'error  Found the unknown flag `--pptx` for check, expected one of its own',
      '    `--pptx` belongs to build, watch.',
    ],
  }),
  call('no such deck', {
    words: ['build', 'slides/tlak.md'],
    code: 2,
    err: [
      'error  Found no deck `slides/tlak.md`, expected a Markdown file or a folder',
      '    Did you mean `slides/talk.md`?',
    ],
  }),
  call('the address of a deck', {
    words: ['build', 'https://example.com/talk.md'],
    code: 2,
    err: [
      'error  Found the address `https://example.com/talk.md` as a deck, expected a file on this machine',
      '    Download it, and name the file.',
    ],
  }),
  call('an empty folder', {
    words: ['build'],
    files: { 'slides/talk.md': undefined },
    code: 2,
    err: [
      'error  Found no decks in `slides`, expected at least one Markdown file',
      '    Write `slides/talk.md`, name a deck (`npm run build -- path/to/talk.md`), or start with `lectern init`.',
    ],
  }),
  call('a folder that is called like a deck', {
    words: ['build', 'slides/x.md'],
    files: { 'slides/x.md/picture.txt': '' },
    code: 2,
    err: [
      'error  Found no decks in `slides/x.md`, expected at least one Markdown file',
      '    Write `slides/talk.md`, name a deck (`npm run build -- path/to/talk.md`), or start with `lectern init`.',
    ],
  }),
  call('a link that leads nowhere', {
    words: ['build', 'slides/d.md'],
    files: { 'slides/d.md': '-> nowhere.md' },
    code: 2,
    err: [
      'error  Found no deck `slides/d.md`, expected a Markdown file or a folder',
      '    The decks here are `slides/talk.md`.',
    ],
  }),
  call('only files that are no decks', {
    words: ['build'],
    files: { 'slides/talk.md': '---\nmarp: false\n---\n\n# Hi\n' },
    code: 2,
    err: [
      'error  Found no deck among `slides/talk.md`, expected a file without `marp: false` in its front matter',
      '    Name the file to build it all the same, or write a deck `slides/talk.md`.',
    ],
  }),
  call('two decks with one name', {
    words: ['build', 'slides/talk.md', 'other/talk.md'],
    files: { 'other/talk.md': TALK },
    code: 2,
    err: [
      'error  Found two decks called `talk`, `slides/talk.md` and `other/talk.md`, expected different names for their outputs',
      '    Rename one of them, or build them in separate runs with --out-dir.',
    ],
  }),
  call('an output over the deck', {
    words: ['build', '--html', '-o', 'slides/talk.md'],
    code: 2,
    err: [
      'error  Found `slides/talk.md` for --output, which is what a talk is made from, expected another file',
      '    Name a file in the folder of outputs: `-o dist/talk.html`.',
    ],
  }),
  call('an output of another format', {
    words: ['build', '--pdf', '-o', 'a.html'],
    code: 2,
    err: [
      'error  Found `a.html` for --output together with --pdf, expected a name that ends in .pdf',
      '    Change the name, or leave out --pdf.',
    ],
  }),
  call('an output of no format', {
    words: ['build', '-o', 'a.docx'],
    code: 2,
    err: [
      'error  Found `a.docx` for --output, expected a name that ends in .html, .pdf, .pptx, .png, .txt',
      '    Change the name, or say the format: `--pdf`.',
    ],
  }),
  call('nothing on standard input', {
    words: ['build', '-'],
    code: 2,
    err: [
      'error  Found nothing on standard input, expected Markdown',
      '    See whether the command before the pipe wrote anything.',
    ],
  }),
  call('an unknown theme for all decks', {
    words: ['build', '--theme', 'gaja'],
    code: 2,
    err: [
      'error  Found the unknown theme `gaja` for --theme, expected one of `default`, `gaia`, `uncover`',
      '    Did you mean `gaia`?',
    ],
  }),
  call('a theme file that is not there', {
    words: ['build', '--theme', 'themes/papr.css'],
    files: { 'themes/paper.css': '/* @theme paper */' },
    code: 2,
    err: [
      'error  Found no theme file `themes/papr.css`, expected a CSS file',
      '    Did you mean `themes/paper.css`?',
    ],
  }),
  call('no language', {
    words: ['build', '--lang', 'klingon_XX'],
    code: 2,
    err: [
      'error  Found `klingon_XX` for --lang, expected a language tag like `en` or `de-CH`',
      '    Write letters and digits with dashes between them.',
    ],
  }),
  call('no number', {
    words: ['check', '--max-warnings', 'lots'],
    code: 2,
    err: [
      'error  Found `lots` for --max-warnings, expected a number from 0 to 1000000',
      '    Give a number: `--max-warnings 0`.',
    ],
  }),
  call('settings that are no JSON', {
    words: ['build'],
    files: { 'lectern.config.json': '{ "theme": ' },
    code: 2,
    err: [
      'error  Could not read the settings in lectern.config.json: Unexpected end of JSON input',
      '    lectern.config.json:1:11',
      '    > 1 | { "theme": ',
      '        |           ^',
      '    Correct the file, or remove it to use the defaults.',
    ],
  }),
  call('settings that are no program', {
    words: ['build'],
    files: { 'lectern.config.ts': 'export default {\n' },
    code: 2,
    err: [
      'error  Could not read the settings in lectern.config.ts: Unexpected token at line 2, column 1',
      '    lectern.config.ts:2:1',
      '      1 | export default {',
      '    > 2 | ',
      '        | ^',
      '    Correct the file, or remove it to use the defaults.',
    ],
  }),
  call('a mistyped setting', {
    words: ['build'],
    files: { 'lectern.config.json': '{ "themme": "gaia" }' },
    code: 2,
    err: [
      'error  Found the unknown setting `themme` in lectern.config.json, expected one of `outDir`, `formats`, `lang`, `theme`, `themes`, `assets`, `allowRemote`, `maxWarnings`, `wordsPerMinute`, `rules`, `text`',
      '    lectern.config.json:1:3',
      '    > 1 | { "themme": "gaia" }',
      '        |   ^',
      '    Did you mean `theme`?',
    ],
  }),
  call('a mistyped rule', {
    words: ['build'],
    files: { 'lectern.config.json': '{ "rules": { "asset/mising": "off" } }' },
    code: 2,
    err: [
      'error  Found the unknown rule `asset/mising` in lectern.config.json, expected the name of a rule as findings show it',
      '    lectern.config.json:1:14',
      '    > 1 | { "rules": { "asset/mising": "off" } }',
      '        |              ^',
      '    Did you mean `asset/missing`?',
    ],
  }),
  call('a broken package.json', {
    words: ['build'],
    files: { 'package.json': '{ "name": ' },
    code: 2,
    err: [
      'error  Could not read the settings in package.json: Unexpected end of JSON input',
      '    package.json:1:10',
      '    > 1 | { "name": ',
      '        |          ^',
      '    Correct the file.',
    ],
  }),
  call('a choice for what is nowhere', {
    words: ['fix', '--choose', 'ğŸ=🐞'],
    code: 2,
    err: [
      'error  Found `ğŸ` in none of the decks, expected a damaged text as the findings show it',
      '    Copy the command from what `npm run check` prints, with its quotes.',
    ],
  }),
  call('a date that is none', {
    words: ['build', '--html'],
    env: { SOURCE_DATE_EPOCH: 'yesterday' },
    code: 2,
    err: [
      'error  Found `yesterday` for SOURCE_DATE_EPOCH, expected whole seconds since 1970',
      '    Unset it, or set it to the time of the last change: `SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)`.',
    ],
  }),
  call('outputs among the slides', {
    words: ['clean', '--out-dir', 'slides'],
    code: 2,
    err: [
      'error  Found `slides` as the folder of outputs, expected one inside of the project that holds outputs only',
      '    Remove the outputs there by hand.',
    ],
  }),
  call('a talk where there is one', {
    words: ['init'],
    code: 2,
    err: [
      'error  Found `slides/talk.md` in . already, expected a folder without a talk',
      '    Name a new folder: `lectern init my-talk`.',
    ],
  }),
  call('a file where the outputs go', {
    words: ['build', '--html'],
    files: { dist: 'precious' },
    code: 3,
    err: [
      'error  Could not write `dist/talk.html` because there is a file where a folder is needed',
      '    Move the file away, or choose another folder with --out-dir.',
    ],
  }),
  call('a folder where the output goes', {
    words: ['build', '-o', 'a.html'],
    files: { 'a.html/file.txt': '' },
    code: 3,
    err: [
      'error  Could not write `a.html` because there is a folder of that name',
      '    Move the folder away, or name another file.',
    ],
  }),
  call('no browser where one was named', {
    words: ['build', '--pdf', '--browser-path', '/no/browser'],
    code: 3,
    err: [
      'error  Found no program at `/no/browser` (from --browser-path), expected a browser that can be started',
      '    Correct --browser-path, or leave it out to use the embedded browser',
    ],
  }),
]

/** What is found in a deck: the outputs are written all the same, unless nobody can tell what it says. */
const DECKS = [
  call('an unknown theme, near to one there is', {
    words: ['build', '--html'],
    files: { 'slides/talk.md': '---\nmarp: true\ntheme: gaja\n---\n\n# Hi\n' },
    code: 1,
    err: [
      'slides/talk.md:3:8  error  Unknown theme `gaja` of the deck, expected one of `default`, `gaia`, `uncover`  deck/unknown-theme',
      '    did you mean `gaia`?',
      '1 error in 1 deck (0.0 s)',
    ],
    written: ['dist/talk.html'],
  }),
  call('text in UTF-16', {
    words: ['build', '--html'],
    files: { 'slides/talk.md': new Uint8Array(Buffer.from('\ufeff# Hällo\n', 'utf16le')) },
    code: 1,
    err: [
      'slides/talk.md:1:1  error  File is encoded in UTF-16 (little endian), expected UTF-8  text/not-utf8',
      '    npm run fix',
      '1 error in 1 deck (0.0 s)',
    ],
    written: ['dist/talk.html'],
  }),
  call('text in Latin-1', {
    words: ['build', '--html'],
    files: { 'slides/talk.md': new Uint8Array(Buffer.from('# Hällo\n', 'latin1')) },
    code: 1,
    err: [
      'slides/talk.md:1:4  error  File is encoded in windows-1252 (99 % sure) as byte 3 (`E4`) shows, expected UTF-8  text/not-utf8',
      '    npm run fix',
      '1 error in 1 deck (0.0 s)',
    ],
    written: ['dist/talk.html'],
  }),
  call('text in two encodings, with a picture', {
    words: ['build', '--html'],
    files: {
      'slides/talk.md': new Uint8Array(
        Buffer.from('# H\xc3\xa4llo\n\nGr\xf6\xdfe\n\n![A](../assets/a.png)\n', 'latin1'),
      ),
      'assets/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    code: 1,
    err: [
      'slides/talk.md:3:3  error  File is UTF-8 but for the bytes 12 (`F6`), 13 (`DF`), expected UTF-8 throughout  text/not-utf8',
      '    Type these characters anew, or save that part of the text as UTF-8 where it came from.',
      '1 error in 1 deck (0.0 s)',
    ],
  }),
  call('missing pictures, a wrong case and a text that is called a picture', {
    words: ['build', '--html'],
    files: {
      'slides/talk.md': `${TALK}\n![Cat](../assets/cat.svg) ![Dog](../assets/dog.svg) ![Cow](../assets/cow.png)\n`,
      'assets/Cat.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
      'assets/cow.png': 'moo',
    },
    code: 1,
    err: [
      'slides/talk.md:7:8  error  Wrong case in `../assets/cat.svg` on slide 1, expected `../assets/Cat.svg` as on disk  asset/wrong-case',
      '    did you mean `../assets/Cat.svg`?',
      'slides/talk.md:7:34  error  Missing file `../assets/dog.svg` on slide 1, expected a file in the project  asset/missing',
      'slides/talk.md:7:60  error  Cannot show `../assets/cow.png` on slide 1 because it is text, not a picture, expected PNG, JPEG, WebP, AVIF, GIF or SVG  asset/broken',
      '`npm run fix` mends 1 of these',
      '3 errors in 1 deck (0.0 s)',
    ],
    written: ['dist/talk.html'],
  }),
  call('files outside of the project, one through a link', {
    words: ['build', '--html'],
    files: {
      'slides/talk.md': `${TALK}\n![A](../../../a.png) ![B](../assets/b.png)\n`,
      'assets/b.png': '-> /etc/hostname',
    },
    code: 1,
    err: [
      'slides/talk.md:7:6  error  File `../../../a.png` on slide 1 is outside of the project, expected a file inside  asset/outside-project',
      '    Copy the file into the project and refer to the copy.',
      'slides/talk.md:7:27  error  File `../assets/b.png` on slide 1 is outside of the project, expected a file inside  asset/outside-project',
      '2 errors in 1 deck (0.0 s)',
    ],
    written: ['dist/talk.html'],
  }),
  call('names that would act on a terminal', {
    words: ['build', '--html', 'slides/e\u001b[31mv\u202eil.md'],
    files: { 'slides/e\u001b[31mv\u202eil.md': '# Hi\n\n<img alt="x" src="a\u202e.png">\n' },
    code: 1,
    err: [
      'slides/e\\u{1b}[31mv\\u{202e}il.md:3:19  error  Missing file `a\\u{202e}.png` on slide 1, expected a file in the project  asset/missing',
      'slides/e\\u{1b}[31mv\\u{202e}il.md:3:20  warning  Invisible character `U+202E` (bidirectional override) on slide 1, expected nothing there  text/invisible',
      "`npm run fix -- $'slides/e\\U0000001b[31mv\\U0000202eil.md'` mends 1 of these",
      '1 error, 1 warning in 1 deck (0.0 s)',
    ],
    written: ['dist/e\u001b[31mv\u202eil.html'],
  }),
  call('a deck whose name begins with a dash', {
    words: ['build', '--html', '--', '-o.md'],
    files: { '-o.md': TALK },
    code: 0,
    err: ['nothing to report in 1 deck (0.0 s)'],
    written: ['dist/-o.html'],
  }),
]

describe('mistakes', () => {
  it.each(CALLS)('%s', async (_name, mistake) => {
    expect(await make(mistake)).toEqual(expectedOf(mistake))
  })

  it.each(DECKS)('%s', async (_name, mistake) => {
    expect(await make(mistake)).toEqual(expectedOf(mistake))
  })
})

function expectedOf({ code, err, written = [] }: Mistake): unknown {
  return { code, out: '', err, written, changed: [] }
}

async function make({ words, files = {}, input, env }: Mistake): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-mistake-'))
  try {
    const given = Object.entries({ 'slides/talk.md': TALK, ...files })
    for (const [path, content] of given) await put(join(folder, path), content)
    const { PATH = '', HOME = '' } = process.env
    const shell = createFakeShell({
      workingFolder: folder,
      env: { PATH, HOME, LECTERN_CACHE_DIR: TEST_BROWSER.cacheFolder, ...env },
      readStdin: async () => Buffer.from(input ?? ''),
    })
    // All but the start of a process, which takes longer than everything else.
    const code = await main(words, shell, (detail) => ({ ...createShellWorld(shell, detail), now: () => 0 }))
    const { out, err } = shell.printed
    const written: string[] = []
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isDirectory()) written.push(join(entry.parentPath, entry.name).slice(folder.length + 1))
    }
    const changed: string[] = []
    for (const [path, content] of given) {
      if (content === undefined || String(content).startsWith('-> ')) continue
      if (!(await readFile(join(folder, path))).equals(Buffer.from(content))) changed.push(path)
    }
    return {
      code,
      out,
      err: linesOf(err),
      written: written.filter((path) => !given.some(([known]) => known === path)).sort(),
      changed,
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Without the list of outputs, which has times in it. */
function linesOf(err: string): readonly string[] {
  return err.split('\n').filter((line) => line !== '' && !/^ {2}\S.* (?:s|cached)$/.test(line))
}

async function put(path: string, content: string | Uint8Array | undefined): Promise<void> {
  if (content === undefined) return
  await mkdir(dirname(path), { recursive: true })
  if (typeof content === 'string' && content.startsWith('-> ')) await symlink(content.slice(3), path)
  else await writeFile(path, content)
}
