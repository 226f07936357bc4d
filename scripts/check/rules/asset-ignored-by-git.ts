import { describePlace } from '../describe-place.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const assetIgnoredByGit: Rule = {
  id: 'asset/ignored-by-git',
  severity: 'warning',
  summary: 'A slide or a theme uses a file that git ignores, so that it is on this machine only.',
  *checkReference({ kind, raw, slide, target }, owner, { ignored }) {
    if (kind === 'link' || target.kind !== 'file' || !ignored?.has(target.path)) return
    yield {
      message: `File ${quoteText(raw)} ${describePlace(slide, owner)} is ignored by git, expected one that other machines get, too`,
      help: '`git check-ignore -v` names the pattern; `git add --force` adds the file all the same.',
    }
  },
}
