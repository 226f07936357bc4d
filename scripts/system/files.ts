/** What a path is. `other`: a pipe, socket or device. */
export type FileKind = 'file' | 'directory' | 'other'

export type FileFacts = {
  readonly kind: FileKind
  /** In bytes. */
  readonly size: number
  /** In milliseconds since 1970, with fractions. */
  readonly modified: number
  readonly changed: number
  readonly inode: number
  /** Of the file system that it lies on. */
  readonly device: number
  /** How many names it has (hard links), from 1. */
  readonly names: number
}

export type FolderEntry = { readonly name: string; readonly kind: FileKind | 'link' }

/**
 * The disk, as far as Lectern uses it. All paths are absolute.
 * What does not exist is an answer (`undefined`, `[]`); everything else that fails is thrown as Node throws it.
 */
export type Files = {
  /** Of the file itself, after links. `undefined` when there is none. */
  readonly inspect: (path: string) => Promise<FileFacts | undefined>
  /** Content of a regular file; `undefined` when there is none. A pipe or device is never opened. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>
  /** In the order of UTF-16 units, whatever the disk's own order. `[]` when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly FolderEntry[]>
  /** The path after all links; `undefined` when it leads nowhere. */
  readonly realPath: (path: string) => Promise<string | undefined>
  /** All or nothing: readers see the old content or the new one. Makes missing folders. Follows a link at `path`. */
  readonly write: (path: string, content: Uint8Array | string) => Promise<void>
  /** As `write`, but does not wait for the disk: after a power cut there may be anything. For what is checked when it is read. */
  readonly stash: (path: string, content: Uint8Array) => Promise<void>
  /** Marks a file as used just now: `modified` becomes the present. */
  readonly touch: (path: string) => Promise<void>
  /**
   * Writes over a file that still holds `before`, bytes for bytes, at the moment of the exchange: else leaves it, and answers
   * 'changed'. Fails for a file that is marked as read-only.
   */
  readonly replace: (path: string, before: Uint8Array, after: Uint8Array) => Promise<'replaced' | 'changed'>
  /** Removes what writers that were killed left in `folder`; what a living one works on stays. */
  readonly sweep: (folder: string) => Promise<void>
  /** A file or a whole folder; no complaint when there is none. */
  readonly remove: (path: string) => Promise<void>
  /** The present, as `FileFacts.modified` counts. Reaches no output. */
  readonly clock: () => number
}
