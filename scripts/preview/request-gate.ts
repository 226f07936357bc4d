import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Sent with every answer, refusals included: no other site may read, embed or hold on to any of it. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // The presenter view and the overview show the same deck in frames.
  'X-Frame-Options': 'SAMEORIGIN',
}

export type RequestRefusal = { readonly status: 400 | 403 | 405 | 415 | 421; readonly reason: string }

/** Where the scripts of our own pages ask for something to be done; the only addresses that take a POST. */
export const ACTIONS = '/~/do/'

/** In lower case. A form, a picture or a link cannot send one, and a page of another origin may not. */
export const SECRET_HEADER = 'lectern-secret'

/**
 * Whether a request may be answered at all. A page of another site must neither read the decks (it could by DNS rebinding: hence the
 * exact `Host`, and only one) nor ask for anything. `Origin` and `Sec-Fetch-Site` are absent for what a person types.
 *
 * @param isOwnHost whether this is what a browser may call this server: `127.0.0.1:8080`
 */
export function refuseRequest(
  { method, url = '', headers, rawHeaders }: IncomingMessage,
  isOwnHost: (host: string) => boolean,
): RequestRefusal | undefined {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  const host = headers.host ?? ''
  if (hosts.length !== 1 || !isOwnHost(host))
    return refuse(421, 'This server answers to its own address only')
  if (!isReadable(url)) return refuse(400, 'This address cannot be read')
  const isAction = method === 'POST' && pathOf(url).startsWith(ACTIONS)
  if (method !== 'GET' && method !== 'HEAD' && !isAction) return refuse(405, 'This server only shows')
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    return refuse(403, 'This server answers to its own pages only')
  const site = headers['sec-fetch-site']
  // Following a link from another site is what a person does; only the page itself may load anything.
  const followed = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !followed)
    return refuse(403, 'This server answers to its own pages only')
  return undefined
}

/**
 * Whether a POST that passed `refuseRequest` comes from a script of our own page in a browser on this machine. Whoever else may look at
 * decks (an audience, with `--host`) has nothing to do here.
 *
 * @param secret of this start; our pages have it, the decks on them do not
 */
export function refuseAction(request: IncomingMessage, secret: string): RequestRefusal | undefined {
  const { headers } = request
  if (!isFromHere(request)) return refuse(403, 'Only who sits at this machine may do that')
  // Both are there whenever a browser posts to an address of this machine.
  if (headers.origin === undefined || headers['sec-fetch-site'] !== 'same-origin')
    return refuse(403, 'This server does what its own pages ask for only')
  if (!isEqual(String(headers[SECRET_HEADER] ?? ''), secret))
    return refuse(403, 'This page is of an earlier start: load it again')
  if (!/^application\/json(;|$)/.test(headers['content-type'] ?? ''))
    return refuse(415, 'This server reads JSON only')
  return undefined
}

/** Whether the other end of the connection is on this machine. */
export function isFromHere({ socket }: IncomingMessage): boolean {
  return isLoopback(socket.remoteAddress)
}

export function isLoopback(address = ''): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address)
}

/** Steps up (`/~/do/../talk`, `%2e%2e`) are taken, other characters are as they were written. */
export function pathOf(url: string): string {
  return new URL(url, 'http://preview.invalid').pathname
}

/** Takes as long wherever they differ. */
export function isEqual(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function refuse(status: RequestRefusal['status'], reason: string): RequestRefusal {
  return { status, reason }
}

/**
 * A whole URL, as for a proxy, would be a second opinion on the host; so would what browsers take for one: `//host`, `/\host`. No browser
 * sends a `#`.
 */
function isReadable(url: string): boolean {
  if (!/^\/(?![/\\])[^#]*$/.test(url)) return false
  try {
    decodeURIComponent(pathOf(url))
    return true
  } catch {
    return false // `%zz`, or bytes that are no UTF-8
  }
}
