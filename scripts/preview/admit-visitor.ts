import type { IncomingMessage, ServerResponse } from 'node:http'
import { escapeHtml } from '../report/escape-html.ts'
import { isEqual, pathOf } from './request-gate.ts'
import { send } from './send.ts'

/**
 * Whether a visitor may look, where the network can reach the preview: who comes with the token gets it as a cookie, and the address
 * without it. Answers false when the request is answered thereby, or refused.
 *
 * @param token `undefined` where only this machine can reach the preview
 */
export function admitVisitor(
  request: IncomingMessage,
  response: ServerResponse,
  token: string | undefined,
): boolean {
  if (token === undefined) return true
  const { url = '', headers, method } = request
  // Cookies hold for all ports of a host.
  const cookie = `lectern-${request.socket.localPort}`
  const { searchParams } = new URL(url, 'http://preview.invalid')
  if (method === 'GET' && isEqual(searchParams.get('token') ?? '', token)) {
    response.setHeader('Set-Cookie', `${cookie}=${token}; Path=/; HttpOnly; SameSite=Strict`)
    sendOn(response, headers.host ?? '', url)
    return false
  }
  const given = (headers.cookie ?? '').split(/; ?/).find((pair) => pair.startsWith(`${cookie}=`))
  if (isEqual(given?.slice(cookie.length + 1) ?? '', token)) return true
  response.setHeader('Connection', 'close')
  const body = 'Open the whole address that the terminal shows, with its token\n'
  send(response, { status: 403, type: 'text/plain', body })
  return false
}

/**
 * Not a redirect: whoever follows a link on another site would be sent on without the cookie, since `Strict` looks at where the way began.
 * Here it begins anew.
 */
function sendOn(response: ServerResponse, host: string, url: string): void {
  const { searchParams } = new URL(url, 'http://preview.invalid')
  searchParams.delete('token')
  const query = searchParams.size === 0 ? '' : `?${searchParams}`
  const address = escapeHtml(`http://${host}${pathOf(url)}${query}`)
  send(response, {
    status: 200,
    type: 'text/html',
    body: `<!doctype html><meta charset="utf-8"><title>Decks</title><meta http-equiv="refresh" content="0;url=${address}">\n`,
    policy: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  })
}
