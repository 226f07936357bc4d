import { existsSync, readFileSync } from 'node:fs'
import { repairText } from '../../scripts/text/repair-text.ts'
import { damage } from './pool/damage.ts'

/** What the two strings stand for that have several readings, as the deck's words say. */
const CHOICES = { 'ğŸ¤': '🤝', ğŸ: '🐞' }

/** Nothing where it is not there. */
export function readUserDeck(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/**
 * A real deck that was read as windows-1254 and lost its undefined bytes. Nobody has the original, but damaging the
 * repaired deck the same way has to give the file again.
 */
export function measureUserDeck(path: string): string | undefined {
  const deck = readUserDeck(path)
  if (deck === undefined) return undefined
  const { edits, ambiguous } = repairText(deck)
  const strings = new Set(ambiguous.map(({ text }) => text)).size
  const chosen = repairText(deck, { choices: CHOICES })
  const whole = chosen.ambiguous.length === 0 && damage(chosen.text, 'windows-1254', 'drop') === deck
  return `${edits.length} repaired, ${ambiguous.length} reported in ${strings} strings; after two choices ${whole ? 'every emoji is right' : 'NOT every emoji is right'}`
}
