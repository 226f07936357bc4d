import { relative, sep } from 'node:path'
import { decodeSource } from '../deck/decode-source.ts'
import { suppressRepair } from '../deck/suppress-repair.ts'
import type { Config } from '../model/config.ts'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Repair } from '../model/repair.ts'
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

/** A deck as text: all that it takes to render it. */
export type DeckText = Pick<Deck, 'file' | 'path' | 'name' | 'original' | 'source' | 'repair'> & {
  /** What was wrong with its encoding. */
  readonly diagnostics: readonly Diagnostic[]
  /** Repairs that a comment of the deck does not want. */
  readonly suppressed: ReturnType<typeof suppressRepair>['suppressed']
}

/** Decodes a deck, and repairs it in memory. */
export function readDeckText(
  { path, file, name, bytes }: DeckFile,
  root: string,
  config: Config,
  override: Override,
): DeckText {
  const { text, diagnostics } = decodeSource(bytes, file)
  const found = repairText(text, { choices: withBlanks(config.text.choices) })
  const { repair, suppressed } = suppressRepair(text, found)
  return {
    file,
    path: relative(root, path).split(sep).join('/'),
    name,
    original: text,
    source: withTheme(repair, override.theme),
    repair,
    diagnostics,
    suppressed,
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
function withTheme({ text }: Repair, theme: string | undefined): string {
  return theme === undefined ? text : `${text}\n\n<!-- theme: ${JSON.stringify(theme)} -->\n`
}
