import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createSocketServer, type Server } from 'node:net'
import { join } from 'node:path'
import { type Browser, connect } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../scripts/cli/main.ts'
import { build } from '../../scripts/commands/build.ts'
import type { BuildReport } from '../../scripts/commands/reports.ts'
import type { Progress } from '../../scripts/commands/world.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'
import { createFakeShell } from '../support/fake-shell.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'
import { type RemoteBrowser, startRemoteBrowser } from '../support/remote-browser.ts'

const FONT = new URL(
  '../../node_modules/@fontsource/dejavu-sans/files/dejavu-sans-latin-700-italic.woff2',
  import.meta.url,
)
const PICTURE = new URL('../fixtures/projects/everything/assets/square.png', import.meta.url)
const THEME = `/* @theme own */
@import 'default';
@font-face { font-family: Own; src: url(own.woff2) }
section { font-family: Own; background: #eef }
`
const slides = (name: string): string =>
  Array.from(
    { length: 3 },
    (_, index) => `# ${name} ${index + 1}\n\n![A square](../assets/square.png)\n`,
  ).join('\n---\n\n')
const deck = (name: string): string => `---\nmarp: true\ntheme: own\ntitle: ${name}\n---\n\n${slides(name)}`

let folder: Folder
let expected: Readonly<Record<string, string>>
const open: { readonly remove: () => Promise<void> }[] = []

beforeAll(async () => {
  folder = await makeFolder({
    'slides/one.md': deck('One'),
    'slides/two.md': deck('Two'),
    'assets/square.png': await readFile(PICTURE),
    'themes/own.css': THEME,
    'themes/own.woff2': await readFile(FONT),
  })
  await buildWith([], 'here')
  expected = await digestsIn('here')
})
afterAll(async () => {
  await Promise.all(open.map(({ remove }) => remove()))
  await folder.remove()
})

async function start(flags?: readonly string[]): Promise<RemoteBrowser> {
  const browser = await startRemoteBrowser(flags)
  open.push(browser)
  return browser
}

type Built = { readonly report: BuildReport; readonly notes: readonly string[] }

/** Builds both decks anew. */
async function buildWith(
  browserUrls: readonly string[],
  outDir: string,
  watch: (event: Progress) => void = () => undefined,
): Promise<Built> {
  const notes: string[] = []
  const world = createDiskWorld(folder.path)
  const options = { ...PLAIN_BUILD, browserUrls, outDir, formats: ['pdf', 'pptx'], scope: 'all' } as const
  const report = await build(options, {
    ...world,
    progress: (event) => {
      if (event.kind === 'note' && !/sandbox/.test(event.text)) notes.push(event.text)
      watch(event)
    },
  })
  return { report, notes }
}

async function digestsIn(outDir: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(join(folder.path, outDir))).sort()
  const digest = async (name: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(join(folder.path, outDir, name)))
      .digest('hex')
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await digest(name)])))
}

const OUTPUTS = ['one.pdf', 'one.pptx', 'two.pdf', 'two.pptx']

