import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PreviewServer, startServer } from '../../scripts/preview/start-server.ts'
import { type Answer, ask, request } from './ask.ts'
import { makePreviewDeck, makeSource } from './preview-sample.ts'

let server: PreviewServer
let port = 0
let secret = ''
const failures: unknown[] = []

beforeAll(async () => {
  const state = { decks: [makePreviewDeck()], others: [] }
  server = await startServer(
    makeSource(
      () => state,
      (error) => failures.push(error),
    ),
    0,
  )
  port = Number(new URL(server.url).port)
  const { body } = await ask(port, request(port, '/talk'))
  secret = /&quot;secret&quot;:&quot;([\w-]+)&quot;/.exec(body)?.[1] ?? ''
})
afterAll(() => server.close())

describe('an action', () => {
  it('is done for our own page, which knows 128 random bits', async () => {
    expect(secret).toMatch(/^[\w-]{22}$/)
    expect((await post('echo', '{"slide":2}')).status).toBe(200)
    const { headers, body } = await post('echo', '{"slide":2}', {
      'Content-Type': 'application/json; charset=utf-8',
    })
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(body)).toEqual({ outcome: 'done', message: '{"slide":2}' })
  })

  it.each([
    ['without an origin', { Origin: undefined }, 403],
    ['for another origin', { Origin: 'http://127.0.0.1:1' }, 403],
    ['for a page in a sandbox', { Origin: 'null' }, 403],
    ['for a page of another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['for another server on this machine', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['for what a person types', { 'Sec-Fetch-Site': 'none' }, 403],
    ['for what is no browser', { 'Sec-Fetch-Site': undefined }, 403],
    ['without the secret', { 'Lectern-Secret': undefined }, 403],
    ['with an empty secret', { 'Lectern-Secret': '' }, 403],
    ['with another secret', { 'Lectern-Secret': 'A'.repeat(22) }, 403],
    ['for a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['for a form of text', { 'Content-Type': 'text/plain' }, 415],
    ['for a ping of a link', { 'Content-Type': 'text/ping' }, 415],
    ['for something like JSON', { 'Content-Type': 'application/json5' }, 415],
    ['without a type', { 'Content-Type': undefined }, 415],
    ['for another host', { Host: 'evil.example', Origin: 'http://evil.example' }, 421],
  ])('is not done %s', async (_what, headers, status) => {
    const { status: got, body } = await post('echo', '{}', headers)
    expect(got).toBe(status)
    expect(body).not.toContain('outcome')
  })

  it('has to exist, and to be posted', async () => {
    expect((await post('nothing', '{}')).status).toBe(404)
    expect((await post('../events', '{}')).status).toBe(405)
    expect((await ask(port, request(port, '/~/do/echo'))).status).toBe(405)
    expect((await post('echo', '{}', {}, 'PUT')).status).toBe(405)
  })

  it('takes JSON of a few kilobytes', async () => {
    expect((await post('echo', `"${'x'.repeat(4_094)}"`)).status).toBe(200)
    expect((await post('echo', `"${'x'.repeat(4_095)}"`)).status).toBe(413)
    expect((await post('echo', '')).status).toBe(400)
    expect((await post('echo', '{')).status).toBe(400)
    expect((await ask(port, request(port, '/talk'))).status).toBe(200)
    expect(failures).toEqual([])
  })

  it('has another secret at the next start', async () => {
    const next = await startServer(
      makeSource(() => ({ decks: [], others: [] })),
      port,
    )
    const at = Number(new URL(next.url).port)
    const { body } = await ask(at, request(at, '/'))
    expect(body).toContain('&quot;secret&quot;')
    expect(body).not.toContain(secret)
    await next.close()
  })
})

function post(
  name: string,
  body: string,
  headers: Readonly<Record<string, string | undefined>> = {},
  method = 'POST',
): Promise<Answer> {
  const all = {
    Origin: `http://127.0.0.1:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    'Lectern-Secret': secret,
    'Content-Type': 'application/json',
    'Content-Length': String(body.length),
    ...headers,
  }
  return ask(port, request(port, `/~/do/${name}`, all, method) + body)
}
