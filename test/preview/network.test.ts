import { createServer } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERY_ADDRESS } from '../../scripts/preview/own-hosts.ts'
import { type PreviewServer, startServer } from '../../scripts/preview/start-server.ts'
import { type Answer, ask, request } from './ask.ts'
import { makePreviewDeck, makeSource } from './preview-sample.ts'

const source = makeSource(() => ({ decks: [makePreviewDeck()], others: [] }))
const outside = Object.values(networkInterfaces())
  .flatMap((one) => one ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address

describe('a preview that the network can reach', () => {
  let server: PreviewServer
  let port = 0
  let token = ''
  let cookie = ''

  beforeAll(async () => {
    server = await startServer(source, 0, EVERY_ADDRESS)
    port = Number(new URL(server.url).port)
    token = new URL(server.entrance).searchParams.get('token') ?? ''
    cookie = `lectern-${port}=${token}`
  })
  afterAll(() => server.close())

  const get = (target: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    ask(port, request(port, target, headers))

  it('has a token of 128 bits in every address that a person opens', () => {
    expect(token).toMatch(/^[\w-]{22}$/)
    expect(server.url).toBe(`http://127.0.0.1:${port}`)
    expect(server.entrance).toBe(`${server.url}/?token=${token}`)
    if (outside) expect(server.network[0]).toBe(`http://${outside}:${port}/?token=${token}`)
  })

  it.each([
    '/',
    '/talk',
    '/talk?view=presenter',
    '/nothing',
    '/~/events?deck=talk',
    '/~/deck/talk',
    '/~/file/0123456789abcdef0123456789abcdef.svg',
    '/~/do/echo',
  ])('shows nothing of %s without it, to nobody', async (target) => {
    const wrong: readonly Record<string, string>[] = [
      {},
      { Cookie: '' },
      { Cookie: `lectern-${port}=` },
      { Cookie: `lectern-${port}=${'A'.repeat(22)}` },
      { Cookie: `lectern-${port}=${token}A` },
      { Cookie: `lectern-1=${token}` },
      { Cookie: `other=lectern-${port}=${token}` },
      { Authorization: `Bearer ${token}` },
    ]
    for (const headers of wrong) {
      const { status, body } = await get(target, headers)
      expect([status, body]).toEqual([
        403,
        'Open the whole address that the terminal shows, with its token\n',
      ])
    }
    for (const given of ['', 'A'.repeat(22), `${token}A`, token.toLowerCase(), `${token}%00`]) {
      const { status, headers } = await get(`${target}${target.includes('?') ? '&' : '?'}token=${given}`)
      expect([status, headers['set-cookie']]).toEqual([403, undefined])
    }
  })

  it('takes the token out of the address, and remembers it as a cookie that no script can read', async () => {
    const { status, headers, body } = await get(`/talk?view=presenter&token=${token}`)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'set-cookie': `${cookie}; Path=/; HttpOnly; SameSite=Strict`,
      'content-security-policy':
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    })
    expect(body).toContain(`content="0;url=http://127.0.0.1:${port}/talk?view=presenter"`)
    expect(body).not.toContain(token)
  })

  it.each(['/.//evil.example', '//evil.example', '/\\evil.example', '/%22%3E%3Cscript%3E'])(
    'sends nobody elsewhere by %s',
    async (target) => {
      const { status, body } = await get(`${target}?token=${token}`)
      if (status !== 200) expect(status).toBe(400)
      else expect(body).toMatch(new RegExp(`content="0;url=http://127\\.0\\.0\\.1:${port}/[^"<>]*">\n$`))
    },
  )

  it('shows everything to who has the cookie', async () => {
    for (const target of ['/', '/talk', '/~/deck/talk?since=']) {
      const { status, body } = await get(target, { Cookie: `other=1; ${cookie}` })
      expect(status).toBe(200)
      expect(body).not.toContain(token)
    }
  })

  it('answers to the names of this machine, and to no others', async () => {
    const own = ['localhost', '127.0.0.1', '[::1]', hostname().toLowerCase(), outside ?? 'localhost']
    for (const name of own) {
      const { status } = await get('/', { Cookie: cookie, Host: `${name}:${port}` })
      expect(status).toBe(200)
    }
    for (const host of ['evil.example', '0.0.0.0', '[::]', '8.8.8.8', '127.0.0.1.nip.io', '']) {
      const { status, headers } = await get(`/?token=${token}`, { Host: `${host}:${port}` })
      expect([status, headers['set-cookie']]).toEqual([421, undefined])
    }
    expect((await get('/', { Cookie: cookie, Host: hostname() })).status).toBe(421)
  })

  it.runIf(outside)('lets others look, and do nothing', async () => {
    const away = `http://${outside}:${port}`
    const page = await (await fetch(`${away}/talk`, { headers: { Cookie: cookie } })).text()
    expect(page).toContain('&quot;secret&quot;:&quot;&quot;')
    const { body: own } = await get('/talk', { Cookie: cookie })
    const secret = /&quot;secret&quot;:&quot;([\w-]{22})&quot;/.exec(own)?.[1] ?? ''
    const headers = {
      Cookie: cookie,
      Origin: away,
      'Content-Type': 'application/json',
      'Lectern-Secret': secret,
    }
    const answer = await fetch(`${away}/~/do/echo`, { method: 'POST', headers, body: '{}' })
    expect([secret.length, answer.status, await answer.text()]).toEqual([
      22,
      403,
      'Only who sits at this machine may do that\n',
    ])
  })

  it('takes the next port when somebody listens on this one, at whatever address', async () => {
    const next = await startServer(source, port, EVERY_ADDRESS)
    expect(new URL(next.url).port).not.toBe(String(port))
    await next.close()
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', () => resolve()))
    const at = (taken.address() as { readonly port: number }).port
    const other = await startServer(source, at, EVERY_ADDRESS)
    expect(new URL(other.url).port).not.toBe(String(at))
    await other.close()
    taken.close()
  })
})

describe('a preview on one address', () => {
  it('can be named by it, and needs the token', async () => {
    const server = await startServer(source, 0, outside ?? '127.0.0.1')
    const { hostname: name, port } = new URL(server.url)
    expect(name).toBe(outside ?? '127.0.0.1')
    expect(server.entrance).toMatch(/\/\?token=[\w-]{22}$/)
    expect(server.network).toEqual(outside ? [server.entrance] : [])
    expect((await fetch(server.url)).status).toBe(403)
    expect((await fetch(server.entrance)).status).toBe(200)
    if (outside) await expect(ask(Number(port), request(Number(port), '/'))).rejects.toThrow('ECONNREFUSED')
    await server.close()
  })

  it('tells one that this machine does not have', async () => {
    await expect(startServer(source, 0, '203.0.113.7')).rejects.toMatchObject({
      kind: 'call',
      code: 'host-not-here',
    })
  })
})
