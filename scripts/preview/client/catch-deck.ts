/// <reference lib="dom" />
import type { BespokeDeck } from './bespoke-deck.ts'

/**
 * Answers how to get at the deck that marp-cli's script is going to make: it gives out nothing, but all of its views define the
 * property `fragments` on the deck.
 */
export function catchDeck(): () => BespokeDeck | undefined {
  const original = Object.defineProperty
  let caught: BespokeDeck | undefined
  Object.defineProperty = function defineProperty<T>(
    target: T,
    key: PropertyKey,
    attributes: PropertyDescriptor & ThisType<unknown>,
  ): T {
    if (key === 'fragments' && typeof target === 'object' && target !== null && 'slides' in target) {
      caught = target as unknown as BespokeDeck
      Object.defineProperty = original
    }
    return original(target, key, attributes)
  }
  return () => {
    Object.defineProperty = original
    return caught
  }
}
