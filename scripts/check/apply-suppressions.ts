import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { slideAt } from './describe-place.ts'
import { describeUnknownNames } from './describe-unknown-names.ts'
import { describeUnused } from './describe-unused.ts'
import type { CheckContext } from './rule.ts'
import type { SuppressionUse } from './suppression-use.ts'
import { withWantedSeverity } from './wanted-severity.ts'

/**
 * Leaves out what comments of the decks keep quiet, and adds what is wrong with these comments and with the rules that front matter names.
 *
 * @param diagnostics everything that was found, in any order
 * @param contexts of all projects of the run
 * @param knownRules names of everything that can be found
 */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  contexts: readonly CheckContext[],
  knownRules: readonly string[],
): readonly Diagnostic[] {
  const decks = contexts.flatMap((context) => context.project.decks.map((deck) => ({ deck, context })))
  const concerned = decks.filter(({ deck }) => deck.suppressions.length > 0 || deck.rules.length > 0)
  if (concerned.length === 0) return diagnostics
  const files = new Set(concerned.map(({ deck }) => deck.file))
  return [
    ...diagnostics.filter(({ file }) => !files.has(file)),
    ...concerned.flatMap(({ deck, context }) => {
      const own = diagnostics.filter(({ file }) => file === deck.file)
      return settleDeck(deck, own, context, knownRules)
    }),
  ]
}

function settleDeck(
  deck: Deck,
  diagnostics: readonly Diagnostic[],
  context: CheckContext,
  knownRules: readonly string[],
): readonly Diagnostic[] {
  const uses = deck.suppressions.map((suppression) => ({
    suppression,
    slide: slideAt(deck, suppression.span.start) ?? 1,
    used: new Set<string>(),
  }))
  const loud = diagnostics.filter((diagnostic) => {
    const quieting = uses.filter((use) => isFor(use, diagnostic.rule) && reaches(use, diagnostic, deck))
    for (const { used } of quieting) used.add(diagnostic.rule)
    // What is not repaired is said to be left as it is: the comment was heeded when the text was read.
    return quieting.length === 0 || LEFT_ALONE.includes(diagnostic.rule)
  })
  const remarks = [
    ...describeUnknownNames(deck, uses, knownRules),
    ...uses.flatMap((use) => describeUnused(use, deck, loud, context, knownRules)),
  ]
  // A comment that means all rules does not mean what is said about itself.
  const asked = remarks.filter((remark) =>
    uses.every(
      (use) => use.suppression.rules.every(({ name }) => name !== remark.rule) || !reaches(use, remark, deck),
    ),
  )
  return [...loud, ...withWantedSeverity(asked, [deck], context.project.config)]
}

const LEFT_ALONE = ['text/mojibake', 'text/ambiguous-mojibake']

function isFor({ suppression: { rules } }: SuppressionUse, rule: string): boolean {
  return rules.length === 0 || rules.some(({ name }) => name === rule)
}

function reaches(
  { suppression: { reach }, slide }: SuppressionUse,
  { slide: number, span }: Diagnostic,
  deck: Deck,
): boolean {
  if (reach.kind === 'line')
    return span !== undefined && span.start.line <= reach.line && reach.line <= span.end.line
  return reach.kind === 'slide' && (number ?? (span && slideAt(deck, span.start))) === slide
}
