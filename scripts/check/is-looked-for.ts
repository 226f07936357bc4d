import type { Deck } from '../model/deck.ts'
import type { CheckContext } from './rule.ts'
import { RULES } from './rules.ts'
import { wantedSeverity } from './wanted-severity.ts'

/**
 * Whether this run would know it if `rule` found something in `deck`. Where it would not, nobody can say that there is nothing: no
 * browser has looked at the deck, the rule is switched off, or it needs decks that were not named.
 */
export function isLookedFor(rule: string, deck: Deck, context: CheckContext): boolean {
  const { ignored, layouts, partial, project } = context
  const wanted = wantedSeverity(rule, deck, project.config)
  if (wanted === 'off' || rule.startsWith('output/')) return false
  const known = RULES.find(({ id }) => id === rule)
  if (known?.optional && wanted === undefined) return false
  if (known?.needsAllDecks && partial) return false
  // Nobody knows whether git was not asked, or ignores nothing.
  if (rule === IGNORED && !ignored?.size) return false
  return !needsTools(rule) || layouts.has(deck.name)
}

/**
 * Whether it takes more than the files of a project, a browser or git. So do rules that find by themselves what a page may ask for in
 * ways that they do not see.
 */
export function needsTools(rule: string): boolean {
  if (rule === IGNORED || PAGE_RULES.includes(rule) || rule.startsWith('layout/')) return true
  return !STATIC_READERS.includes(rule) && RULES.every(({ id }) => id !== rule)
}

const IGNORED = 'asset/ignored-by-git'

const PAGE_RULES = ['asset/missing', 'asset/outside-project', 'asset/remote', 'asset/broken']

/** What is noticed while the text is read. */
const STATIC_READERS = ['deck/front-matter', 'deck/css-error', 'text/not-utf8']
