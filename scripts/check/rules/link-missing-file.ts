import { basename, extname } from 'node:path/posix'
import { describeMalformed } from '../describe-malformed.ts'
import { describePlace } from '../describe-place.ts'
import { isWindowsPath } from '../is-windows-path.ts'
import { quoteText } from '../quote-text.ts'
import { spellPath } from '../respell-path.ts'
import type { Rule, RuleContext } from '../rule.ts'

export const linkMissingFile: Rule = {
  id: 'link/missing-file',
  severity: 'warning',
  summary: 'A link leads to a file that does not exist.',
  *checkReference(reference, owner, context) {
    const { kind, raw, slide, target } = reference
    if (kind !== 'link') return
    const { files } = context
    const place = describePlace(slide, owner)
    if (target.kind === 'malformed' && !isWindowsPath(raw)) yield describeMalformed(raw, target.reason, place)
    if (target.kind !== 'file') return
    if (files.has(target.path) || files.findOtherSpelling(target.path) !== undefined) return
    if (isFolder(target.path, context) || isOutput(target.path, context)) return
    yield {
      message: `Link to the missing file ${quoteText(raw)} ${place}, expected a file in the project`,
      suggestions: files.suggest(target.path).map((path) => spellPath(path, reference, owner)),
    }
  },
}

/** Only files are known by name; what has no extension may be a folder. */
function isFolder(path: string, { project }: RuleContext): boolean {
  return extname(path) === '' || project.names.some((name) => name.startsWith(`${path}/`))
}

/** Decks link to each other's outputs, which are not there yet. */
function isOutput(path: string, { project }: RuleContext): boolean {
  if (!/\.(?:html|pdf|pptx)$/i.test(path)) return false
  return project.decks.some(({ name }) => name === basename(path, extname(path)))
}
