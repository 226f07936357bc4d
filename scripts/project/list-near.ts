import { join } from 'node:path'
import type { Files, FolderEntry } from '../system/files.ts'

/** Names of files around a path, as the disk spells them, relative to the root; each folder is read once. */
export type ListNear = (path: string) => Promise<readonly string[]>

/**
 * Prepares looking around below `root`. For `Img/cat.png` it goes down folder by folder, through `img/` where there is no
 * `Img/`, and gives every file of the folder it ends in: so a wrong case and a near name can be told on every file system.
 */
export function createListNear(files: Files, root: string): ListNear {
  const folders = new Map<string, Promise<readonly FolderEntry[]>>()
  const listFolder = (folder: string): Promise<readonly FolderEntry[]> => {
    const known = folders.get(folder) ?? files.list(join(root, folder))
    folders.set(folder, known)
    return known
  }

  return async (path) => {
    const names = path.split('/')
    let folder = ''
    for (const name of names.slice(0, -1)) {
      const entry = closest(await listFolder(folder), name)
      if (entry === undefined) break
      folder = folder === '' ? entry.name : `${folder}/${entry.name}`
    }
    const entries = await listFolder(folder)
    return entries
      .filter(({ kind }) => kind === 'file' || kind === 'link')
      .map(({ name }) => (folder === '' ? name : `${folder}/${name}`))
  }
}

function closest(entries: readonly FolderEntry[], name: string): FolderEntry | undefined {
  const folders = entries.filter(({ kind }) => kind === 'directory' || kind === 'link')
  return (
    folders.find((entry) => entry.name === name) ??
    folders.find((entry) => entry.name.toLowerCase() === name.toLowerCase())
  )
}
