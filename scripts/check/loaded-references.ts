import type { Deck } from '../model/deck.ts'
import type { Reference } from '../model/reference.ts'
import type { StyleSheet } from '../model/theme.ts'
import type { CheckContext } from './rule.ts'

/** What a deck or a theme refers to; without what stands in a tag that Marp shows as text: nothing of it is loaded. */
export function loadedReferences(
  user: Deck | StyleSheet,
  { htmlAllowList }: CheckContext,
): readonly Reference[] {
  if (!('slides' in user)) return user.references
  const all = [...user.references, ...user.slides.flatMap(({ references }) => references)]
  if (!htmlAllowList) return all
  const texts = user.tags.filter(({ name }) => !(Object.hasOwn(htmlAllowList, name) && htmlAllowList[name]))
  return all.filter(
    ({ kind, span }) =>
      kind !== 'html' ||
      !texts.some(
        (tag) => tag.span.start.offset <= span.start.offset && span.end.offset <= tag.span.end.offset,
      ),
  )
}
