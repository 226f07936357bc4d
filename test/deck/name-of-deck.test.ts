import { expect, it } from 'vitest'
import { nameOfDeck } from '../../scripts/deck/name-of-deck.ts'

it.each([
  ['slides/talk.md', 'talk'],
  ['talk.MARKDOWN', 'talk'],
  ['a/b.c/01_über uns.v2.md', '01_über uns.v2'],
  ['C:\\slides\\talk.md', 'talk'],
  ['notes.txt', 'notes.txt'],
  ['.md', '.md'],
])('names %j %j', (path, name) => {
  expect(nameOfDeck(path)).toBe(name)
})
