import { join } from 'node:path'
import { findStyleReferences } from '../deck/find-style-references.ts'
import { resolveReference } from '../deck/resolve-reference.ts'
import type { Asset, AssetFault } from '../model/asset.ts'
import type { Reference } from '../model/reference.ts'
import type { Files } from '../system/files.ts'
import { isInside } from './find-root.ts'
import { listFiles } from './list-files.ts'
import { createListNear } from './list-near.ts'
import type { RememberedAssets } from './remember-assets.ts'

export type AssetIndex = {
  readonly assets: ReadonlyMap<string, Asset>
  readonly names: readonly string[]
}

/**
 * Everything on disk that `references` lead to, at once or through style sheets, and all of the asset `folders`.
 */
export async function indexAssets(
  files: Files,
  root: string,
  references: readonly Reference[],
  folders: readonly string[],
  inspectFile: RememberedAssets['inspectFile'],
): Promise<AssetIndex> {
  const listNear = createListNear(files, root)
  const names = new Set<string>()
  const wanted = new Set<string>()
  for (const folder of folders) {
    for (const path of await listFiles(files, root, folder)) {
      names.add(path)
      wanted.add(path)
    }
  }
  for (const { target, kind } of references) {
    if (target.kind !== 'file') continue
    for (const name of await listNear(target.path)) names.add(name)
    // A link is followed by a person, not by the render: only whether it leads somewhere matters.
    if (kind !== 'link') wanted.add(target.path)
  }
  const assets = new Map<string, Asset>()
  const missing = new Set<string>()
  // Style sheets among them may lead to more.
  for (let next = [...wanted].sort(); next.length > 0; ) {
    const found = await Promise.all(next.map((path) => loadAsset(files, root, path, inspectFile)))
    for (const [index, asset] of found.entries()) {
      if (asset) assets.set(asset.path, asset)
      else missing.add(next[index] ?? '')
    }
    const behind = await Promise.all(found.map((asset) => pathsBehind(files, root, asset)))
    next = [...new Set(behind.flat())].filter((path) => !assets.has(path) && !missing.has(path)).sort()
  }
  return { assets, names: [...names].sort() }
}

/** What a style sheet asks for that is itself an asset, not a theme. */
async function pathsBehind(files: Files, root: string, asset: Asset | undefined): Promise<readonly string[]> {
  if (asset?.type !== 'text/css' || asset.fault) return []
  const bytes = await files.read(join(root, asset.path))
  return findStyleReferences(new TextDecoder().decode(bytes)).references.flatMap(({ url }) => {
    const target = resolveReference(url, asset.path, root)
    return target.kind === 'file' ? [target.path] : []
  })
}

async function loadAsset(
  files: Files,
  root: string,
  path: string,
  inspectFile: RememberedAssets['inspectFile'],
): Promise<Asset | undefined> {
  const real = await files.realPath(join(root, path))
  if (real === undefined) return undefined
  const top = (await files.realPath(root)) ?? root
  if (!isInside(real, top))
    return faulty(path, { kind: 'outside-project', detail: 'it is a link that leads out of the project' })
  try {
    return (
      (await inspectFile(path, real)) ?? faulty(path, { kind: 'not-a-file', detail: 'it is no regular file' })
    )
  } catch (error) {
    return faulty(path, describeRefusal(error))
  }
}

/** A file that the system withholds is a fault of the file, not of the run. */
function describeRefusal(error: unknown): AssetFault {
  const { code } = error as NodeJS.ErrnoException
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EIO') throw error
  return { kind: 'unreadable', detail: `the system does not let it be read (${code})` }
}

function faulty(path: string, fault: AssetFault): Asset {
  return { path, size: 0, digest: '', type: 'application/octet-stream', fault }
}
