import { parseDeck } from '../deck/parse-deck.ts'
import type { Engine } from '../engine/create-engine.ts'
import type { Config } from '../model/config.ts'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Span } from '../model/span.ts'
import { type DeckFile, type Override, readDeckText } from './read-deck-text.ts'

/** Decodes, repairs in memory and parses one deck. */
export function loadDeck(
  deckFile: DeckFile,
  root: string,
  config: Config,
  override: Override,
  engine: Pick<Engine, 'outline'>,
): Deck {
  const { diagnostics, suppressed, source, ...text } = readDeckText(deckFile, root, config, override)
  const deck = parseDeck({ ...text, root }, engine)
  return {
    ...deck,
    source,
    ...(override.theme !== undefined && { metadata: { ...deck.metadata, theme: override.theme } }),
    diagnostics: [
      ...diagnostics,
      ...deck.diagnostics,
      ...suppressed.map(({ rule, span, from }) => leftAlone(deck, rule, span, from)),
    ],
  }
}

/** What an author wants left as it is: said, so that nobody wonders, but nothing to do. */
function leftAlone({ file, slides }: Deck, rule: string, span: Span, from: string): Diagnostic {
  const slide = slides.findLast((one) => one.span.start.offset <= span.start.offset)?.number
  const place = slide === undefined ? 'in the front matter' : `on slide ${slide}`
  return {
    rule,
    severity: 'info',
    message: `Damaged text \`${from}\` ${place} is left as it is, as a comment of the deck wants`,
    file,
    span,
    ...(slide !== undefined && { slide }),
  }
}
