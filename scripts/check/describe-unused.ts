import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Edit } from '../model/edit.ts'
import { createLocate } from '../model/span.ts'
import type { NamedRule, Suppression } from '../model/suppression.ts'
import { slideAt } from './describe-place.ts'
import { isLookedFor, needsTools } from './is-looked-for.ts'
import type { CheckContext } from './rule.ts'
import type { SuppressionUse } from './suppression-use.ts'

/**
 * Rules that a comment keeps quiet though they have nothing to say there. One finding for a comment, so that its edit leaves what is
 * needed. Nothing is said of rules that were not applied: they might have had something to say.
 *
 * @param loud what was found in the deck, and is not kept quiet
 */
export function describeUnused(
  { slide, suppression, used }: SuppressionUse,
  deck: Deck,
  loud: readonly Diagnostic[],
  context: CheckContext,
  knownRules: readonly string[],
): readonly Diagnostic[] {
  const { reach, rules, span } = suppression
  if (reach.kind === 'unknown') return []
  const place = reach.kind === 'line' ? `on line ${reach.line}` : 'on that slide'
  const finding = { rule: 'check/unused-suppression', severity: 'warning', file: deck.file, slide } as const
  if (rules.length === 0) {
    const isKnown = used.size > 0 || context.partial || !context.layouts.has(deck.name)
    const message = `Unused comment \`${suppression.command.name}\` on slide ${slide}, expected a finding ${place}`
    return isKnown ? [] : [{ ...finding, message, span, help: 'Remove the comment.' }]
  }
  const idle = rules.filter(
    ({ name }) =>
      knownRules.includes(name) &&
      !name.startsWith('check/') &&
      !used.has(name) &&
      isLookedFor(name, deck, context),
  )
  if (idle.length === 0) return []
  const names = idle.map(({ name }) => `\`${name}\``).join(', ')
  // A finding that the comment misses is what it was meant for: it belongs somewhere else.
  const missed = loud.find(
    (one) =>
      idle.some(({ name }) => name === one.rule) &&
      (one.slide ?? (one.span && slideAt(deck, one.span.start))) === slide,
  )
  return [
    {
      ...finding,
      message: `Unused suppression of ${names} on slide ${slide}, expected a finding ${place}`,
      span,
      ...describeRemedy(deck, suppression, idle, missed),
    },
  ]
}

/** `fix` starts no browser, asks no git and publishes nothing, and so would not know what the others are good for. */
function describeRemedy(
  deck: Deck,
  { rules, span }: Suppression,
  idle: readonly NamedRule[],
  missed: Diagnostic | undefined,
): Pick<Diagnostic, 'help' | 'edit'> {
  if (missed) return { help: `Write \`lectern-disable ${missed.rule}\` to mean the whole slide.` }
  const kept = rules.filter((rule) => !idle.includes(rule))
  if (idle.some(({ name }) => needsTools(name)))
    return { help: kept.length === 0 ? 'Remove the comment.' : 'Remove the name.' }
  const [first, last] = [rules[0], rules.at(-1)]
  if (kept.length === 0 || !first || !last) return { edit: removeComment(deck.original, span) }
  const text = kept.map(({ name }) => name).join(' ')
  return { edit: { span: { start: first.span.start, end: last.span.end }, text } }
}

/** With its line, where nothing else is on it; between two lines of text an empty one stays, or they would become one paragraph. */
function removeComment(text: string, { start, end }: Edit['span']): Edit {
  const before = /[^\r\n]*$/.exec(text.slice(0, start.offset))?.[0] ?? ''
  const after = /^[^\r\n]*/.exec(text.slice(end.offset))?.[0] ?? ''
  const [from, to] = [start.offset - before.length, end.offset + after.length]
  if (before.trim() !== '' || after.trim() !== '') {
    const blanks = after.trim() === '' ? before.length - before.trimEnd().length : 0
    return { span: createLocate(text)(start.offset - blanks, end.offset), text: '' }
  }
  const above = /([^\r\n]*)(?:\r\n|\n|\r)$/.exec(text.slice(0, from))?.[1] ?? ''
  const [, lineEnd = '', below = ''] = /^(\r\n|\n|\r)([^\r\n]*)/.exec(text.slice(to)) ?? []
  const divides = above.trim() !== '' && below.trim() !== ''
  return { span: createLocate(text)(from, divides ? to : to + lineEnd.length), text: '' }
}
