import type { Deck } from '../../model/deck.ts'
import { createLocate } from '../../model/span.ts'
import { describePlace, slideAt } from '../describe-place.ts'
import type { FileIndex } from '../file-index.ts'
import { findInvisible } from '../find-invisible.ts'
import type { Rule } from '../rule.ts'

export const textInvisible: Rule = {
  id: 'text/invisible',
  severity: 'warning',
  summary: 'The text has a character that nobody sees and that has no use where it stands.',
  *checkDeck(deck, { files }) {
    const found = findInvisible(deck.original).filter(
      ({ start, end }) => !isDamage(deck, start, end) && !isInFileName(deck, files, start, end),
    )
    if (found.length === 0) return
    const locate = createLocate(deck.original)
    for (const { start, end, name, replacement } of found) {
      const span = locate(start, end)
      const slide = slideAt(deck, span.start)
      const code = deck.original.codePointAt(start)?.toString(16).padStart(4, '0').toUpperCase()
      const many = end - start > 1 ? 'Invisible characters, first' : 'Invisible character'
      yield {
        message: `${many} \`U+${code}\` (${name}) ${describePlace(slide, { kind: 'deck' })}, expected ${replacement?.trim() === '' && replacement !== '' ? 'a blank' : 'nothing'} there`,
        span,
        ...(slide === undefined ? {} : { slide }),
        ...(replacement === undefined ? {} : { edit: { span, text: replacement } }),
      }
    }
  },
}

/** The file is called like that, and is found only by that name. */
function isInFileName(deck: Deck, files: FileIndex, start: number, end: number): boolean {
  return [...deck.references, ...deck.slides.flatMap(({ references }) => references)].some(
    ({ span, target }) =>
      span.start.offset <= start &&
      end <= span.end.offset &&
      target.kind === 'file' &&
      files.has(target.path),
  )
}

/** Control characters are often what remains of a letter: the rules of damaged text know which. */
function isDamage({ repair }: Deck, start: number, end: number): boolean {
  return [...repair.edits, ...repair.ambiguous].some(
    ({ span }) => span.start.offset < end && start < span.end.offset,
  )
}
