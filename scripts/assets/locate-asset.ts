import { join, relative, sep } from 'node:path'
import type { AssetAnswer } from '../model/asset.ts'
import { DECK_MOUNT, ENGINE_MOUNT, HOME_MOUNT, VIRTUAL_ORIGIN } from '../model/rendered-deck.ts'
import type { Files } from '../system/files.ts'

export type AssetRoots = {
  /** Absolute. Nothing outside of it is ever read. */
  readonly root: string
  /** Absolute. Where themes lie that serve decks from elsewhere; by default there is no such place. */
  readonly home?: string
}

export type AssetRefusal = Extract<AssetAnswer, { ok: false }>

/** Whom an address asks: another host, what the engine brings along, or a file below a folder. */
export type AssetAddress =
  | { readonly kind: 'remote'; readonly path: string }
  | { readonly kind: 'engine'; readonly path: string }
  | { readonly kind: 'file'; readonly root: string; readonly path: string }
  | { readonly kind: 'refused'; readonly refusal: AssetRefusal }

export function readAssetAddress(url: string, { root, home }: AssetRoots): AssetAddress {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (address?.origin !== VIRTUAL_ORIGIN) return { kind: 'remote', path: address?.pathname ?? '' }
  const path = decodePath(address.pathname)
  if (path === undefined) {
    return { kind: 'refused', refusal: refuse('missing', 'its address cannot be read as a path') }
  }
  if (path.startsWith(ENGINE_MOUNT)) return { kind: 'engine', path }
  const mount = /^\/[^/]*\//.exec(path)?.[0] ?? ''
  const top = mount === DECK_MOUNT ? root : mount === HOME_MOUNT ? home : undefined
  return top === undefined
    ? { kind: 'refused', refusal: refuse('outside-project', 'it leads out of the project') }
    : { kind: 'file', root: top, path: path.slice(mount.length) }
}

/** A file inside the project. */
export type LocatedFile = {
  /** Absolute, with all links followed. */
  readonly real: string
  /** The same, from the root, with forward slashes. */
  readonly path: string
}

/** Follows a path to the real file. Throws what the system says where it does not let it be followed. */
export async function locateFile(
  files: Pick<Files, 'realPath'>,
  root: string,
  path: string,
): Promise<LocatedFile | AssetRefusal> {
  const realRoot = await files.realPath(root)
  const real = await files.realPath(join(root, path))
  if (realRoot === undefined || real === undefined) return refuse('missing', 'there is no such file')
  const prefix = realRoot.endsWith(sep) ? realRoot : realRoot + sep
  // `/talk-secret` starts with `/talk`, too.
  if (!real.startsWith(prefix)) return refuse('outside-project', 'it leads out of the project')
  return { real, path: relative(realRoot, real).replaceAll(sep, '/') }
}

/**
 * Decoded exactly once: decoding again would turn `%252e` into a dot after it was checked.
 * `undefined` for what no author means: NUL and other control characters, backslashes, broken encoding, `..`.
 */
function decodePath(pathname: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return undefined // broken encoding is an answer here, not a failure
  }
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return undefined
  return path.split('/').includes('..') ? undefined : path
}

export function refuse(reason: AssetRefusal['reason'], detail: string): AssetRefusal {
  return { ok: false, reason, detail }
}
