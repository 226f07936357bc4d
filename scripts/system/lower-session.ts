import { writeFileSync } from 'node:fs'

/** Linux takes one such order in 100 ms from all unprivileged processes together (`proc_sched_autogroup_set_nice`). In milliseconds. */
const NEXT_TRY_MS = 130

/** Others may give such orders meanwhile. */
const MOST_TRIES = 20

/**
 * Lets a session (setsid(2)) come behind others. Niceness alone does not: Linux shares its cores among sessions first, and only what a
 * session gets among its processes, by their niceness (sched(7), “The autogroup feature”). Elsewhere there is no such thing. Where the
 * system wants to be asked later, that is done, unless this process ends before.
 *
 * @param pid of a process in the session
 * @param niceness from 0, which changes nothing, to 19
 */
export function lowerSession(pid: number, niceness: number): void {
  if (process.platform === 'linux' && niceness > 0) tryToLower(pid, niceness, MOST_TRIES)
}

function tryToLower(pid: number, niceness: number, tries: number): void {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(niceness))
  } catch (error) {
    // Anything else is a kernel without it, a container that hides it, or a process that ended: then it is an equal of the others.
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || tries === 1) return
    setTimeout(() => tryToLower(pid, niceness, tries - 1), NEXT_TRY_MS).unref()
  }
}
