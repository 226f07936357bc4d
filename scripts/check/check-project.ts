import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { DECK_MOUNT } from '../model/rendered-deck.ts'
import { createFileIndex } from './file-index.ts'
import { loadedReferences } from './loaded-references.ts'
import type { CheckContext, Finding, Rule, RuleContext } from './rule.ts'
import { RULES } from './rules.ts'
import { styleSheetsOf } from './style-sheets-of.ts'
import { wantedSeverity, withWantedSeverity } from './wanted-severity.ts'

/**
 * Everything that is wrong with a project: what was noticed while reading it, and what the rules find.
 * In order of file, line, column and rule; nothing twice; severities as decks and settings want them.
 */
export function checkProject(context: CheckContext): readonly Diagnostic[] {
  const { project } = context
  const ruleContext = { ...context, files: createFileIndex(project) }
  const found = [
    ...project.diagnostics,
    ...styleSheetsOf(project).flatMap(({ diagnostics }) => diagnostics),
    ...project.decks.flatMap(({ diagnostics }) => diagnostics),
    ...RULES.flatMap((rule) => findFaults(rule, ruleContext)),
  ]
  return withoutDuplicates([...withWantedSeverity(found, project.decks, project.config)].sort(byPlace))
}

function findFaults(rule: Rule, context: RuleContext): readonly Diagnostic[] {
  const { partial, project } = context
  if (partial && rule.needsAllDecks) return []
  const isOn = (deck: Deck | undefined): boolean => {
    const wanted = wantedSeverity(rule.id, deck, project.config)
    return wanted === undefined ? !rule.optional : wanted !== 'off'
  }
  // What belongs to no deck is as the settings want it.
  if (![undefined, ...project.decks].some(isOn)) return []
  const deckOf = new Map(project.decks.map((deck) => [deck.file, deck]))
  return [...applyRule(rule, context)].filter(({ file }) => isOn(deckOf.get(file)))
}

function* applyRule(rule: Rule, context: RuleContext): Iterable<Diagnostic> {
  const stamp = (file: string, finding: Finding): Diagnostic => ({
    rule: rule.id,
    severity: rule.severity,
    file,
    ...finding,
  })
  const { decks } = context.project
  // Of a theme from the working folder, the files lie outside of this project and are not known.
  for (const user of [
    ...decks,
    ...styleSheetsOf(context.project).filter(({ mount }) => mount === DECK_MOUNT),
  ]) {
    const owner = { kind: 'slides' in user ? ('deck' as const) : ('theme' as const), path: user.path }
    for (const reference of loadedReferences(user, context)) {
      const { span, slide } = reference
      for (const finding of rule.checkReference?.(reference, owner, context) ?? []) {
        yield stamp(user.file, { span, ...(slide === undefined ? {} : { slide }), ...finding })
      }
    }
  }
  for (const deck of decks) {
    for (const finding of rule.checkDeck?.(deck, context) ?? []) yield stamp(deck.file, finding)
  }
  for (const { file, ...finding } of rule.checkProject?.(context) ?? []) yield stamp(file, finding)
}

/** What concerns a file as a whole comes first. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    (a.span?.start.line ?? 0) - (b.span?.start.line ?? 0) ||
    (a.span?.start.column ?? 0) - (b.span?.start.column ?? 0) ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function withoutDuplicates(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1]
    return !before || byPlace(before, diagnostic) !== 0 || before.slide !== diagnostic.slide
  })
}
