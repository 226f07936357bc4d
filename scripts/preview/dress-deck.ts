import { createHash } from 'node:crypto'
import { runClient } from './client-script.ts'
import { CLIENT_STYLE } from './client-style.ts'

/** What the client of a deck is told. */
export type ClientData = { readonly deck: string; readonly version: string; readonly news: unknown }

/** `__name` is what esbuild puts around inner functions; the page does not have it. */
const CLIENT_SCRIPT = `((__name) => { (${runClient})() })((it) => it)`

/**
 * Adds the live client to the document of a deck: its data, its style and its script, and for these one exception each
 * in the document's Content-Security-Policy. Whatever the deck brings stays as dead as in the output.
 */
export function dressDeck(html: string, data: ClientData): string {
  const hash = `'sha256-${createHash('sha256').update(CLIENT_SCRIPT).digest('base64')}'`
  const policy = html.replace(
    /(<meta http-equiv="Content-Security-Policy" content="[^"]*?script-src )/,
    `$1${hash} `,
  )
  if (policy === html) throw new Error('The document of the deck has no policy for scripts')
  const connected = policy.replace("default-src 'none';", "default-src 'none'; connect-src 'self';")
  const end = connected.lastIndexOf('</body>')
  return [
    connected.slice(0, end),
    `<div id="lectern-data" hidden data-deck="${escapeHtml(data.deck)}" data-version="${escapeHtml(data.version)}" data-news="${escapeHtml(JSON.stringify(data.news))}"></div>`,
    `<style>${CLIENT_STYLE}</style>`,
    `<script>${CLIENT_SCRIPT}</script>`,
    connected.slice(end),
  ].join('')
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