const written = ({ report }: Built): readonly string[] =>
  report.artifacts.map(({ path }) => path.replace(/^[^/]*\//, '')).sort()

const shown = ({ url }: Pick<RemoteBrowser, 'url'>): string => `ws://${new URL(url).host}/…`

/** Somebody else who uses the same browser, and what he sees in it. */
async function visit({ url }: RemoteBrowser): Promise<{ visitor: Browser; seen: ReadonlySet<string> }> {
  const visitor = await connect({ browserWSEndpoint: url, defaultViewport: null })
  const seen = new Set<string>()
  visitor.on('targetchanged', (target) => void seen.add(target.url()))
  return { visitor, seen }
}

/** Accepts connections, and never says anything. */
async function startSilence(): Promise<string> {
  const server: Server = createSocketServer(() => undefined)
  const sockets = new Set<{ destroy: () => void }>()
  server.on('connection', (socket) => void sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({
    remove: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  })
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a build with browsers on other machines', () => {
  it('gives the same bytes as one on this machine, and leaves them as they were', async () => {
    const browsers = await Promise.all([start(), start()])
    const visits = await Promise.all(browsers.map(visit))
    const [first] = visits
    const page = await first?.visitor.newPage()
    await page?.evaluate('document.title = "Somebody else"')

    const built = await buildWith(
      browsers.map(({ url }) => url),
      'both',
    )
    expect([written(built), built.notes, built.report.diagnostics]).toEqual([OUTPUTS, [], []])
    expect(await digestsIn('both')).toEqual(expected)

    expect([await page?.title(), first?.visitor.browserContexts().length]).toEqual(['Somebody else', 1])
    // A browser that is slow leaves its deck to the other one.
    const addresses = new Set(visits.flatMap(({ seen }) => [...seen]))
    for (const name of ['one', 'two'])
      expect(addresses).toContain(`https://deck.invalid/deck/slides/${name}.html`)
    for (const { visitor } of visits) await visitor.disconnect()
    for (const browser of browsers) {
      await browser.end('SIGTERM')
      const log = await readFile(browser.netLog, 'utf8')
      const urls = [...log.matchAll(/"url":"([^"]*)"/g)].map((match) => match[1] ?? '')
      expect(urls.filter((url) => !url.startsWith('https://deck.invalid/'))).toEqual([])
    }
  })

  it('goes on with the others when one is killed half way', async () => {
    const [lost, kept] = await Promise.all([start(), start()])
    let ended: Promise<void> | undefined
    const built = await buildWith([lost.url, kept.url], 'half', ({ kind }) => {
      if (kind === 'started') ended ??= lost.end()
    })
    await ended
    expect(built.notes).toEqual([
      `Goes on without the browser at \`${shown(lost)}\` because nobody listens there`,
    ])
    expect(written(built)).toEqual(OUTPUTS)
    expect(await digestsIn('half')).toEqual(expected)
  })

  it('leaves out one that never answers, one that draws differently, and one that is none', async () => {
    const [first, other, silence] = await Promise.all([
      start(),
      start(['--font-render-hinting=full']),
      startSilence(),
    ])
    const page = createServer((_, response) => response.end('Welcome'))
    await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
    const web = `http://127.0.0.1:${(page.address() as AddressInfo).port}`
    try {
      const built = await buildWith([first.url, silence, other.url, web], 'odd')
      expect([...built.notes].sort()).toEqual(
        [
          `Goes on without the browser at \`${shown(other)}\` because it draws differently from the first one (HeadlessChrome/143.0.7499.0)`,
          `Goes on without the browser at \`${silence}\` because it had not answered when all was done`,
          `Goes on without the browser at \`${web}\` because its \`/json/version\` names no \`webSocketDebuggerUrl\``,
        ].sort(),
      )
      expect([written(built), await digestsIn('odd')]).toEqual([OUTPUTS, expected])
    } finally {
      page.close()
    }
  })

  it('ends with code 3 and the places where it looked when none answers', async () => {
    const silence = await startSilence()
    const words = ['--pdf', '--force', '--browser-timeout', '1', '--browser-url', `${silence}/?token=s3cret`]
    const { code, err } = await call(words, { LECTERN_BROWSER_URLS: 'ws://never.invalid' })
    expect([code, err]).toEqual([
      3,
      `error  Found no browser at the addresses that were named (\`${silence}/…\`: it gave no answer within 1 s), expected at least one that answers
    Start one, or leave out --browser-url and LECTERN_BROWSER_URLS to draw with a browser of this machine.
`,
    ])
  })

  it('ends with code 3 when the last one is lost, and writes its address nowhere', async () => {
    const browser = await start()
    const env = { LECTERN_BROWSER_URLS: `${browser.url}?token=s3cret-token`, LECTERN_CACHE_DIR: '.own-cache' }
    const { code, err } = await call(['--force', '--out-dir', 'lost'], env, ({ kind }) => {
      if (kind === 'started') void browser.end()
    })
    expect(code).toBe(3)
    expect(err).toContain(
      `Found no browser at the addresses that were named (\`${shown(browser)}\`: nobody listens there), expected at least one`,
    )
    const names = await readdir(folder.path, { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const texts = await Promise.all(files.map((file) => readFile(file, 'latin1')))
    expect(files.filter((file) => /\.own-cache|lost/.test(file)).length).toBeGreaterThan(2)
    for (const text of [err, ...texts]) {
      expect(text.includes('s3cret-token') || text.includes(new URL(browser.url).pathname)).toBe(false)
    }
  })
})

/** What a person would see who typed it. */
async function call(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  watch: (event: Progress) => void = () => undefined,
): Promise<{ readonly code: number; readonly err: string }> {
  const shell = createFakeShell({ env, workingFolder: folder.path })
  const progress = (event: Progress): void => {
    if (event.kind === 'note') shell.err(`  ${event.text}\n`)
    watch(event)
  }
  const code = await main(['build', ...words], shell, () => ({
    ...createDiskWorld(folder.path, env),
    progress,
  }))
  return { code, err: shell.printed.err }
}
