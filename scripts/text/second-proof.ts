import { findEmoji } from './emoji-data.ts'
import { emojiWords } from './emoji-words.ts'
import type { PageVerdict } from './judge-page.ts'
import type { Choice } from './settle-token.ts'
import { stemsOf } from './stems.ts'

/**
 * The one emoji among readings that are symbols otherwise, where something else in the document speaks for it: it
 * stands elsewhere in full, or the line names it and the symbols are letters and signs that no word of prose names.
 */
export function provedEmoji(
  text: string,
  start: number,
  choices: readonly Choice[],
  verdict: PageVerdict,
): Choice | undefined {
  const [only, ...more] = choices.filter(({ option }) => option.sort !== 'symbol')
  if (only === undefined || more.length > 0 || only.option.sort !== 'emoji' || only.option.soft)
    return undefined
  const rivals = choices.filter((choice) => choice !== only)
  const nameless = rivals.every(({ text: rival }) => isNameless(rival.codePointAt(0) ?? 0))
  if (standsElsewhere(text, only.option.text, verdict)) return only
  return nameless && isNamed(text, start, only.option.text) ? only : undefined
}

function standsElsewhere(text: string, emoji: string, { tokens }: PageVerdict): boolean {
  const bare = emoji.replaceAll('\ufe0f', '')
  return text.includes(bare) || tokens.some((token) => token.kind === 'intact' && token.text === bare)
}

/** Old scripts, musical notation, mathematical letters: `card`, `arrow` and `star` name other symbols too. */
function isNameless(code: number): boolean {
  return code >= 0x10000 && code < 0x1f000
}

function isNamed(text: string, start: number, spelling: string): boolean {
  const emoji = findEmoji(spelling)
  if (emoji === undefined) return false
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', start)
  const words = emojiWords(emoji)
  const line = stemsOf(text.slice(lineStart, newline < 0 ? text.length : newline))
  return [...line.keys()].some((stem) => (words.get(stem) ?? 'more') !== 'more')
}
