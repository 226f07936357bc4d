import type { Span } from '../../model/span.ts'
import { describePlace, slideAt } from '../describe-place.ts'
import { findSetting } from '../find-setting.ts'
import { judgeLanguage, type LanguageFault } from '../judge-language.ts'
import { quoteText } from '../quote-text.ts'
import type { Finding, Rule } from '../rule.ts'

export const deckInvalidLang: Rule = {
  id: 'deck/invalid-lang',
  severity: 'warning',
  summary:
    'The language of a deck or of a part of it is none, so that reading aloud and hyphenation go wrong.',
  *checkDeck(deck) {
    const { lang } = deck.metadata
    const fault = lang === undefined ? undefined : judgeLanguage(lang)
    if (lang !== undefined && fault) {
      const span = findSetting(deck.original, 'lang', lang)
      const slide = span && slideAt(deck, span.start)
      yield describe(lang, fault, span, slide)
    }
    for (const { attributes, slide } of deck.tags) {
      for (const { name, span, value } of attributes) {
        const found = name === 'lang' && value !== '' ? judgeLanguage(value) : undefined
        // The span is that of name and value.
        if (found) yield { ...describe(value, found, undefined, slide), span }
      }
    }
  },
}

function describe(
  lang: string,
  { meant }: LanguageFault,
  span: Span | undefined,
  slide: number | undefined,
): Finding {
  return {
    message: `Unknown language ${quoteText(lang)} ${describePlace(slide, { kind: 'deck' })}, expected a code such as \`en\`, \`de\` or \`pt-BR\``,
    ...(span ? { span } : {}),
    ...(slide === undefined ? {} : { slide }),
    ...(meant === undefined ? {} : { suggestions: [meant] }),
    ...(span && meant !== undefined ? { edit: { span, text: meant } } : {}),
  }
}
