import { readBrowserScript } from '../engine/browser-script.ts'

/** The script of marp-core, without its last comment, for which developer tools would ask the disk. */
export async function readPlainScript(): Promise<string> {
  return (await readBrowserScript()).replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '\n')
}

/**
 * marp-cli's own script. Found by its place in the text, not in the parsed document: whatever a deck holds comes
 * before it, so no deck can put a script of its own in its place.
 */
export function readLastScript(document: string): string {
  const start = document.lastIndexOf(SCRIPT_START)
  const end = document.lastIndexOf(SCRIPT_END)
  if (start < 0 || end < start) throw new Error('The document of marp-cli does not end with its script')
  return document.slice(start + SCRIPT_START.length, end)
}

const SCRIPT_START = '<script>'
const SCRIPT_END = '</script></body></html>'
