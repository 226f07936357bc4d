import { basename } from 'node:path/posix'

/** `slides/talk.md` → `talk`: names the outputs and the address in the preview. */
export function nameOfDeck(path: string): string {
  return basename(path.replaceAll('\\', '/')).replace(/(?<=.)\.(?:md|markdown|mdown|markdn)$/i, '')
}
