import type { LookupAddress } from 'node:dns'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { LinkAnswer } from '../../scripts/model/link-answer.ts'
import { createAskLink, type LinkScope } from '../../scripts/system/ask-link.ts'

/** What the server was asked, as `GET /page`. */
const asked: string[] = []
const headers: IncomingMessage['headers'][] = []
let server: Server
let port = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '' } = request
    asked.push(`${method} ${url}`)
    headers.push(request.headers)
    const [, word = '', to] = /^\/([\w-]+)(?:\?to=(.*))?$/.exec(url) ?? []
    if (word === 'silent') return
    if (word === 'endless') {
      response.writeHead(method === 'HEAD' ? 405 : 200)
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(1 << 16), () => setImmediate(more))
      }
      if (method === 'HEAD') response.end()
      else more()
    } else if (word === 'head-refused') response.writeHead(method === 'HEAD' ? 405 : 200).end()
    else if (word === 'head-404') response.writeHead(method === 'HEAD' ? 404 : 200).end()
    else if (to !== undefined) response.writeHead(Number(word), { location: decodeURIComponent(to) }).end()
    else response.writeHead(Number(word)).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  asked.length = 0
  headers.length = 0
})

const V4: LookupAddress = { address: '127.0.0.1', family: 4 }

/** Every name is one of this machine, unless it says otherwise; nobody else is asked. */
async function findHost(name: string): Promise<readonly LookupAddress[]> {
  const missing = (code: string): Error => Object.assign(new Error(code), { code })
  if (name === 'gone.test') throw missing('ENOTFOUND')
  if (name === 'later.test') throw missing('EAI_AGAIN')
  return [V4]
}

const ask = (
  path: string,
  { host = `page.test:${port}`, scope = 'web and local' as LinkScope, patience = 5000 } = {},
): Promise<LinkAnswer> =>
  createAskLink(findHost, patience)(`http://${host}/${path}`, scope, new AbortController().signal)

const says = (status: number): string => `its server answers ${status}`

it.each([
  ['200', { kind: 'alive' }, ['HEAD /200']],
  ['204', { kind: 'alive' }, ['HEAD /204']],
  ['401', { kind: 'alive' }, ['HEAD /401']],
  ['404', { kind: 'dead', said: says(404) }, ['HEAD /404', 'GET /404']],
  ['410', { kind: 'dead', said: says(410) }, ['HEAD /410', 'GET /410']],
  ['403', { kind: 'unknown', said: says(403) }, ['HEAD /403', 'GET /403']],
  ['429', { kind: 'unknown', said: says(429) }, ['HEAD /429', 'GET /429']],
  ['503', { kind: 'unknown', said: says(503) }, ['HEAD /503', 'GET /503']],
  ['head-refused', { kind: 'alive' }, ['HEAD /head-refused', 'GET /head-refused']],
  ['head-404', { kind: 'alive' }, ['HEAD /head-404', 'GET /head-404']],
])('judges %s', async (path, answer, calls) => {
  expect([await ask(path), asked]).toEqual([answer, calls])
})

it('follows redirects to their end', async () => {
  expect(await ask('301?to=302%3Fto%3D404')).toEqual({ kind: 'dead', said: says(404) })
  expect(asked.slice(0, 3)).toEqual(['HEAD /301?to=302%3Fto%3D404', 'HEAD /302?to=404', 'HEAD /404'])
  expect(await ask('302?to=%2F204')).toEqual({ kind: 'alive' })
  expect(await ask('302?to=mailto%3Aada%40page.test')).toEqual({ kind: 'alive' })
  expect(await ask('307?to=')).toEqual({ kind: 'unknown', said: 'its server leads round in circles' })
})

it('says nothing of what does not answer', async () => {
  expect(await ask('silent', { patience: 200 })).toEqual({ kind: 'unknown', said: 'it took too long' })
  expect(await ask('', { host: 'later.test' })).toEqual({
    kind: 'unknown',
    said: 'its server cannot be talked to (EAI_AGAIN)',
  })
  expect(await ask('', { host: '127.0.0.1:1' })).toEqual({
    kind: 'unknown',
    said: 'its server cannot be talked to (ECONNREFUSED)',
  })
  expect(await ask('', { host: 'gone.test' })).toEqual({
    kind: 'no host',
    said: 'there is no host of its name',
  })
})

it('reads no content, and sends nothing of its own but its name', async () => {
  expect(await ask('endless')).toEqual({ kind: 'alive' })
  expect(await ask('404', { host: `ada:secret@page.test:${port}` })).toEqual({
    kind: 'dead',
    said: says(404),
  })
  expect(headers.map((one) => Object.keys(one).sort())).toEqual(
    [0, 1, 2, 3].map(() => ['accept', 'connection', 'host', 'user-agent']),
  )
})

it('does not go into the local network, by whichever way', async () => {
  const refused = { kind: 'unknown', said: 'it leads into the local network' }
  const hosts = [
    '127.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0x7f.1',
    '2130706433',
    'page.test',
    'page.test.',
    '0.0.0.0',
  ]
  for (const host of hosts)
    expect(await ask('200', { host: `${host}:${port}`, scope: 'web' })).toEqual(refused)
  for (const host of [
    '10.1.2.3',
    '192.168.0.1',
    '169.254.169.254',
    '100.100.100.200',
    '[fe80::1]',
    '[fd00::1]',
    '[64:ff9b::7f00:1]',
  ])
    expect(await ask('', { host, scope: 'web' })).toEqual(refused)
  expect(asked).toEqual([])
})

it('connects to the address that was looked at, and to none of a host with others', async () => {
  const found: string[] = []
  const turning = createAskLink(async (name) => {
    found.push(name)
    return found.length === 1 ? [{ address: '192.0.2.1', family: 4 }, V4] : [V4]
  })
  const { signal } = new AbortController()
  expect(await turning(`http://page.test:${port}/200`, 'web', signal)).toEqual({
    kind: 'unknown',
    said: 'it leads into the local network',
  })
  expect([found, asked]).toEqual([['page.test'], []])
})

it('ends when it is asked to', async () => {
  const controller = new AbortController()
  const answer = createAskLink(findHost)(
    `http://page.test:${port}/silent`,
    'web and local',
    controller.signal,
  )
  controller.abort(new Error('Ctrl-C'))
  await expect(answer).rejects.toThrow('Ctrl-C')
})
