import type { PassEdit } from './findings.ts'
import type { PageVerdict } from './judge-page.ts'
import type { Choice } from './settlement.ts'

/** Whether a “ is open in the paragraph before `start`, so that of `choices` only ” makes sense there. */
export function closesQuote(
  text: string,
  start: number,
  choices: readonly Choice[],
  verdict: PageVerdict,
  edits: readonly PassEdit[],
): boolean {
  if (
    choices.some(
      ({ text: choice, option }) => option.sort === 'emoji' || (choice !== '”' && choice[0] === '”'),
    )
  )
    return false
  // In windows-1253 the opening quote loses bytes too: nothing can be counted.
  if (verdict.page.undefinedBytes.includes(0x9c)) return false
  const paragraph = Math.max(text.lastIndexOf('\n\n', start), 0)
  const tokens = verdict.tokens.filter((token) => token.start >= paragraph && token.start < start)
  const closed = edits.filter((edit) => edit.start >= paragraph && edit.text === '”').length
  const before = text.slice(paragraph, start)
  const opened = tokens.filter((token) => token.kind === 'intact' && token.text === '“').length
  // Quotes in front of the token that no token explains are whole ones.
  const inTokens = tokens.map((token) => text.slice(token.start, token.end)).join('')
  const whole = (quote: string): number => count(before, quote) - count(inTokens, quote)
  return opened + whole('“') > closed + whole('”')
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}
