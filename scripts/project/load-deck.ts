import { relative, sep } from 'node:path'
import { decodeSource } from '../deck/decode-source.ts'
import { parseDeck } from '../deck/parse-deck.ts'
import type { Engine } from '../engine/create-engine.ts'
import type { Config } from '../model/config.ts'
import type { Deck } from '../model/deck.ts'
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
  const repair = repairText(text, { choices: withBlanks(config.text.choices) })
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
    diagnostics: [...diagnostics, ...deck.diagnostics],
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
