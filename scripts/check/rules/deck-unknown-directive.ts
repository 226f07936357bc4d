import type { Slide } from '../../model/deck.ts'
import { createLocate, type Span } from '../../model/span.ts'
import { findFrontMatterKeys } from '../find-front-matter-keys.ts'
import { findNearest } from '../find-nearest.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const deckUnknownDirective: Rule = {
  id: 'deck/unknown-directive',
  severity: 'warning',
  summary: 'The front matter or a comment has a name that is no directive, so that it changes nothing.',
  *checkDeck({ original, slides }) {
    for (const { name, span } of findFrontMatterKeys(original)) {
      if (isDirective(name) || OTHER_TOOLS.has(name.toLowerCase())) continue
      yield {
        message: `Unknown directive ${quoteText(name)} in the front matter, expected a name that Marp knows`,
        span,
        suggestions: findDirectives(name),
      }
    }
    // To Marp, a comment with a mistyped directive is a note: only what is nearly a directive was meant as one.
    for (const slide of slides) {
      for (const { name, span } of findNoteKeys(slide, original)) {
        const suggestions = findDirectives(name)
        if (isDirective(name) || suggestions.length === 0) continue
        yield {
          message: `Unknown directive ${quoteText(name)} on slide ${slide.number}, expected a name that Marp knows`,
          span,
          slide: slide.number,
          suggestions,
        }
      }
    }
  },
}

const SLIDE_DIRECTIVES = [
  ...['paginate', 'header', 'footer', 'class', 'color', 'backgroundColor', 'backgroundImage'],
  ...['backgroundPosition', 'backgroundRepeat', 'backgroundSize', 'transition'],
]

const DECK_DIRECTIVES = [
  ...['marp', 'theme', 'style', 'size', 'lang', 'math', 'headingDivider'],
  ...['title', 'author', 'description', 'keywords', 'url', 'image', 'duration'],
]

/** What notebooks and site generators read from the same place. */
const OTHER_TOOLS = new Set(
  'date tags aliases categories category layout draft slug permalink created updated modified cssclasses id type'.split(
    ' ',
  ),
)

/** `_` limits a directive to its slide. */
function isDirective(name: string): boolean {
  return name.startsWith('_')
    ? SLIDE_DIRECTIVES.includes(name.slice(1))
    : [...DECK_DIRECTIVES, ...SLIDE_DIRECTIVES].includes(name)
}

function findDirectives(name: string): readonly string[] {
  return name.startsWith('_')
    ? findNearest(name.slice(1), SLIDE_DIRECTIVES).map((directive) => `_${directive}`)
    : findNearest(name, [...DECK_DIRECTIVES, ...SLIDE_DIRECTIVES])
}

/** Names in notes that consist of one `name: value` and nothing else. */
function findNoteKeys(slide: Slide, text: string): readonly { readonly name: string; readonly span: Span }[] {
  const keys = slide.notes.flatMap(
    (note) => /^\s*(_?[a-z]{3,})[ \t]*:[ \t]*\S[^\r\n]*$/i.exec(note)?.[1] ?? [],
  )
  if (keys.length === 0) return []
  const start = slide.span.start.offset
  const content = text.slice(start, slide.span.end.offset)
  return [...new Set(keys)].flatMap((name) =>
    [...content.matchAll(new RegExp(`<!--\\s*${name}(?=[ \\t]*:)`, 'g'))].map((match) => {
      const end = start + match.index + match[0].length
      return { name, span: createLocate(text)(end - name.length, end) }
    }),
  )
}
