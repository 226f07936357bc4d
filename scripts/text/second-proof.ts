import type { Block } from './common-symbols.ts'
import { findEmoji } from './emoji-data.ts'
import { emojiWords } from './emoji-words.ts'
import type { PageVerdict } from './judge-page.ts'
import type { Choice } from './settlement.ts'
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

/**
 * Letters, mathematics, arrows and the like: no word of prose names them but those of SYMBOL_WORDS. Dingbats and
 * pictographs are out, they show things just as emoji do.
 */
function isNameless(code: number): boolean {
  return NAMELESS_BLOCKS.some(([first, last]) => code >= first && code <= last)
}

const NAMELESS_BLOCKS: readonly Block[] = [
  [0x2010, 0x22ff],
  [0x25a0, 0x25ff],
  [0x27e6, 0x2bff],
  [0x2e00, 0x2e5f],
  [0x10000, 0x1f2ff],
  [0x1f780, 0x1f8ff],
]

function isNamed(text: string, start: number, spelling: string): boolean {
  const emoji = findEmoji(spelling)
  if (emoji === undefined) return false
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', start)
  const words = emojiWords(emoji)
  const line = stemsOf(text.slice(lineStart, newline < 0 ? text.length : newline))
  return [...line.keys()].some((stem) => !SYMBOL_WORDS.has(stem) && (words.get(stem) ?? 'more') !== 'more')
}

const SYMBOL_WORDS: ReadonlySet<string> = new Set(
  stemsOf(
    'arrow pointer pointing left right up down upward downward north south east west star asterisk circle circled ring ' +
      'round square box rectangle triangle diamond lozenge pentagon hexagon oval cross check plus minus times division ' +
      'divide equal infinity sum math mathematics number digit letter alphabet latin card joker ace king queen jack spade ' +
      'club heart tile dragon wind bamboo chess knight bishop rook pawn note music clef sharp flat bracket quote dot ' +
      'bullet point bar line dash hyphen moon button mark sign symbol black white heavy bold script turn',
  ).keys(),
)
