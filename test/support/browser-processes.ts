import { readdirSync, readFileSync } from 'node:fs'

/** Numbers of the browser processes whose command line contains `part`. Linux only. */
export function browserProcesses(part: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const command = commandLineOf(pid)
      return command.includes('lectern-browser-') && command.includes(part)
    })
    .map(Number)
}

export function signalBrowsers(folders: readonly string[], signal: NodeJS.Signals): void {
  for (const pid of folders.flatMap((folder) => browserProcesses(folder))) {
    try {
      process.kill(pid, signal)
    } catch {
      // ended with its parent, which came first
    }
  }
}

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return '' // ended meanwhile
  }
}
