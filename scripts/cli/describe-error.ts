import { SetupError } from '../model/setup-error.ts'
import { showControls } from '../report/show-controls.ts'

/** What a person reads when a run could not go on. A fault of ours comes with its stack, for the report. */
export function describeError(error: unknown): string {
  if (error instanceof SetupError)
    return `error  ${showControls(error.message)}\n    ${showControls(error.hint)}\n`
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `Lectern made a mistake. Please report this, with the deck if you can:\n\n${stack}\n`
}

/** What the system calls mean for somebody who only wants to build a deck. */
const TROUBLES: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  EACCES: ['No permission to use', 'Change the permissions, or choose another folder with --out-dir.'],
  EPERM: ['No permission to use', 'Change the permissions, or choose another folder with --out-dir.'],
  EROFS: ['The disk is read-only at', 'Choose another folder with --out-dir.'],
  ENOSPC: ['The disk is full at', 'Make room, then build again; the old outputs are intact.'],
  EDQUOT: ['The quota is used up at', 'Make room, then build again; the old outputs are intact.'],
  EFBIG: ['The file would be too large for', 'Choose another folder with --out-dir.'],
  EMFILE: ['Too many open files at', 'Raise the limit (`ulimit -n 4096`).'],
  ENOTDIR: [
    'Found a file where a folder is needed:',
    'Move the file away, or choose another folder with --out-dir.',
  ],
  EEXIST: [
    'Found a file where a folder is needed:',
    'Move the file away, or choose another folder with --out-dir.',
  ],
  EISDIR: ['Found a folder where a file is needed:', 'Move the folder away, or name another file.'],
}

/** An error of the disk is the machine's fault, not ours; any other error comes back as it was. */
export function nameTrouble(error: unknown): unknown {
  const { code, dest, path = dest } = (error ?? {}) as NodeJS.ErrnoException & { readonly dest?: string }
  const trouble = code === undefined ? undefined : TROUBLES[code]
  if (trouble === undefined || path === undefined) return error
  return new SetupError('machine', code?.toLowerCase() ?? '', `${trouble[0]} ${dest ?? path}`, trouble[1], {
    cause: error,
  })
}
