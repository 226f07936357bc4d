import type { Deck } from '../../model/deck.ts'
import { createLocate, type Span } from '../../model/span.ts'
import { describePlace, slideAt } from '../describe-place.ts'
import { findNearest } from '../find-nearest.ts'
import { quoteText } from '../quote-text.ts'
import type { Finding, Rule } from '../rule.ts'

export const deckUnknownClass: Rule = {
  id: 'deck/unknown-class',
  severity: 'warning',
  summary: 'A slide has a class that its theme does not know, so that it changes nothing.',
  *checkDeck(deck, { project, themeClasses }) {
    const known = themeClasses?.get(deck.metadata.theme ?? project.config.theme)
    const used = [...new Set(deck.slides.flatMap(({ classes }) => classes))]
    for (const name of used) {
      const meant = name.replace(/[;,]+$/, '')
      if (meant === name && (!known || known.has(name) || isStyled(deck, name))) continue
      const places = findPlaces(deck.original, name)
      const first = deck.slides.find(({ classes }) => classes.includes(name))
      if (places.length === 0 && first) {
        const { start } = first.span
        yield { ...describe(name, first.number, known), span: { start, end: start }, slide: first.number }
      }
      for (const span of places) {
        const slide = slideAt(deck, span.start)
        yield {
          ...describe(name, slide, known),
          span,
          ...(slide === undefined ? {} : { slide }),
          ...(meant !== name && meant !== '' ? { edit: { span, text: meant } } : {}),
        }
      }
    }
  },
}

function describe(
  name: string,
  slide: number | undefined,
  known: ReadonlySet<string> | undefined,
): Pick<Finding, 'message' | 'suggestions'> {
  const found = `class ${quoteText(name)} ${describePlace(slide, { kind: 'deck' })}`
  const meant = name.replace(/[;,]+$/, '')
  if (meant !== name) {
    return {
      message: `Stray \`${name.slice(meant.length)}\` in ${found}, expected blanks between classes`,
      suggestions: meant === '' ? [] : [meant],
    }
  }
  return {
    message: `Unknown ${found}, expected one that the theme has rules for`,
    suggestions: findNearest(name, [...(known ?? [])]),
  }
}

/** Decks may bring rules of their own: `<style>` and `style:`. */
function isStyled({ source }: Deck, name: string): boolean {
  const selector = `.${name}`
  let index = source.indexOf(selector)
  while (index >= 0) {
    if (!/[\w-]/.test(source[index + selector.length] ?? '')) return true
    index = source.indexOf(selector, index + 1)
  }
  return false
}

/** Where `class:` or `_class:` says `name`, in the front matter and in comments. */
function findPlaces(text: string, name: string): readonly Span[] {
  const locate = createLocate(text)
  const spans: Span[] = []
  for (const directive of text.matchAll(/(?<![\w-])_?class["']?[ \t]*:([^\r\n]*)/g)) {
    const start = directive.index + directive[0].length - (directive[1]?.length ?? 0)
    for (const word of (directive[1] ?? '').replace(/-->.*/, '').matchAll(/[^\s"'[\]]+/g)) {
      if (word[0] !== name) continue
      spans.push(locate(start + word.index, start + word.index + name.length))
    }
  }
  return spans
}
