import { relative, sep } from 'node:path'
import { decodeSource } from '../deck/decode-source.ts'
import { parseDeck } from '../deck/parse-deck.ts'
import { suppressRepair } from '../deck/suppress-repair.ts'
import type { Engine } from '../engine/create-engine.ts'
import type { Config } from '../model/config.ts'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Span } from '../model/span.ts'
import { repairText } from '../text/repair-text.ts'

/** A deck as it lies on the disk, or came in through standard input. */
export type DeckFile = {
  /** Absolute; need not exist for standard input. */
  readonly path: string
  /** See `Deck.file`. */
  readonly file: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Settings of the call that are stronger than what the deck says. */
export type Override = { readonly theme?: string }

/** Decodes, repairs in memory and parses one deck. */
export function loadDeck(
  { path, file, name, bytes }: DeckFile,
  root: string,
  config: Config,
  override: Override,
  engine: Pick<Engine, 'outline'>,
): Deck {
  const { text, diagnostics } = decodeSource(bytes, file)
  const found = repairText(text, { choices: withBlanks(config.text.choices) })
  const { repair, suppressed } = suppressRepair(text, found)
  const deck = parseDeck(
    { file, path: relative(root, path).split(sep).join('/'), name, original: text, repair, root },
    engine,
  )
  return {
    ...deck,
    ...(override.theme !== undefined && {
      source: withTheme(deck.source, override.theme),
      metadata: { ...deck.metadata, theme: override.theme },
    }),
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

/**
 * A damaged run takes in the blank behind it, or leaves it out, depending on what else is damaged in the deck: that changes when
 * repairs are written. A choice made before still holds after.
 */
function withBlanks(choices: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const pairs = Object.entries(choices)
  return Object.fromEntries([
    ...pairs.map(([damaged, wanted]) => [`${damaged} `, `${wanted} `]),
    ...pairs.map(([damaged, wanted]) => [damaged.trimEnd(), wanted.trimEnd()]),
    ...pairs,
  ])
}

/** The last directive wins. A comment of directives is no note, and adds nothing that could be seen. */
function withTheme(source: string, theme: string): string {
  return `${source}\n\n<!-- theme: ${JSON.stringify(theme)} -->\n`
}
