import type { Deck } from '../model/deck.ts'
import type { CheckContext } from './rule.ts'
import { RULES } from './rules.ts'
import { wantedSeverity } from './wanted-severity.ts'
import { webAddress } from './web-address.ts'

/**
 * Whether this run would know it if `rule` found something in `deck`. Where it would not, nobody can say that there is nothing: no
 * browser has looked at the deck, the rule is switched off, or it needs decks that were not named.
 */
export function isLookedFor(rule: string, deck: Deck, context: CheckContext): boolean {
  const { answers, ignored, layouts, partial, pictures, project, published } = context
  const wanted = wantedSeverity(rule, deck, project.config)
  if (wanted === 'off' || rule.startsWith('output/')) return false
  const known = RULES.find(({ id }) => id === rule)
  if (known?.optional && wanted === undefined) return false
  if (known?.needsAllDecks && partial) return false
  // Nobody knows whether git was not asked, or ignores nothing.
  if (rule === IGNORED && !ignored?.size) return false
  if (rule === PUBLISHED && published === undefined) return false
  if (rule === ONLINE) return areAnswered(deck, answers)
  if (PICTURE_RULES.includes(rule)) return pictures?.has(deck.name) === true
  return !needsTools(rule) || layouts.has(deck.name)
}

/**
 * Whether it takes more than the files of a project, a browser, git, the web or a flag. So do rules that find by themselves what a page may ask for in
 * ways that they do not see.
 */
export function needsTools(rule: string): boolean {
  if (
    [IGNORED, PUBLISHED, ONLINE, ...PAGE_RULES, ...PICTURE_RULES].includes(rule) ||
    rule.startsWith('layout/')
  )
    return true
  return !STATIC_READERS.includes(rule) && RULES.every(({ id }) => id !== rule)
}

const IGNORED = 'asset/ignored-by-git'

/** Only with `--publish`. */
const PUBLISHED = 'deck/note-in-public'

/** Only with `--online`. */
const ONLINE = 'link/dead'

const PAGE_RULES = ['asset/missing', 'asset/outside-project', 'asset/remote', 'asset/broken']

/** About the size at which pictures are seen. */
const PICTURE_RULES = ['asset/too-small', 'asset/too-large']

/** What is noticed while the text is read. */
const STATIC_READERS = ['deck/front-matter', 'deck/css-error', 'text/not-utf8']

/** A page that did not answer today may be dead all the same. */
function areAnswered({ slides }: Deck, answers: CheckContext['answers']): boolean {
  const addresses = slides.flatMap(({ references }) => references.flatMap((one) => webAddress(one) ?? []))
  return (
    answers !== undefined &&
    addresses.every((address) => (answers.get(address)?.kind ?? 'unknown') !== 'unknown')
  )
}
