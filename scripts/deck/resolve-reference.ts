import { dirname, join } from 'node:path/posix'
import type { ReferenceTarget } from '../model/reference.ts'

/**
 * Where a URL in a file leads. `path` is that file relative to `root`, `root` is absolute; both with forward slashes.
 *
 * The same decisions as the gate takes while rendering: a path is decoded once, query and fragment choose nothing.
 * A path from the root of the disk is always outside, even into the project: on the page it would be `/x` and not `/deck/x`,
 * and on the next machine it would be another place. So is a path that leaves the project and comes back.
 */
export function resolveReference(url: string, path: string, root: string): ReferenceTarget {
  const trimmed = url.replace(/^[ \t\r\n\f]+|[ \t\r\n\f]+$/g, '')
  if (trimmed === '') return malformed('it is empty')
  if (/^data:/i.test(trimmed)) return { kind: 'data' }
  const fault = faultOf(trimmed)
  if (fault !== undefined) return malformed(fault)
  // A single letter is a drive: `C:/pictures/a.png`.
  if (/^[a-z]:\//i.test(trimmed)) return { kind: 'outside', path: trimmed }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(trimmed)) return { kind: 'remote', url: trimmed }
  if (trimmed.startsWith('#')) return anchor(trimmed.slice(1))

  const decoded = decode(trimmed.replace(/[?#].*$/s, ''))
  if (decoded === undefined) return malformed('its percent encoding is broken')
  const decodedFault = faultOf(decoded)
  if (decodedFault !== undefined) return malformed(decodedFault)
  return decoded === '' ? { kind: 'file', path } : resolvePath(decoded, path, root)
}

function resolvePath(relative: string, path: string, root: string): ReferenceTarget {
  if (relative.startsWith('/')) return { kind: 'outside', path: join(relative) }
  const steps = dirname(path).split('/').filter(isStep)
  let leftProject = false
  for (const step of relative.split('/').filter(isStep)) {
    if (step !== '..') steps.push(step)
    else if (steps.pop() === undefined) leftProject = true
  }
  if (leftProject) return { kind: 'outside', path: join(root, dirname(path), relative) }
  return { kind: 'file', path: steps.join('/') || '.' }
}

function isStep(step: string): boolean {
  return step !== '' && step !== '.'
}

function anchor(fragment: string): ReferenceTarget {
  // A browser takes a fragment that it cannot decode as it stands.
  return { kind: 'anchor', id: decode(fragment) ?? fragment }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined // broken encoding is an answer here, not a failure
  }
}

function faultOf(path: string): string | undefined {
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'it has a control character in it'
  if (path.includes('\\')) return 'it has a backslash in it instead of a slash'
  return undefined
}

function malformed(reason: string): ReferenceTarget {
  return { kind: 'malformed', reason }
}
