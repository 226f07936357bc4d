import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The optional package that carries a browser for Linux on x64. */
export type EmbeddedPackage = { readonly version: string; readonly folder: string }

/**
 * Only its files are used, never its code: that unpacks to a predictable name in the shared temporary folder
 * and starts the browser with web security switched off.
 */
export async function findEmbeddedPackage(): Promise<EmbeddedPackage | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const entry = resolvePackage()
  if (entry === undefined) return undefined
  // …/build/cjs/index.cjs: its `exports` hide package.json from `resolve`.
  const folder = dirname(dirname(dirname(entry)))
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { version, folder }
}

function resolvePackage(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('@sparticuz/chromium')
  } catch {
    return undefined // an optional dependency may be left out
  }
}
