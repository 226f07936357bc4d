import type { Slide } from '../../model/deck.ts'
import { createLocate, type Span } from '../../model/span.ts'
import { currentDirective } from '../deprecated-directives.ts'
import { findFrontMatterKeys } from '../find-front-matter-keys.ts'
import { findNearest } from '../find-nearest.ts'
import { findNoteKeys } from '../find-note-keys.ts'
import { quoteText } from '../quote-text.ts'
import type { Finding, Rule } from '../rule.ts'

export const deckUnknownDirective: Rule = {
  id: 'deck/unknown-directive',
  severity: 'warning',
  summary:
    'A setting at the top of a deck (front matter), or in a comment, has a name that Marp does not know, so that it changes nothing.',
  *checkDeck({ original, passedOver, slides }) {
    for (const { name, span } of findFrontMatterKeys(original)) {
      if (isDirective(name) || OTHER_TOOLS.has(name.toLowerCase())) continue
      if (currentDirective(name) !== undefined) continue
      yield {
        message: `Unknown directive ${quoteText(name)} in the front matter, expected a name that Marp knows`,
        span,
        ...(findDirectives(name).length > 0
          ? describeMeant(name, span)
          : { help: HELP.get(name) ?? 'It changes nothing: leave it out, unless another program reads it.' }),
      }
    }
    for (const { name, slide, span } of passedOver) {
      if (isDirective(name) || currentDirective(name) !== undefined) continue
      yield {
        message: `Unknown directive ${quoteText(name)} on slide ${slide}, expected a name that Marp knows`,
        span,
        slide,
        ...describeMeant(name, span),
      }
    }
    for (const { expected, number, said, span } of findSpokenSettings(slides, original)) {
      yield {
        message: `Comment ${quoteText(said)} on slide ${number} is a presenter note, expected ${quoteText(expected)}`,
        span,
        slide: number,
        suggestions: [expected],
        edit: { span, text: expected },
      }
    }
    // To Marp, a comment with a mistyped directive alone is a note: only what is nearly a directive was meant as one.
    for (const slide of slides) {
      for (const { glued, name, span, value } of findNoteKeys(slide, original)) {
        if (name === 'lectern' && value.startsWith('{')) {
          yield {
            message: `Setting \`lectern\` in a comment on slide ${slide.number}, expected it in the front matter: as it is, it is a presenter note`,
            span,
            slide: slide.number,
          }
          continue
        }
        if (glued && SLIDE_DIRECTIVES.includes(name.replace('_', ''))) {
          const text = `${name}: `
          const begin = createLocate(original)(span.start.offset, span.end.offset + 1)
          yield {
            message: `Directive ${quoteText(`${name}:${value}`)} on slide ${slide.number} has no blank behind its colon, so that it is a presenter note, expected ${quoteText(text + value)}`,
            span: begin,
            slide: slide.number,
            suggestions: [text + value],
            edit: { span: begin, text },
          }
          continue
        }
        if (isDirective(name) || currentDirective(name) !== undefined || isSpoken(name, value)) continue
        // Notes do not begin with a low line, but for those in _italics_.
        if (findDirectives(name).length === 0 && !/^_.*[^_]$/.test(name)) continue
        yield {
          message: `Unknown directive ${quoteText(name)} on slide ${slide.number}, expected a name that Marp knows: as it is, it is a presenter note`,
          span,
          slide: slide.number,
          ...describeMeant(name, span),
        }
      }
    }
  },
}

const HELP: ReadonlyMap<string, string> = new Map([
  ['html', 'HTML needs no setting: what Marp lets through is shown. Leave it out.'],
  ['pdf-notes', 'Ask for it on the command line: `build --pdf-notes`.'],
])

const SLIDE_DIRECTIVES = [
  ...['paginate', 'header', 'footer', 'class', 'color', 'backgroundColor', 'backgroundImage'],
  ...['backgroundPosition', 'backgroundRepeat', 'backgroundSize', 'transition'],
]

const DECK_DIRECTIVES = [
  ...['marp', 'theme', 'style', 'size', 'lang', 'math', 'headingDivider'],
  ...['title', 'author', 'description', 'keywords', 'url', 'image', 'duration'],
  // Ours, see `Deck.rules`.
  'lectern',
]

type SpokenSetting = {
  readonly said: string
  readonly expected: string
  readonly number: number
  readonly span: Span
}

/** `<!-- _class = lead -->` and `<!-- _class lead -->`: of names that are words as well, only what nobody would say. */
function* findSpokenSettings(slides: readonly Slide[], text: string): Iterable<SpokenSetting> {
  const locate = createLocate(text)
  for (const { notes, number, span } of slides) {
    const content = text.slice(span.start.offset, span.end.offset)
    for (const {
      0: comment,
      1: said = '',
      2: name = '',
      3: sign = '',
      4: value = '',
      index,
    } of content.matchAll(SPOKEN)) {
      if (!notes.some((note) => note.trim() === said) || !isDirective(name)) continue
      if (!name.startsWith('_') && (/\s/.test(value) || (sign === '' && !/[A-Z]/.test(name)))) continue
      const start = span.start.offset + index + comment.indexOf(said)
      yield { said, expected: `${name}: ${value}`, number, span: locate(start, start + said.length) }
    }
  }
}

const SPOKEN = /<!--+[ \t]*((_?[a-z]\w+)(?:[ \t]*(=)[ \t]*|[ \t]+)([^\s=:][^\r\n=]*?))[ \t]*--+>/gi

/** What notebooks and site generators read from the same place. */
const OTHER_TOOLS = new Set(
  (
    'date tags aliases categories category layout draft slug permalink created updated modified cssclasses id type ' +
    'subtitle version license licence copyright institute affiliation event venue location'
  ).split(' '),
)

/** `_` limits a directive to its slide. */
function isDirective(name: string): boolean {
  return name.startsWith('_')
    ? SLIDE_DIRECTIVES.includes(name.slice(1))
    : [...DECK_DIRECTIVES, ...SLIDE_DIRECTIVES].includes(name)
}

function findDirectives(name: string): readonly string[] {
  return name.startsWith('_')
    ? findMeant(name.slice(1), SLIDE_DIRECTIVES).map((directive) => `_${directive}`)
    : findMeant(name, [...DECK_DIRECTIVES, ...SLIDE_DIRECTIVES])
}

/** CSS writes `background-color`. */
function findMeant(name: string, candidates: readonly string[]): readonly string[] {
  const same = candidates.filter((one) => fold(one) === fold(name))
  return same.length > 0 ? same : findNearest(name, candidates)
}

/** A name that can only have been meant in one way: upper and lower case, hyphens, one letter. */
function describeMeant(name: string, span: Span): Pick<Finding, 'suggestions' | 'edit'> {
  const suggestions = findDirectives(name)
  const same = suggestions.find((one) => fold(one) === fold(name))
  const [only] = suggestions
  const text = same ?? (suggestions.length === 1 && fold(name) !== `${fold(only ?? '')}s` ? only : undefined)
  return { suggestions, ...(text === undefined ? {} : { edit: { span, text } }) }
}

function fold(name: string): string {
  return name.toLowerCase().replace(/(?<=.)[-_]/g, '')
}

/** `Title: greet them first, then begin` is a note, and none that lacks a capital letter. */
function isSpoken(name: string, value: string): boolean {
  return /^[A-Z]/.test(name) && value.split(/\s+/).length > 3
}
