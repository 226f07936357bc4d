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

export type RequestRefusal = { readonly status: 400 | 403 | 405 | 421; readonly reason: string }

/**
 * Whether a request may be answered at all. A page of another site must neither read the decks (it could by DNS rebinding: hence the
 * exact `Host`, and only one) nor ask for anything. `Origin` and `Sec-Fetch-Site` are absent for what a person types.
 */
export function refuseRequest(
  { method, url = '', headers, rawHeaders }: IncomingMessage,
  port: number,
): RequestRefusal | undefined {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  const host = headers.host ?? ''
  const isOwn = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`].includes(host)
  if (hosts.length !== 1 || !isOwn) return refuse(421, 'This server answers to its own address only')
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'This server only shows')
  // A whole URL, as for a proxy, would be a second opinion on the host.
  if (!url.startsWith('/') || url.startsWith('//') || !isWellEncoded(url))
    return refuse(400, 'This address cannot be read')
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    return refuse(403, 'This server answers to its own pages only')
  const site = headers['sec-fetch-site']
  // Following a link from another site is what a person does; only the page itself may load anything.
  const followed = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !followed)
    return refuse(403, 'This server answers to its own pages only')
  return undefined
}

function refuse(status: RequestRefusal['status'], reason: string): RequestRefusal {
  return { status, reason }
}

function isWellEncoded(url: string): boolean {
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false // `%zz`, or bytes that are no UTF-8
  }
}
