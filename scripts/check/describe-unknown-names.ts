import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { NamedRule } from '../model/suppression.ts'
import { findNearest } from './find-nearest.ts'
import { quoteText } from './quote-text.ts'
import type { SuppressionUse } from './suppression-use.ts'

/** Rules that a deck names though there are none of that name, and comments that begin with a word that is no command. */
export function describeUnknownNames(
  deck: Deck,
  uses: readonly SuppressionUse[],
  knownRules: readonly string[],
): readonly Diagnostic[] {
  const isUnknown = ({ name }: NamedRule): boolean => !knownRules.includes(name)
  return [
    ...deck.rules.filter(isUnknown).map(
      ({ name, span }): Diagnostic => ({
        ...FINDING,
        file: deck.file,
        message: `Unknown rule ${quoteText(name)} in the front matter, expected the name of a rule as findings show it`,
        span,
        ...describeMeant({ name, span }, findMeant(name, knownRules)),
      }),
    ),
    ...uses.flatMap(({ slide, suppression: { command, reach, rules } }) => [
      ...(reach.kind === 'unknown' ? [describeCommand(deck, command, slide)] : []),
      ...rules.filter(isUnknown).map(
        (rule): Diagnostic => ({
          ...FINDING,
          file: deck.file,
          message: `Unknown rule ${quoteText(rule.name)} in a comment on slide ${slide}, expected the name of a rule as findings show it`,
          span: rule.span,
          slide,
          ...describeMeant(rule, findMeant(rule.name, knownRules)),
        }),
      ),
    ]),
  ]
}

const FINDING = { rule: 'check/unknown-rule', severity: 'warning' } as const

const COMMANDS = ['lectern-disable', 'lectern-disable-line', 'lectern-disable-next-line']

function describeCommand({ file }: Deck, command: NamedRule, slide: number): Diagnostic {
  const spelled = (name: string): string => name.replaceAll('-', '')
  const meant = COMMANDS.filter((name) => spelled(name) === spelled(command.name))
  return {
    ...FINDING,
    file,
    message: `Comment with the unknown word ${quoteText(command.name)} on slide ${slide}, expected ${COMMANDS.map((name) => `\`${name}\``).join(', ')}`,
    span: command.span,
    slide,
    ...describeMeant(command, meant),
  }
}

/** `overflow` is short for the one rule that ends so. */
function findMeant(name: string, knownRules: readonly string[]): readonly string[] {
  const ending = knownRules.filter((rule) => rule.endsWith(`/${name.toLowerCase()}`))
  return ending.length > 0 ? ending : findNearest(name, knownRules)
}

function describeMeant(
  { span }: NamedRule,
  suggestions: readonly string[],
): Pick<Diagnostic, 'suggestions' | 'edit'> {
  const [only] = suggestions
  return {
    suggestions,
    ...(suggestions.length === 1 && only !== undefined && { edit: { span, text: only } }),
  }
}
