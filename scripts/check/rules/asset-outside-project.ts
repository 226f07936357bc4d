import type { Reference } from '../../model/reference.ts'
import { describePlace } from '../describe-place.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule, RuleContext } from '../rule.ts'

export const assetOutsideProject: Rule = {
  id: 'asset/outside-project',
  severity: 'error',
  summary: 'A slide or a theme uses a file outside of the project, which no output may contain.',
  *checkReference(reference, owner, context) {
    if (reference.kind === 'link' || !leadsOut(reference, context)) return
    const { raw, slide } = reference
    yield {
      message: `File ${quoteText(raw)} ${describePlace(slide, owner)} is outside of the project, expected a file inside`,
      help: 'Copy the file into the project and refer to the copy.',
    }
  },
}

function leadsOut({ target }: Reference, { project }: RuleContext): boolean {
  if (target.kind === 'outside') return true
  if (target.kind === 'remote') return /^file:/i.test(target.url)
  return target.kind === 'file' && project.assets.get(target.path)?.fault?.kind === 'outside-project'
}
