import { dirname } from 'node:path/posix'
import type { FileFacts, Files, FolderEntry } from '../../scripts/system/files.ts'

/** A disk of plain values, for tests: absolute path → content. Writing changes `contents`. */
export function createMemoryFiles(contents: Map<string, Uint8Array | string>): Files {
  const bytesOf = (path: string): Uint8Array | undefined => {
    const content = contents.get(path)
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  const isFolder = (path: string): boolean =>
    [...contents.keys()].some((key) => key.startsWith(path.endsWith('/') ? path : `${path}/`))

  return {
    inspect: async (path) => {
      const bytes = bytesOf(path)
      if (bytes) return factsOf('file', bytes.length)
      return isFolder(path) ? factsOf('directory', 0) : undefined
    },
    read: async (path) => bytesOf(path),
    list: async (folder) => listFolder([...contents.keys()], folder),
    realPath: async (path) => (contents.has(path) || isFolder(path) ? path : undefined),
    write: async (path, content) => {
      if (path === dirname(path)) throw new Error('Cannot write the root folder')
      contents.set(path, content)
    },
    stash: async (path, content) => void contents.set(path, content),
    touch: async () => undefined,
    replace: async (path, before, after) => {
      if (Buffer.compare(bytesOf(path) ?? new Uint8Array(), before) !== 0) return 'changed'
      contents.set(path, after)
      return 'replaced'
    },
    sweep: async () => undefined,
    remove: async (path) => {
      for (const key of contents.keys()) if (key === path || key.startsWith(`${path}/`)) contents.delete(key)
    },
    clock: () => 0,
  }
}

function factsOf(kind: FileFacts['kind'], size: number): FileFacts {
  return { kind, size, modified: 0, changed: 0, inode: 0, device: 0, names: 1 }
}

function listFolder(paths: readonly string[], folder: string): readonly FolderEntry[] {
  const entries = new Map<string, FolderEntry>()
  const prefix = folder.endsWith('/') ? folder : `${folder}/`
  for (const path of paths) {
    if (!path.startsWith(prefix)) continue
    const [name = '', ...rest] = path.slice(prefix.length).split('/')
    entries.set(name, { name, kind: rest.length > 0 ? 'directory' : 'file' })
  }
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
