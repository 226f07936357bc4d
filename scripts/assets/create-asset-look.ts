import type { Asset } from '../model/asset.ts'
import type { Files } from '../system/files.ts'
import { type AssetRoots, locateFile, readAssetAddress } from './locate-asset.ts'

/** What lies at an address of the virtual origin, as far as that can be told without reading it; absent where the gate has to be asked. */
export type LookAtAsset = (url: string) => Promise<Asset | undefined>

export type LookOptions = AssetRoots & {
  readonly files: Pick<Files, 'realPath'>
  /** The asset called `path` that lies at `real`. */
  readonly inspectFile: (path: string, real: string) => Promise<Asset | undefined>
}

/** Tells what the gate would answer of, for whoever needs no content: photographs of 5 MB take a while to read, and to digest. */
export function createAssetLook({ files, inspectFile, ...roots }: LookOptions): LookAtAsset {
  return async (url) => {
    const address = readAssetAddress(url, roots)
    if (address.kind !== 'file') return undefined
    try {
      const located = await locateFile(files, address.root, address.path)
      return 'real' in located ? await inspectFile(located.path, located.real) : undefined
    } catch {
      return undefined // the gate says why
    }
  }
}
