import type { FileFacts, Files } from '../system/files.ts'

/** What tells that a file was not written to since. */
export type FileStamp = Pick<FileFacts, 'size' | 'modified' | 'changed' | 'inode' | 'device'>

export function stampOf({ size, modified, changed, inode, device }: FileStamp): FileStamp {
  return { size, modified, changed, inode, device }
}

export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return (
    a.size === b.size &&
    a.modified === b.modified &&
    // It cannot be set back: an edit that keeps size and `mtime` is seen as well.
    a.changed === b.changed &&
    a.inode === b.inode &&
    a.device === b.device
  )
}

/** A file that was changed so lately may be changed once more without any of its times showing it. */
export function isRecent({ modified, changed }: FileStamp, { clock }: Pick<Files, 'clock'>): boolean {
  return clock() - Math.max(modified, changed) <= RECENT_MS
}

/** 2 s: the coarsest clock of a file system in use, that of FAT. */
const RECENT_MS = 2_000
