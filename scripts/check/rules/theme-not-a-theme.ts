import { basename } from 'node:path/posix'
import { createLocate } from '../../model/span.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const themeNotATheme: Rule = {
  id: 'theme/not-a-theme',
  severity: 'warning',
  summary: 'A style sheet among the themes has no `@theme` comment, and no theme imports it.',
  *checkProject({ project, partial }) {
    // A deck that was left out may import it.
    if (partial) return
    for (const { file, path } of project.nameless) {
      if (project.assets.has(path)) continue
      yield {
        file,
        message: `Style sheet ${quoteText(path)} is no theme, expected \`/* @theme ${nameFor(path)} */\` in it, or a theme that imports it`,
        // Where the name belongs.
        span: createLocate('')(0, 0),
        help: 'Name the theme in a comment at the top of the file, or remove the file.',
      }
    }
  },
}

function nameFor(path: string): string {
  return basename(path, '.css').replace(/[^\p{L}\p{N}_-]+/gu, '-')
}
