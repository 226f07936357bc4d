import type { BenchCase } from '../bench-case.ts'
import { deckCases } from './deck-cases.ts'
import { emojiCases } from './emoji-cases.ts'
import { mixedCases } from './mixed-cases.ts'
import { createRandom } from './random.ts'
import { repeatedCases } from './repeated-cases.ts'
import { textCases } from './text-cases.ts'

/**
 * Some two thousand damaged texts, others for every seed: sentences with emoji, sentences in many scripts, decks, decks
 * between clean lines. Of one seed they are always the same.
 */
export function makePool(seed: number): readonly BenchCase[] {
  const random = createRandom(seed)
  const cases = [emojiCases, textCases, repeatedCases, deckCases, mixedCases].flatMap((make) => make(random))
  return cases.map((one, index) => ({ ...one, id: `${seed}-${index}` }))
}
