import { quoteText } from '../check/quote-text.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Range } from '../model/span.ts'
import type { StyleSheet } from '../model/theme.ts'
import { repairText } from '../text/repair-text.ts'

/** Mojibake in what a style sheet has drawn: `content: 'Seite â€“ '`. Only what has one reading. */
export function findDamagedStrings({ css, file }: StyleSheet): readonly Diagnostic[] {
  // Most style sheets are ASCII.
  if (!/[^\x00-\x7f]/.test(css)) return []
  const { edits } = repairText(css, { protectedRanges: findUnshown(css) })
  return edits.map(({ from, span, text }) => ({
    rule: 'text/mojibake',
    severity: 'warning',
    message: `Damaged text ${quoteText(from)} in the theme, expected ${quoteText(text)}`,
    file,
    span,
    edit: { span, text },
  }))
}

/** All but the strings of `content`, `quotes` and custom properties. In order. */
function findUnshown(css: string): readonly Range[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length))
  const shown = [...rules.matchAll(SHOWN)].flatMap(({ 0: declaration, index }) =>
    [...declaration.matchAll(STRING)].map(({ 0: string, index: at }) => ({
      start: index + at + 1,
      end: index + at + string.length - 1,
    })),
  )
  return [...shown, { start: css.length, end: css.length }].map(({ start }, index) => ({
    start: shown[index - 1]?.end ?? 0,
    end: start,
  }))
}

const SHOWN = /(?<=^|[\s;{])(?:content|quotes|--[\w-]+)\s*:(?:"[^"\r\n]*"|'[^'\r\n]*'|[^;{}"'])*/gi
const STRING = /"[^"\r\n]*"|'[^'\r\n]*'/g
