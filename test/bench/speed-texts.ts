import type { BenchCase } from './bench-case.ts'
import { readLanguages } from './pool/read-lines.ts'

/** Decks without any damage: in one language each, and those of a pool before they were damaged, but not where code shows some. */
export function cleanDecks(pool: readonly BenchCase[]): readonly string[] {
  const decks = [...readLanguages().values()].map(
    ([title = '', ...lines]) => `# ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`,
  )
  return [...decks, ...pool.map(({ expected }) => expected).filter((deck) => !deck.includes('```'))]
}
