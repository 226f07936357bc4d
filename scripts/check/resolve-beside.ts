import { dirname, join } from 'node:path/posix'

/** What a path in the file `owner` means, relative to the project root; both are without escapes. */
export function resolveBeside(owner: string, path: string): string {
  return join(dirname(owner), path)
}
