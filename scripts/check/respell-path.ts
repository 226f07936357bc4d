import { dirname, relative } from 'node:path/posix'
import type { Reference } from '../model/reference.ts'
import type { Owner } from './rule.ts'

/** How the author would write `path` (relative to the project root) in a file of the project. */
export function spellPath(path: string, reference: Reference, owner: Owner): string {
  const fromOwner = relative(dirname(owner.path), path)
  const spelling =
    reference.raw.startsWith('./') && !fromOwner.startsWith('../') ? `./${fromOwner}` : fromOwner
  // Markdown ends an address at a blank or a bracket; a query starts at `?`.
  return spelling.replace(/[\s()<>?#%]/g, (character) =>
    character === '(' || character === ')'
      ? `%${character.charCodeAt(0).toString(16)}`
      : encodeURIComponent(character),
  )
}

/**
 * The author's spelling with upper and lower case as in `path`, folder by folder from the end.
 * `undefined` where the spelling is too different to be mended in place: escapes of CSS or HTML.
 */
export function mendSpelling(raw: string, path: string): string | undefined {
  const [address = '', suffix = ''] = raw.split(/(?=[?#])(.*)/s)
  const written = address.split('/')
  const wanted = path.split('/')
  for (let back = 1; back <= Math.min(written.length, wanted.length); back++) {
    const part = written.at(-back) ?? ''
    const name = wanted.at(-back) ?? ''
    if (part === '..' || part === '.' || part === '') break
    if (decode(part) === name) continue
    if (fold(decode(part)) !== fold(name)) return undefined
    written[written.length - back] = part.includes('%') ? encodeURIComponent(name) : name
  }
  const mended = written.join('/') + suffix
  return mended === raw ? undefined : mended
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a percent sign that stands for itself
  }
}
