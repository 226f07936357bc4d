import { writeFileSync } from 'node:fs'

/**
 * Lets a session (setsid(2)) come behind others. Niceness alone does not: Linux shares its cores among sessions first, and only what a
 * session gets among its processes, by their niceness (sched(7), “The autogroup feature”). Elsewhere there is no such thing.
 *
 * @param pid of a process in the session
 * @param niceness from 0, which changes nothing, to 19
 */
export function lowerSession(pid: number, niceness: number): void {
  if (process.platform !== 'linux' || niceness <= 0) return
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(niceness))
  } catch {
    // a kernel without it, a container that hides it, or a process that ended: then it is an equal of the others
  }
}
