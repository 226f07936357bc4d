import { createHash } from 'node:crypto'

/**
 * The Content-Security-Policy of an HTML deck: only the given scripts run, and nothing is loaded.
 * The presenter view and the overview show the same file in frames: `'self'` on a server, `file:` on a disk, where not
 * every browser knows what `'self'` is.
 */
export function htmlPolicy(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    'media-src data:',
    "frame-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
