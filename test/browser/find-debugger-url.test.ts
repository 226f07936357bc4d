import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { findDebuggerUrl } from '../../scripts/browser/find-debugger-url.ts'

let close = async (): Promise<void> => undefined
afterEach(() => close())

/** A server that says `named` at `/json/version`, and remembers how it was asked. */
async function serve(named: unknown, status = 200): Promise<{ host: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization ?? '-'}`)
    response.writeHead(status)
    response.end(JSON.stringify({ webSocketDebuggerUrl: named }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => new Promise((resolve) => server.close(() => resolve()))
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const find = (url: string): Promise<string> => findDebuggerUrl(url, new AbortController().signal)

describe('findDebuggerUrl', () => {
  it('takes the address of a socket as it is', async () => {
    expect(await find('wss://grid.example/chromium?token=a')).toBe('wss://grid.example/chromium?token=a')
  })

  it('asks a page which address it is, and means the place that was asked by `localhost`', async () => {
    const { host, asked } = await serve('ws://0.0.0.0:3000/devtools/browser/1?x=1')
    expect(await find(`http://${host}`)).toBe(`ws://${host}/devtools/browser/1?x=1`)
    expect(await find(`http://me:s3%20cret@${host}/grid/?token=a`)).toBe(
      `ws://me:s3%20cret@${host}/devtools/browser/1?x=1&token=a`,
    )
    expect(asked).toEqual([
      '/json/version -',
      `/grid/json/version?token=a Basic ${Buffer.from('me:s3 cret').toString('base64')}`,
    ])
  })

  it('tells no other host what lets it in', async () => {
    const { host } = await serve('wss://other.example/1')
    expect(await find(`http://me:secret@${host}/?token=a`)).toBe('wss://other.example/1')
  })

  it.each([
    ['nothing', undefined, 200, 'its `/json/version` names no `webSocketDebuggerUrl`'],
    ['a page', 'http://host/', 200, 'its `/json/version` names no `webSocketDebuggerUrl`'],
    ['an error', 'ws://host/', 401, 'its `/json/version` answers with status 401'],
  ])('does not take %s for an address', async (_, named, status, message) => {
    const { host } = await serve(named, status)
    await expect(find(`http://${host}`)).rejects.toThrow(message)
  })
})
