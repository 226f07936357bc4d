import type { Project } from '../model/project.ts'
import { DECK_MOUNT, ENGINE_MOUNT, HOME_MOUNT, VIRTUAL_ORIGIN } from '../model/rendered-deck.ts'
import { identityOf } from './identify-used.ts'

/** What tells a file from another one at the same address of a page, as far as the project knows without reading it. */
export function identifyAddress(
  address: string,
  { assets, homeAssets }: Pick<Project, 'assets' | 'homeAssets'>,
): string | undefined {
  const { origin, pathname } = new URL(address)
  // Other hosts are asked once; what the engine brings along does not change.
  if (origin !== VIRTUAL_ORIGIN || pathname.startsWith(ENGINE_MOUNT)) return 'lasting'
  const [mount, files] = pathname.startsWith(HOME_MOUNT) ? [HOME_MOUNT, homeAssets] : [DECK_MOUNT, assets]
  const asset = files.get(decode(pathname.slice(mount.length)))
  return asset && identityOf(asset)
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '' // broken encoding leads to no file
  }
}
