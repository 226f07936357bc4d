import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findingId } from '../../scripts/preview/news.ts'
import type { PreviewState } from '../../scripts/preview/preview-state.ts'
import { putNumbers } from '../../scripts/preview/slide-numbers.ts'
import { type PreviewServer, startServer } from '../../scripts/preview/start-server.ts'
import { ask, request } from './ask.ts'
import { FINDING, makeLiveDeck, makeLiveSlide, makePreviewDeck, makeSource } from './preview-sample.ts'

let state: PreviewState = { decks: [makePreviewDeck()], others: [] }
let server: PreviewServer
let port = 0
const failures: unknown[] = []

beforeAll(async () => {
  server = await startServer(
    makeSource(
      () => state,
      (error) => failures.push(error),
    ),
    0,
  )
  port = Number(new URL(server.url).port)
})
afterAll(() => server.close())

const PROTECTION = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
}

describe('the preview server', () => {
  it.each(['/', '/talk', '/talk?view=presenter', '/nothing', '/~/nothing', '/talk/../../etc/passwd'])(
    'answers %s with every protection, and without CORS',
    async (target) => {
      const { status, headers } = await ask(port, request(port, target))
      expect([200, 404]).toContain(status)
      expect(headers).toMatchObject({ ...PROTECTION, 'content-type': 'text/html; charset=utf-8' })
      expect(headers['content-security-policy']).toMatch(/frame-ancestors '(none|self)'/)
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    },
  )

  it.each([
    ['a foreign host', { Host: 'evil.example' }, 421],
    ['a host that only starts alike', { Host: '127.0.0.1.evil.example' }, 421],
    ['no port', { Host: '127.0.0.1' }, 421],
    ['another port', { Host: '127.0.0.1:1' }, 421],
    ['an unspecified address', { Host: '0.0.0.0' }, 421],
    ['a foreign origin', { Origin: 'https://evil.example' }, 403],
    ['the origin of another server here', { Origin: 'http://127.0.0.1:1' }, 403],
    ['no origin at all', { Origin: 'null' }, 403],
    ['our origin by another name', { Origin: 'http://localhost' }, 403],
    ['a script of another site', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }, 403],
    ['a page of another server here', { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors' }, 403],
    [
      'a frame on another site',
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
      403,
    ],
  ])('refuses %s, for pages and events alike', async (_what, headers, status) => {
    for (const target of ['/', '/talk', '/~/events?deck=talk']) {
      const answer = await ask(port, request(port, target, headers))
      expect(answer.status).toBe(status)
      expect(answer.headers).toMatchObject(PROTECTION)
      expect(answer.body).not.toContain('Slides')
    }
  })

  it('refuses two hosts, no host, and a host within the target', async () => {
    const own = `127.0.0.1:${port}`
    const twice = `GET / HTTP/1.1\r\nHost: ${own}\r\nHost: ${own}\r\nConnection: close\r\n\r\n`
    expect((await ask(port, twice)).status).toBe(421)
    expect((await ask(port, request(port, '/', { Host: undefined }))).status).toBe(400)
    expect((await ask(port, request(port, 'http://evil.example/talk'))).status).toBe(400)
    expect((await ask(port, request(port, '//evil.example/talk'))).status).toBe(400)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses %s', async (method) => {
    expect((await ask(port, request(port, '/talk', {}, method))).status).toBe(405)
  })

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await ask(port, request(port, '/talk', {}, 'HEAD'))
    expect([status, body]).toEqual([200, ''])
    expect(Number(headers['content-length'])).toBeGreaterThan(0)
  })

  it.each(['localhost', '127.0.0.1', '[::1]'])(
    'answers to %s, and to a link on another site',
    async (name) => {
      const followed = {
        'Sec-Fetch-Site': 'cross-site',
        'Sec-Fetch-Mode': 'navigate',
        'Sec-Fetch-Dest': 'document',
      }
      const { status } = await ask(port, request(port, '/talk', { Host: `${name}:${port}`, ...followed }))
      expect(status).toBe(200)
    },
  )

  it.each([
    '/%',
    '/%zz',
    '/%c3%28',
    '/%00',
    '/..%2f..%2fetc%2fpasswd',
    '/%5c..%5c',
    '/~',
    '/con',
    '/talk%2f..%2ftalk',
  ])('is not confused by %s', async (target) => {
    const { status, body } = await ask(port, request(port, target))
    expect([400, 404]).toContain(status)
    expect(body).not.toContain('root:x:')
  })

  it('answers an address of 9000 characters', async () => {
    expect((await ask(port, request(port, `/${'a'.repeat(9_000)}`))).status).toBe(404)
  })

  it('goes on after clients that speak nonsense, send too much, or hang up', async () => {
    const nonsense = [
      'GET\r\n\r\n',
      '\u0016\u0003\u0001\u0002',
      'GET / HTTP/9.9\r\n\r\n',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    ]
    for (const bytes of nonsense) expect((await ask(port, bytes)).status || 400).toBe(400)
    const large = request(port, '/', { Cookie: 'x'.repeat(40_000) })
    expect((await ask(port, large)).status).toBe(431)
    const upgrade = request(port, '/talk', { Connection: 'Upgrade', Upgrade: 'websocket' })
    expect((await ask(port, upgrade, (text) => text.includes('</html>'))).status).toBe(200)
    for (let count = 0; count < 50; count += 1)
      connect(port, '127.0.0.1')
        .on('error', () => undefined)
        .destroy()
    expect((await ask(port, request(port, '/'))).status).toBe(200)
    expect(failures).toEqual([])
  })

  it('tells windows what is new, now and after each change', async () => {
    const events = ask(port, request(port, '/~/events?deck=talk&since=v1'), (text) => text.includes('"v2"'))
    await ask(port, request(port, '/')) // by now, the events are being sent
    state = { decks: [makePreviewDeck({ diagnostics: [FINDING] })], others: [] }
    server.notify()
    const slides = [makeLiveSlide('k1', 'One'), makeLiveSlide('k2', 'Edited')]
    server.show('talk', makeLiveDeck({ version: 'v2', slides, edited: 'k2' }))
    const { headers, body } = await events
    expect(headers).toMatchObject({ ...PROTECTION, 'content-type': 'text/event-stream' })
    const told = [...body.matchAll(/^(?:id: (.*)\n)?event: (.*)\ndata: (.*)$/gm)].map(
      ([, id, name, data = '']) => ({
        id,
        name,
        data: JSON.parse(data),
      }),
    )
    const session = expect.any(String)
    const finding = {
      severity: 'error',
      slide: 2,
      place: 'slides/talk.md',
      message: FINDING.message,
      remedies: ['did you mean `cats.png`?'],
      id: findingId(FINDING),
      mends: 'no',
    }
    expect(told).toEqual([
      { id: undefined, name: 'news', data: { session, version: 'present', findings: [] } },
      { id: undefined, name: 'news', data: { session, version: 'present', findings: [finding] } },
      {
        id: 'v2',
        name: 'deck',
        data: {
          base: 'v1',
          version: 'v2',
          frame: expect.stringMatching(/^f/),
          order: ['k1', 'k2'],
          slides: [{ key: 'k2', html: putNumbers(slides[1]?.html ?? '', { id: '2' }), notes: [] }],
          follow: 'k2',
        },
      },
    ])
  })

  it('says where the edit was also to a window that was not there yet', async () => {
    const live = async () => makeLiveDeck({ version: 'v2', edited: 'k2' })
    const own = await startServer({ ...makeSource(() => state), live }, 0)
    try {
      const at = Number(new URL(own.url).port)
      own.show('talk', makeLiveDeck())
      const { body } = await ask(at, request(at, '/~/events?deck=talk&since=v1'), (text) =>
        text.includes('"v2"'),
      )
      expect(JSON.parse(/^id: v2\nevent: deck\ndata: (.*)$/m.exec(body)?.[1] ?? '')).toMatchObject({
        base: 'v1',
        follow: 'k2',
      })
    } finally {
      await own.close()
    }
  })

  it('sends files that decks refer to, for ever, and no others', async () => {
    const address = '/~/file/0123456789abcdef0123456789abcdef.svg'
    const { status, headers, body } = await ask(port, request(port, address))
    expect([status, body]).toEqual([200, '<svg/>'])
    expect(headers).toMatchObject({
      ...PROTECTION,
      'content-type': 'image/svg+xml',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    })
    for (const other of [
      '/~/file/',
      '/~/file/../start',
      '/~/file/%2e%2e%2fslides%2ftalk.md',
      '/~/file/package.json',
    ])
      expect((await ask(port, request(port, other))).status).toBe(404)
  })

  it.each([
    ['bytes=1-3', 206, 'bytes 1-3/6', 'svg'],
    ['bytes=4-', 206, 'bytes 4-5/6', '/>'],
    ['bytes=-2', 206, 'bytes 4-5/6', '/>'],
    ['bytes=9-', 200, undefined, '<svg/>'],
    ['bytes=0-1,3-4', 200, undefined, '<svg/>'],
    ['lines=1-2', 200, undefined, '<svg/>'],
  ])('answers Range: %s', async (range, status, content, text) => {
    const address = '/~/file/0123456789abcdef0123456789abcdef.svg'
    const answer = await ask(port, request(port, address, { Range: range }))
    expect([answer.status, answer.headers['content-range'], answer.body]).toEqual([status, content, text])
  })

  it('lets nothing but a script of its own hear of changes', async () => {
    const own = { 'Sec-Fetch-Site': 'same-origin' }
    for (const target of ['/~/events?deck=talk', '/~/deck/talk?since=v1', '/%7E/deck/talk']) {
      for (const dest of ['document', 'iframe', 'image', 'style', 'script', 'video', 'object'])
        expect((await ask(port, request(port, target, { ...own, 'Sec-Fetch-Dest': dest }))).status).toBe(403)
      const early = { ...own, 'Sec-Fetch-Dest': 'empty', 'Sec-Purpose': 'prefetch' }
      expect((await ask(port, request(port, target, early))).status).toBe(403)
    }
    expect((await ask(port, request(port, '/~/deck/nothing?since='))).status).toBe(404)
    const { status, headers, body } = await ask(port, request(port, '/~/deck/talk?since=', own))
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    expect(JSON.parse(body)).toMatchObject({ base: '', order: ['k1', 'k2', 'k3'] })
  })

  it('lets a deck load its own files only, and itself in frames', async () => {
    const { headers } = await ask(port, request(port, '/talk', { Host: `localhost:${port}` }))
    const own = `http://localhost:${port}`
    expect(headers['content-security-policy']?.replace(/'sha256-[^']*'/g, 'hash')).toBe(
      [
        "default-src 'none'",
        'script-src hash hash hash',
        "style-src 'unsafe-inline'",
        `img-src ${own}/~/file/ data:`,
        `font-src ${own}/~/file/ data:`,
        `media-src ${own}/~/file/ data:`,
        `connect-src ${own}/~/events ${own}/~/deck/ ${own}/~/do/`,
        `frame-src ${own}/talk`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
      ].join('; '),
    )
  })

  it('names itself in the policy where a policy has no name for the address', async () => {
    const { headers } = await ask(port, request(port, '/talk', { Host: `[::1]:${port}` }))
    expect(headers['content-security-policy']?.replace(/'sha256-[^']*'/g, 'hash')).toBe(
      [
        "default-src 'none'",
        'script-src hash hash hash',
        "style-src 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "media-src 'self' data:",
        "connect-src 'self' 'self' 'self'",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
      ].join('; '),
    )
  })

  it('lets the list of decks load itself only, and nobody frame it', async () => {
    const { headers } = await ask(port, request(port, '/'))
    expect(headers['content-security-policy']?.replace(/'sha256-[^']*'/g, 'hash')).toBe(
      "default-src 'none'; connect-src 'self'; script-src hash; frame-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  it('serves no more than 64 windows, and those that come when one has gone', async () => {
    const sockets = await Promise.all(
      [...Array(64)].map(
        () =>
          new Promise<ReturnType<typeof connect>>((resolve) => {
            const socket = connect(port, '127.0.0.1', () =>
              socket.write(request(port, '/~/events?deck=talk')),
            )
            socket.once('data', () => resolve(socket))
          }),
      ),
    )
    expect((await ask(port, request(port, '/~/events?deck=talk'))).status).toBe(503)
    for (const socket of sockets) socket.destroy()
    await expect
      .poll(
        async () => (await ask(port, request(port, '/~/events'), (text) => text.includes('data:'))).status,
      )
      .toBe(200)
  })

  it('tells of what nobody foresaw, without showing it', async () => {
    const broken = await startServer(
      {
        ...makeSource(
          () => state,
          (error) => failures.push(error),
        ),
        live: () => Promise.reject(new Error('secret')),
      },
      0,
    )
    const at = Number(new URL(broken.url).port)
    const { status, body } = await ask(at, request(at, '/talk'))
    expect([status, body]).toEqual([500, 'Lectern made a mistake; the terminal says more\n'])
    expect(failures.map(String)).toEqual(['Error: secret'])
    await broken.close()
  })

  it('takes the next free port, and listens on this machine only', async () => {
    const next = await startServer(
      makeSource(() => state),
      port,
    )
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port)
    await next.close()
    const outside = Object.values(networkInterfaces())
      .flatMap((one) => one ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4')
    if (outside) {
      await expect(
        new Promise((resolve, reject) =>
          connect(port, outside.address, () => resolve('reached')).on('error', reject),
        ),
      ).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    }
  })

  it('says so when no port is free', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(65_535, '127.0.0.1', () => resolve()))
    await expect(
      startServer(
        makeSource(() => state),
        65_535,
      ),
    ).rejects.toMatchObject({
      kind: 'machine',
      code: 'port-in-use',
    })
    taken.close()
  })

  it('closes while windows are open', async () => {
    const other = await startServer(
      makeSource(() => state),
      0,
    )
    const at = Number(new URL(other.url).port)
    const events = ask(at, request(at, '/~/events'))
    await ask(at, request(at, '/'))
    await other.close()
    expect((await events).status).toBe(200)
  })
})
