import { CLIENT_HASH, clientTag, type PageData } from './client-tag.ts'

/**
 * Adds the live client to the document of a deck, and for it one exception each in the document's
 * Content-Security-Policy. Whatever the deck brings stays as dead as in the output.
 */
export function dressDeck(html: string, data: PageData): string {
  const start = html.indexOf('<meta http-equiv="Content-Security-Policy"')
  const end = html.indexOf('>', start)
  const before = html.slice(start, end)
  const policy = before
    .replace("default-src 'none'", "default-src 'none'; connect-src 'self'")
    .replace('script-src ', `script-src ${CLIENT_HASH} `)
  if (start < 0 || policy.length !== before.length + "; connect-src 'self'".length + CLIENT_HASH.length + 1)
    throw new Error('The document of the deck has no policy that the preview could extend')
  const body = html.lastIndexOf('</body>')
  return [html.slice(0, start), policy, html.slice(end, body), clientTag(data), html.slice(body)].join('')
}
