import type { Project } from '../../model/project.ts'
import type { Reference } from '../../model/reference.ts'
import { quoteText } from '../quote-text.ts'
import type { Owner, Rule } from '../rule.ts'
import { styleSheetsOf } from '../style-sheets-of.ts'

export const themeRemoteFont: Rule = {
  id: 'theme/remote-font',
  severity: 'warning',
  summary: 'A theme takes a font or a style sheet from the web, which is left out.',
  *checkReference(reference, owner, { project }) {
    const { loads, raw, target } = reference
    if (loads === undefined || target.kind !== 'remote' || !ON_THE_WEB.test(target.url)) return
    if (loads === 'font' && hasLocalSource(reference, owner, project)) return
    yield {
      message: `${NAMES[loads]} ${quoteText(raw)} in the theme is left out, expected a file in the project`,
      help: 'Save the font in the project, and name the file in an `@font-face` of the theme.',
    }
  },
}

const ON_THE_WEB = /^(?:https?:)?\/\//i

const NAMES = { font: 'Remote font', style: 'Remote style sheet' } satisfies Record<
  NonNullable<Reference['loads']>,
  string
>

/** `src: url(a.woff2), url(https://…)`: a browser takes the first that there is, and so the second is not missed. */
function hasLocalSource({ span }: Reference, { path }: Owner, project: Project): boolean {
  return styleSheetsOf(project).some(
    (theme) =>
      theme.path === path &&
      theme.references.some((other) => {
        if (other.loads !== 'font' || (other.target.kind !== 'file' && other.target.kind !== 'data'))
          return false
        const [first, second] =
          other.span.start.offset < span.start.offset ? [other.span, span] : [span, other.span]
        return !/[;{}]/.test(theme.css.slice(first.end.offset, second.start.offset))
      }),
  )
}
