import { symlink, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLiveDecks } from '../../scripts/commands/live-decks.ts'
import { loadLiveRun } from '../../scripts/commands/load-live-run.ts'
import { createRenderLive } from '../../scripts/commands/render-live.ts'
import { createLiveFrame } from '../../scripts/output/create-live-frame.ts'
import { type PreviewServer, startServer } from '../../scripts/preview/start-server.ts'
import { createDiskWorld } from '../support/disk-world.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'
import { type Answer, ask, request } from './ask.ts'
import { makePreviewDeck } from './preview-sample.ts'

const SECRET = 'for nobody to see'
/** In the Markdown only. */
const SOURCE = 'a comment of the author'
const drawing = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${text}</title></svg>`
const DECK = [
  'inside.svg',
  'linked.svg',
  'out.svg',
  '../../outside/secret.svg',
  '../.env',
  '..%2f..%2foutside%2fsecret.svg',
  '..\\..\\outside\\secret.svg',
  'file:///etc/passwd',
  '/etc/passwd',
]
  .map((path) => `![](${/^[./f]/.test(path) ? path : `../assets/${path}`})`)
  .join('\n')

describe('attacks on a preview', () => {
  let around: Folder
  let server: PreviewServer
  let port = 0
  const failures: unknown[] = []
  const actions: string[] = []

  beforeAll(async () => {
    around = await makeFolder({
      'outside/secret.svg': drawing(SECRET),
      'talk/.env': SECRET,
      'talk/secret.txt': SECRET,
      'talk/slides/talk.md': `---\nmarp: true\n# ${SOURCE}\n---\n\n${DECK}\n`,
      'talk/assets/inside.svg': drawing('inside'),
      'talk/assets/unused.svg': drawing(SECRET),
      'talk-sibling/secret.txt': SECRET,
    })
    const root = join(around.path, 'talk')
    await symlink('../../outside/secret.svg', join(root, 'assets/out.svg'))
    await symlink('inside.svg', join(root, 'assets/linked.svg'))
    const world = createDiskWorld(root)
    const run = await loadLiveRun({ decks: [] }, world)
    const decks = createLiveDecks(run, { workingFolder: root, decks: 'all' }, createRenderLive())
    const frame = createLiveFrame('en')
    server = await startServer(
      {
        state: () => ({ decks: [makePreviewDeck()], others: [] }),
        live: async (name) => (await decks.live(name))?.deck,
        frame: () => frame,
        file: decks.file,
        action: async (name) => {
          actions.push(name)
          return { outcome: 'done', message: '' }
        },
        failed: (error) => void failures.push(error),
      },
      0,
      undefined,
      { request: 2_000, look: 200 },
    )
    port = Number(new URL(server.url).port)
  })
  afterAll(async () => {
    await server?.close()
    await around?.remove()
    expect([failures, actions]).toEqual([[], []])
  })

  const get = (target: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    ask(port, request(port, target, headers))

  it('serves what decks refer to within the project, also by a link, and nothing else', async () => {
    const { status, body } = await get('/talk')
    expect([status, body.includes(SECRET)]).toEqual([200, false])
    const files = [...new Set(body.match(/\/~\/file\/[0-9a-f]{32}\.svg/g))]
    const contents = await Promise.all(files.map(async (file) => (await get(file)).body))
    expect(contents).toEqual([drawing('inside')])
    // Where a file was, another one may be by now.
    await writeFile(join(around.path, 'talk/assets/inside.svg'), drawing('changed'))
    const { status: later, body: served } = await get(files[0] ?? '')
    expect([200, 404]).toContain(later)
    expect(served).not.toContain('changed')
  })

  const STEPS = ['..', '%2e%2e', '.%2e', '%2E%2E', '..;', '....//..', '%252e%252e', '..%00', '..%c0%af', '․․']
  const SLASHES = ['/', '%2f', '%5c', '\\', '%252f', '%u2215', '//', '/./']
  const PREFIXES = ['/', '/~/', '/~/file/', '/~/deck/', '/~/do/', '/talk/', '/slides/', '/@fs/', '/assets/']

  it.each(PREFIXES)('answers no way out of %s', async (prefix) => {
    const goals = [
      'etc/passwd',
      'secret.txt',
      '.env',
      `${basename(around.path)}/talk/.env`,
      'outside/secret.svg',
    ]
    for (const step of STEPS)
      for (const slash of SLASHES)
        for (const depth of [1, 3, 8]) {
          const goal = goals[(depth + step.length + slash.length) % goals.length] ?? ''
          const target = prefix + `${step}${slash}`.repeat(depth) + goal.replaceAll('/', slash)
          const { status, body } = await get(encodeBytes(target))
          expect([400, 403, 404, 405], target).toContain(status)
          expect(body.includes(SECRET) || body.includes('root:x:'), target).toBe(false)
        }
  })

  it.each([
    '/.env',
    '/secret.txt',
    '/slides/talk.md',
    '/talk.md',
    '/assets/inside.svg',
    '/assets/unused.svg',
    '/assets/out.svg',
    '/~/file/inside.svg',
    '/~/file/assets/inside.svg',
    '/~/file/',
    '/~/file',
    '/~/file//etc/passwd',
    '/~/file/%2fetc%2fpasswd',
    '/~/file/C:%5cWindows%5cwin.ini',
    '/~/file/00000000000000000000000000000000.svg',
    '/~/file/constructor',
    '/~/file/__proto__',
    '/~/deck/__proto__',
    '/__proto__',
    '/constructor',
    '/talk-sibling/secret.txt',
    '/.git/config',
    '/node_modules/.package-lock.json',
    '/@fs/etc/passwd?raw??',
    '/etc/passwd?import&raw',
    '/etc/passwd?.svg?.wasm?init',
    '/talk#/../../etc/passwd',
    '/~/file/..;/..;/etc/passwd',
  ])('has nothing at %s', async (target) => {
    const { status, body } = await get(target)
    expect([400, 403, 404]).toContain(status)
    expect(body.includes(SECRET) || body.includes('root:x:') || body.includes(SOURCE)).toBe(false)
  })

  it.each([
    'http://evil.example/talk',
    'https://127.0.0.1/talk',
    'file:///etc/passwd',
    '//evil.example/talk',
    '/\\evil.example/talk',
    '/\\',
    '\\talk',
    '*',
    'talk',
    '?',
    '/%ff',
    '/%',
    '/\u0001',
    '/\u007f',
  ])('refuses the address %j', async (target) => {
    const { status, body } = await get(target)
    expect([400, 404]).toContain(status)
    expect(body).not.toContain('<svg data-marpit-svg')
  })

  it('answers to no name that somebody else could point here', async () => {
    const names = [
      'evil.example',
      `127.0.0.1.evil.example:${port}`,
      `localhost.evil.example:${port}`,
      `evil.example:${port}`,
      `127.0.0.1:${port}.evil.example`,
      `127.0.0.1:${port}@evil.example`,
      `evil.example@127.0.0.1:${port}`,
      `127.1:${port}`,
      `2130706433:${port}`,
      `0x7f.1:${port}`,
      `0:${port}`,
      `[::]:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
      `localhost.:${port}`,
      `LOCALHOST:${port}`,
      `127.0.0.1:0${port}`,
      ` 127.0.0.1:${port},evil.example`,
      `127.0.0.1:${port}\tevil`,
    ]
    for (const name of names)
      for (const target of ['/', '/talk', '/~/events?deck=talk', '/~/deck/talk', '/~/file/x', '/~/do/open']) {
        const { status, headers, body } = await get(target, { Host: name })
        expect([400, 421], name).toContain(status)
        expect(body).not.toContain('<svg')
        expect(Object.keys(headers).filter((header) => header.startsWith('access-control'))).toEqual([])
      }
  })

  it('believes nothing that is said about the way of a request', async () => {
    for (const header of [
      'X-Forwarded-Host',
      'Forwarded',
      'X-Original-URL',
      'X-Rewrite-URL',
      'X-HTTP-Method-Override',
    ]) {
      const { status, body } = await get('/nothing', { [header]: '/~/do/open' })
      expect([status, body.includes('/~/do/open')]).toEqual([404, false])
    }
  })

  it('opens no second channel', async () => {
    for (const upgrade of ['websocket', 'h2c', 'TLS/1.0']) {
      const { status } = await get('/~/events', {
        Connection: 'Upgrade',
        Upgrade: upgrade,
        Origin: 'http://evil.example',
      })
      expect(status).toBe(403)
    }
    expect((await ask(port, request(port, '127.0.0.1:22', {}, 'CONNECT'))).status || 400).toBe(400)
  })

  it('reads no more than it has to', async () => {
    const long = 'x'.repeat(200_000)
    expect((await get(`/${long}`)).status).toBe(431)
    expect((await get('/', { 'X-Long': long })).status).toBe(431)
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`X-${index}`, '1']))
    expect((await get('/', many)).status).toBe(431)
    const post = { 'Content-Length': String(2 ** 40), 'Content-Type': 'application/json' }
    expect((await ask(port, request(port, '/~/do/open', post, 'POST') + long)).status).toBe(403)
    const own = {
      ...post,
      Origin: server.url,
      'Sec-Fetch-Site': 'same-origin',
      'Lectern-Secret': await readSecret(),
    }
    expect((await ask(port, request(port, '/~/do/open', own, 'POST') + long)).status).toBe(413)
    const chunked = { ...own, 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' }
    const chunk = `${(5_000).toString(16)}\r\n${'x'.repeat(5_000)}\r\n`
    expect((await ask(port, request(port, '/~/do/open', chunked, 'POST') + chunk)).status).toBe(413)
    const both = { ...own, 'Content-Length': '5', 'Transfer-Encoding': 'chunked' }
    expect((await ask(port, `${request(port, '/~/do/open', both, 'POST')}0\r\n\r\n`)).status).toBe(400)
    expect((await get('/')).status).toBe(200)
  })

  it('answers a hundred requests in one breath', async () => {
    const one = request(port, '/~/file/x', { Connection: 'keep-alive' })
    const { status, body } = await ask(port, one.repeat(99) + request(port, '/~/file/x'))
    expect([status, body.split('No deck refers to such a file').length]).toEqual([404, 101])
  })

  it('goes on beside clients that are slow, and comes back when they take every place', async () => {
    const slow = await Promise.all(Array.from({ length: 100 }, () => dribble(port)))
    expect((await get('/talk')).status).toBe(200)
    const more = await Promise.all(Array.from({ length: 100 }, () => dribble(port)))
    await expect
      .poll(
        () =>
          get('/talk').then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 30_000, interval: 100 },
      )
      .toBe(200)
    for (const socket of [...slow, ...more]) socket.destroy()
  })

  async function readSecret(): Promise<string> {
    const { body } = await get('/')
    return /&quot;secret&quot;:&quot;([\w-]+)&quot;/.exec(body)?.[1] ?? ''
  }
})

/** Begins a request and never ends it. */
function dribble(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET / HTTP/1.1\r\nHost: ')
      resolve(socket)
    })
    const timer = setInterval(() => socket.write('x'), 500)
    socket.on('error', () => undefined)
    socket.on('close', () => clearInterval(timer))
  })
}

/** A request line is written in single bytes. */
function encodeBytes(target: string): string {
  return target.replace(/[^\u0000-\u007f]/g, encodeURIComponent)
}
