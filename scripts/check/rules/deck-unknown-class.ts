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
    // Its theme is unknown with it: one mistake in the YAML is one finding.
    if (deck.diagnostics.some(({ rule, severity }) => rule === 'deck/front-matter' && severity === 'error'))
      return
    const known = themeClasses?.get(deck.metadata.theme ?? project.config.theme)
    const used = [...new Set(deck.slides.flatMap(({ classes }) => classes))]
    for (const name of used) {
      const meant = name.replace(/[;,]+$/, '')
      if (meant === name && (!known || known.has(name) || isStyled(deck, name))) continue
      const first = deck.slides.find(({ classes }) => classes.includes(name))
      const start = first?.span.start
      const places = findPlaces(deck.original, name)
      // Where the directive cannot be found, the slide stands for it.
      if (places.length === 0 && start) places.push({ start, end: start })
      const elsewhere = [...(themeClasses ?? [])].flatMap(([theme, classes]) =>
        classes.has(name) ? [theme] : [],
      )
      if (meant === name) yield* reportUnknown(deck, name, places, known, elsewhere)
      else yield* places.map((span) => describeStray(deck, name, meant, span))
    }
  },
}

/** Once, however often: a theme that lacks a class lacks it on every slide. */
function* reportUnknown(
  deck: Deck,
  name: string,
  [span, ...others]: readonly Span[],
  known: ReadonlySet<string> | undefined,
  elsewhere: readonly string[],
): Iterable<Finding> {
  if (!span) return
  const slide = slideAt(deck, span.start)
  const place = describePlace(slide, { kind: 'deck' })
  const more =
    others.length === 0 ? '' : ` and in ${others.length} more ${others.length === 1 ? 'place' : 'places'}`
  const suggestions = elsewhere.length > 0 ? [] : findNearest(name, [...(known ?? [])])
  yield {
    message: `Unknown class ${quoteText(name)} ${place}${more}, expected one that the theme has rules for`,
    span,
    ...(slide === undefined ? {} : { slide }),
    ...(suggestions.length > 0 ? { suggestions } : { help: helpWith(elsewhere) }),
  }
}

function helpWith(themes: readonly string[]): string {
  return themes.length === 0
    ? 'Mend its spelling, leave it out, or give it a rule in the theme or in `<style>`.'
    : `It is a class of ${themes.map(quoteText).join(' and ')}: ask for that \`theme\`, or leave it out.`
}

function describeStray(deck: Deck, name: string, meant: string, span: Span): Finding {
  const slide = slideAt(deck, span.start)
  const place = describePlace(slide, { kind: 'deck' })
  const isWritten = deck.original.slice(span.start.offset, span.end.offset) === name
  return {
    message: `Stray \`${name.slice(meant.length)}\` in class ${quoteText(name)} ${place}, expected blanks between classes`,
    span,
    ...(slide === undefined ? {} : { slide }),
    ...(meant === '' ? {} : { suggestions: [meant] }),
    ...(meant !== '' && isWritten ? { edit: { span, text: meant } } : {}),
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
function findPlaces(text: string, name: string): Span[] {
  const locate = createLocate(text)
  const spans: Span[] = []
  // A list may go on below, a name on each line.
  for (const directive of text.matchAll(
    /(?<![\w-])_?class["']?[ \t]*:([^\r\n]*(?:(?:\r\n|\n|\r)[ \t]*-[ \t]+[^\r\n]+)*)/g,
  )) {
    const start = directive.index + directive[0].length - (directive[1]?.length ?? 0)
    for (const word of (directive[1] ?? '').replace(/-->[\s\S]*/, '').matchAll(/[^\s"'[\]]+/g)) {
      if (word[0] !== name) continue
      spans.push(locate(start + word.index, start + word.index + name.length))
    }
  }
  return spans
}
