import type { Config } from '../model/config.ts'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic, Severity } from '../model/diagnostic.ts'

/** What an author wants of a rule: the front matter of a deck is stronger than the settings. `undefined`: nothing is said. */
export function wantedSeverity(
  rule: string,
  deck: Pick<Deck, 'rules'> | undefined,
  { rules }: Pick<Config, 'rules'>,
): Severity | 'off' | undefined {
  return deck?.rules.findLast(({ name }) => name === rule)?.severity ?? rules[rule]
}

/** The findings that are not switched off, as grave as their decks and the settings want them. */
export function withWantedSeverity(
  diagnostics: readonly Diagnostic[],
  decks: readonly Deck[],
  config: Config,
): readonly Diagnostic[] {
  const deckOf = new Map(decks.map((deck) => [deck.file, deck]))
  return diagnostics.flatMap((diagnostic): readonly Diagnostic[] => {
    const wanted = wantedSeverity(diagnostic.rule, deckOf.get(diagnostic.file), config)
    if (wanted === 'off') return []
    if (wanted === undefined || isLeftAlone(diagnostic)) return [diagnostic]
    return [{ ...diagnostic, severity: wanted }]
  })
}

/** Both rules of damaged text find more than that, unless a comment in the deck says otherwise: settings do not overrule it. */
function isLeftAlone({ rule, severity }: Diagnostic): boolean {
  return severity === 'info' && (rule === 'text/mojibake' || rule === 'text/ambiguous-mojibake')
}
