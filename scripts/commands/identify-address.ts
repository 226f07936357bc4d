import { join } from 'node:path'
import { isRecent, stampOf } from '../cache/file-stamp.ts'
import { DECK_MOUNT, ENGINE_MOUNT, HOME_MOUNT, VIRTUAL_ORIGIN } from '../model/rendered-deck.ts'
import type { Files } from '../system/files.ts'

/** What tells a file from another one at the same address of a page, without reading it; `undefined` when nobody knows. */
export type IdentifyAddress = (address: string) => Promise<string | undefined>

/** @param root, home see `GateOptions` */
export function createIdentify(
  files: Pick<Files, 'inspect' | 'realPath' | 'clock'>,
  root: string,
  home: string,
): IdentifyAddress {
  return async (address) => {
    const path = fileAt(address, root, home)
    // Other hosts are asked once; what the engine brings along does not change.
    if (path === undefined) return 'lasting'
    const real = await files.realPath(path)
    const facts = real === undefined ? undefined : await files.inspect(real)
    // A file that was written a moment ago may be written again without another time.
    if (facts === undefined || isRecent(facts, files)) return undefined
    return JSON.stringify([real, stampOf(facts)])
  }
}

/** Absolute path of the file behind an address of pages; `undefined` for what does not lie in the project. `root`, `home`: see `GateOptions`. */
export function fileAt(address: string, root: string, home: string): string | undefined {
  const { origin, pathname } = new URL(address)
  if (origin !== VIRTUAL_ORIGIN || pathname.startsWith(ENGINE_MOUNT)) return undefined
  const [mount, folder] = pathname.startsWith(HOME_MOUNT) ? [HOME_MOUNT, home] : [DECK_MOUNT, root]
  return join(folder, decode(pathname.slice(mount.length)))
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '' // broken encoding leads to no file
  }
}
