import { SetupError } from '../model/setup-error.ts'
import { displayPath } from '../project/display-path.ts'
import { showControls } from '../report/show-controls.ts'
import type { FileError } from './name-file-errors.ts'

/** What a person reads when a run could not go on. A fault of ours comes with its stack, for the report. */
export function describeError(error: unknown): string {
  if (error instanceof SetupError) {
    const { message, place, hint } = error
    const where = place ? [`${place.file}:${place.line}:${place.column}`, ...place.frame] : []
    return `error  ${[message, ...where, hint].map(showControls).join('\n    ')}\n`
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `Lectern made a mistake. Please report this, with the deck if you can:\n\n${stack}\n`
}

type Trouble = {
  /** What the system says, as the end of a sentence. */
  readonly why: string
  /** What to do when writing failed; reading has one answer. */
  readonly remedy: string
}

const ELSEWHERE = 'choose another folder with --out-dir.'

/** What the system calls mean for somebody who only wants to build a deck. */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  EACCES: { why: 'the permission is missing', remedy: `Change its permissions, or ${ELSEWHERE}` },
  EPERM: { why: 'the permission is missing', remedy: `Change its permissions, or ${ELSEWHERE}` },
  EROFS: { why: 'the disk is read-only', remedy: `Unlock the disk, or ${ELSEWHERE}` },
  ENOSPC: { why: 'the disk is full', remedy: 'Make room, then build again; the old outputs are intact.' },
  EDQUOT: { why: 'the quota is used up', remedy: 'Make room, then build again; the old outputs are intact.' },
  EFBIG: { why: 'the file would be too large for the disk', remedy: `Use another disk: ${ELSEWHERE}` },
  EIO: { why: 'the disk is failing', remedy: `Copy the talk to another disk, or ${ELSEWHERE}` },
  EMFILE: { why: 'too many files are open', remedy: 'Raise the limit: `ulimit -n 4096`.' },
  ENAMETOOLONG: { why: 'the name is too long', remedy: 'Give the deck a shorter name.' },
  ENOTDIR: { why: 'there is a file where a folder is needed', remedy: `Move the file away, or ${ELSEWHERE}` },
  EEXIST: { why: 'there is a file where a folder is needed', remedy: `Move the file away, or ${ELSEWHERE}` },
  ENOENT: { why: 'a folder above it is not there', remedy: `Plug the disk in, or ${ELSEWHERE}` },
  ELOOP: { why: 'a link leads back to itself', remedy: `Remove the link, or ${ELSEWHERE}` },
  EISDIR: { why: 'there is a folder of that name', remedy: 'Move the folder away, or name another file.' },
}

/** What a failed call of the system means, as the end of a sentence. */
export function describeReason(error: unknown): string {
  const { code } = (error ?? {}) as FileError
  return TROUBLES[code ?? '']?.why ?? (error instanceof Error ? error.message : String(error))
}

/** An error of the disk is the machine's fault, not ours; any other error comes back as it was. */
export function nameTrouble(error: unknown, workingFolder?: string): unknown {
  const { code, path, purpose = 'write' } = (error ?? {}) as FileError
  const trouble = code === undefined ? undefined : TROUBLES[code]
  if (code === undefined || trouble === undefined || path === undefined) return error
  return new SetupError(
    'machine',
    code.toLowerCase(),
    `Could not ${purpose} \`${workingFolder === undefined ? path : displayPath(path, workingFolder)}\` because ${trouble.why}`,
    purpose === 'read' ? 'Make it readable, or leave it out.' : trouble.remedy,
    { cause: error },
  )
}
