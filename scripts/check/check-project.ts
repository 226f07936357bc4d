import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'
import { DECK_MOUNT } from '../model/rendered-deck.ts'
import type { Theme } from '../model/theme.ts'
import { createFileIndex } from './file-index.ts'
import type { CheckContext, Finding, Rule, RuleContext } from './rule.ts'
import { RULES } from './rules.ts'

/**
 * Everything that is wrong with a project: what was noticed while reading it, and what the rules find.
 * In order of file, line, column and rule; nothing twice; severities as the config wants them.
 */
export function checkProject(context: CheckContext): readonly Diagnostic[] {
  const { project } = context
  const ruleContext = { ...context, files: createFileIndex(project) }
  const found = [
    ...project.diagnostics,
    ...project.themes.flatMap(({ diagnostics }) => diagnostics),
    ...project.decks.flatMap(({ diagnostics }) => diagnostics),
    ...RULES.filter((rule) => isWanted(rule, project)).flatMap((rule) => [...applyRule(rule, ruleContext)]),
  ]
  return withoutDuplicates(
    found.flatMap((diagnostic) => withWantedSeverity(diagnostic, project)).sort(byPlace),
  )
}

function isWanted({ id, optional }: Rule, { config }: Project): boolean {
  const wanted = config.rules[id]
  return wanted === undefined ? optional !== true : wanted !== 'off'
}

function* applyRule(rule: Rule, context: RuleContext): Iterable<Diagnostic> {
  const stamp = (file: string, finding: Finding): Diagnostic => ({
    rule: rule.id,
    severity: rule.severity,
    file,
    ...finding,
  })
  const { decks, themes } = context.project
  // Of a theme from the working folder, the files lie outside of this project and are not known.
  for (const user of [...decks, ...themes.filter(({ mount }) => mount === DECK_MOUNT)]) {
    const owner = { kind: 'slides' in user ? ('deck' as const) : ('theme' as const), path: user.path }
    for (const reference of referencesOf(user)) {
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

function referencesOf(user: Deck | Theme): Deck['references'] {
  return 'slides' in user
    ? [...user.references, ...user.slides.flatMap(({ references }) => references)]
    : user.references
}

function withWantedSeverity(diagnostic: Diagnostic, { config }: Project): readonly Diagnostic[] {
  const wanted = config.rules[diagnostic.rule]
  if (wanted === 'off') return []
  if (wanted === undefined || isSuppressed(diagnostic)) return [diagnostic]
  return [{ ...diagnostic, severity: wanted }]
}

/** Both rules of damaged text find more than that, unless a comment in the deck says otherwise: settings do not overrule it. */
function isSuppressed({ rule, severity }: Diagnostic): boolean {
  return severity === 'info' && (rule === 'text/mojibake' || rule === 'text/ambiguous-mojibake')
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
