import { createLocate } from '../../model/span.ts'
import { describePlace, slideAt } from '../describe-place.ts'
import { findLostCharacters } from '../find-lost-characters.ts'
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
    const locate = createLocate(deck.original)
    for (const { start, end } of findLostCharacters(deck.original)) {
      if (deck.repair.ambiguous.some(({ span }) => span.start.offset < end && start < span.end.offset))
        continue
      if (deck.repair.edits.some(({ span }) => span.start.offset < end && start < span.end.offset)) continue
      const span = locate(start, end)
      const slide = slideAt(deck, span.start)
      yield {
        message: `Sign \`\ufffd\` ${describePlace(slide, { kind: 'deck' })} stands for characters that were lost when the text was saved, expected those that were there`,
        span,
        ...(slide === undefined ? {} : { slide }),
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
