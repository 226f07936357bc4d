import { describePlace, slideAt } from '../describe-place.ts'
import { quoteText, showHidden } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const textAmbiguousMojibake: Rule = {
  id: 'text/ambiguous-mojibake',
  severity: 'error',
  summary: 'Text was read in a wrong encoding at some time, and it may have said several things.',
  *checkDeck(deck) {
    for (const { candidates, span, text } of deck.repair.ambiguous) {
      const slide = slideAt(deck, span.start)
      const place = describePlace(slide, { kind: 'deck' })
      const best = candidates[0]?.text
      yield {
        message: `Damaged text ${quoteText(text)} ${place} can be read in several ways, expected a choice`,
        span,
        ...(slide === undefined ? {} : { slide }),
        suggestions: candidates.slice(0, MOST_SUGGESTIONS).map((candidate) => candidate.text),
        ...(best === undefined
          ? {}
          : { help: `npm run fix -- --choose ${quoteForShell(`${text}=${best}`)}` }),
      }
    }
  },
}

/** A lost pair of bytes has hundreds of readings; further down than this nobody looks. */
const MOST_SUGGESTIONS = 64

/**
 * For bash, zsh and PowerShell as it is typed. Blanks that a terminal or a clipboard turns into plain ones are spelled out, as
 * everything hidden is: `fix` reads that spelling.
 */
function quoteForShell(text: string): string {
  const visible = showHidden(text).replace(
    /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g,
    (blank) => `\\u{${blank.codePointAt(0)?.toString(16)}}`,
  )
  return `'${visible.replaceAll("'", `'\\''`)}'`
}
