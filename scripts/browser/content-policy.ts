import { createHash } from 'node:crypto'

/**
 * The Content-Security-Policy of a deck: no script but `scripts`, no frame, no form, no connection.
 * Pictures, styles and fonts may name any host here, because the gate that refuses them can say which they were.
 */
export function contentPolicy(scripts: readonly string[]): string {
  const hashes = scripts.map((source) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`)
  return [
    "default-src 'none'",
    `script-src ${hashes.length > 0 ? hashes.join(' ') : "'none'"}`,
    "style-src 'unsafe-inline' https: http:",
    'img-src https: http: data:',
    'font-src https: http: data:',
    'media-src https: http: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
