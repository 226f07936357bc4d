import { createHash } from 'node:crypto'

/**
 * The Content-Security-Policy of a live deck. Paths that end with a slash cover what is below them, all others only themselves: so
 * pictures, fonts and media come from the files of decks, our own scripts alone reach events and actions, and the only frames are those of
 * the presenter view and of the overview, which show the same address again.
 *
 * @param host as the browser wrote it, after it was checked
 * @param address of the deck: `/part/my%20talk`
 */
export function livePolicy(host: string, address: string, scripts: readonly string[]): string {
  const files = ownSource(host, '/~/file/')
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    `img-src ${files} data:`,
    `font-src ${files} data:`,
    `media-src ${files} data:`,
    `connect-src ${['/~/events', '/~/deck/', '/~/do/'].map((path) => ownSource(host, path)).join(' ')}`,
    `frame-src ${ownSource(host, address)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

/** A policy cannot name an IPv6 address: Chromium 143 ignores such a source. There, all of the preview has to do. */
function ownSource(host: string, path: string): string {
  return host.startsWith('[') ? "'self'" : `http://${host}${path}`
}
