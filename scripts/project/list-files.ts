import { join } from 'node:path'
import type { Files } from '../system/files.ts'

/** Paths of all files below `folder` of `root`, relative to `root`, in a fixed order. Links are not followed; dot files are left out. */
export async function listFiles(files: Files, root: string, folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const { name, kind } of await files.list(join(root, folder))) {
    if (name.startsWith('.')) continue
    const path = folder === '' || folder === '.' ? name : `${folder}/${name}`
    if (kind === 'directory') found.push(...(await listFiles(files, root, path)))
    else found.push(path)
  }
  return found
}
