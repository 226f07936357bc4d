import { readFileSync } from 'node:fs'

/** How a process shares its terminal with others. */
export type JobControl = {
  /** Whether the terminal is ours: whoever touches it from the background (`npm run watch &`) is stopped. */
  readonly isInFront: () => boolean
  /** What Ctrl-Z does, where a terminal cannot. */
  readonly suspend: () => void
  /** Tells when we go on after having been stopped. Answers how to leave. */
  readonly onResume: (resumed: () => void) => () => void
}

export const jobControl: JobControl = {
  isInFront: () => {
    try {
      // After the name in parentheses: state, parent, group, session, terminal, group in front. See proc(5).
      const [, , group, , , front] = readFileSync('/proc/self/stat', 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      return group === front
    } catch {
      return true // another system: whoever can be asked is believed to be in front
    }
  },
  suspend: () => {
    // The whole group, as a terminal does it: npm, and the process that looks for what is wrong.
    if (process.platform !== 'win32') process.kill(0, 'SIGTSTP')
  },
  onResume: (resumed) => {
    process.on('SIGCONT', resumed)
    return () => void process.off('SIGCONT', resumed)
  },
}
