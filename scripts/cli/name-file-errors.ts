import type { Files } from '../system/files.ts'

/** An error of the disk, with what a person needs to know about it. */
export type FileError = NodeJS.ErrnoException & { readonly purpose?: 'read' | 'write' }

/**
 * Makes errors of the disk tell which file was wanted, and what for: Node names the temporary file, or none at all when a
 * disk fills up in the middle of a write.
 */
export function nameFileErrors(files: Files): Files {
  const reading =
    <T>(question: (path: string) => Promise<T>) =>
    (path: string): Promise<T> =>
      named(path, 'read', () => question(path))
  return {
    inspect: reading(files.inspect),
    read: reading(files.read),
    list: reading(files.list),
    realPath: reading(files.realPath),
    write: (path, content) => named(path, 'write', () => files.write(path, content)),
    stash: (path, content) => named(path, 'write', () => files.stash(path, content)),
    touch: (path) => named(path, 'write', () => files.touch(path)),
    replace: (path, before, after) => named(path, 'write', () => files.replace(path, before, after)),
    sweep: files.sweep,
    remove: (path) => named(path, 'write', () => files.remove(path)),
    clock: files.clock,
  }
}

async function named<T>(path: string, purpose: 'read' | 'write', act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Error && 'code' in error) Object.assign(error, { path, purpose })
    throw error
  }
}
