import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { once } from '../model/once.ts'
import { readOwnVersion } from './own-version.ts'

/** The folder of Lectern's own code: `scripts/` in the repository, `build/` in the package. */
const CODE = fileURLToPath(new URL('..', import.meta.url))

/** What a new talk depends on: the released version, or, started from a checkout, this folder. */
export function readOwnSpecifier(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const installed = root.split(/[\\/]/).includes('node_modules')
  return installed ? `^${readOwnVersion()}` : `file:${root.replace(/[\\/]$/, '')}`
}

/** Packages whose version decides what an output looks like. */
const RENDERERS = ['@marp-team/marp-core', '@marp-team/marp-cli', '@discordapp/twemoji', 'sharp']

/**
 * Changes whenever an output could come out differently because of Lectern itself: an update, an update of what it renders with,
 * or an edit of its code by somebody who works on it. By content: a cache that was made from another checkout is as good.
 */
export const fingerprintOwnCode: () => string = once(() => {
  const hash = createHash('sha256')
  for (const name of readdirSync(CODE, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(?:ts|js|json)$/.test(name)) continue
    // Not one after the other through the thread pool: that takes ten times as long. Looking at the times of the files instead
    // takes as long (measured: 10 ms for 456 files).
    hash.update(`${name.replaceAll('\\', '/')}\n`).update(readFileSync(join(CODE, name)))
  }
  const require = createRequire(import.meta.url)
  for (const name of RENDERERS) hash.update(versionOf(require, name))
  return `${readOwnVersion()}-${hash.digest('hex').slice(0, 16)}`
})

function versionOf(require: NodeJS.Require, name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return readFileSync(join(folder, name, 'package.json'), 'utf8').match(/"version":\s*"[^"]+"/)?.[0] ?? ''
    } catch {
      // not installed in this folder; the next one up may have it
    }
  }
  return 'missing'
}
