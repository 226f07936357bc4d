import { readPages } from './clean/clean-texts.ts'
import { createRandom, pick } from './pool/random.ts'
import { readLanguages } from './pool/read-lines.ts'

const LINES = 60

/** Clean decks as they are: in one language each, and the English of the documentation. */
export function cleanDecks(): readonly string[] {
  const random = createRandom(1)
  const decks = [...readLanguages().values()].map((lines) =>
    Array.from({ length: LINES }, (_, index) =>
      index % 8 === 0
        ? `${index === 0 ? '' : '\n---\n\n'}# ${pick(random, lines)}\n`
        : `- ${pick(random, lines)}`,
    ).join('\n'),
  )
  return [...decks, ...readPages()]
}
