import type { Reference } from '../../model/reference.ts'
import { describePlace } from '../describe-place.ts'
import { isWindowsPath } from '../is-windows-path.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const linkLocalPath: Rule = {
  id: 'link/local-path',
  severity: 'warning',
  summary:
    'A link leads to a place on the machine of its author, which nobody else has and everybody can read.',
  *checkReference(reference, owner) {
    const { kind, raw, slide } = reference
    if (kind !== 'link' || !isLocal(reference)) return
    yield {
      message: `Link to ${quoteText(raw)} ${describePlace(slide, owner)}, which is on this machine only, expected a web address or a file in the project`,
    }
  },
}

function isLocal({ raw, target }: Reference): boolean {
  if (isWindowsPath(raw)) return true
  if (target.kind === 'remote') return /^file:/i.test(target.url)
  // `/about` may be a page of the site that the talk is published on.
  return target.kind === 'outside' && (!raw.startsWith('/') || MACHINE.test(raw))
}

const MACHINE = /^\/(?:home|Users|root|tmp|var|mnt|media|opt|private|Volumes|etc|usr|srv)\//
