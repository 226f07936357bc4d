import { createHash, randomBytes } from 'node:crypto'
import { hostname } from 'node:os'

/**
 * A hidden name for a file that is being written, `.lectern-⟨machine⟩-⟨process⟩-⟨random⟩.tmp`: whoever finds it later can tell
 * whether its writer still lives. Short: the author's name may already be as long as the file system allows.
 */
export function temporaryName(): string {
  return `.lectern-${machineTag()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`
}

export type TemporaryFile = { readonly machine: string; readonly pid: number }

/** `undefined` for the name of any other file. */
export function readTemporaryName(name: string): TemporaryFile | undefined {
  const [, machine, pid] = /^\.lectern-([0-9a-f]{6})-([1-9]\d*)-[0-9a-f]{12}\.tmp$/.exec(name) ?? []
  return machine === undefined ? undefined : { machine, pid: Number(pid) }
}

/** A folder may be shared with other machines and containers, whose process numbers mean nothing here. */
export function machineTag(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 6)
}
