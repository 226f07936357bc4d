import { RULES } from '../check/rules.ts'

/** Names of everything that can be found: by the rules, and by what reads, draws and writes the decks. */
export const KNOWN_RULES: readonly string[] = [
  ...RULES.map(({ id }) => id),
  'asset/blocked',
  'check/outdated-baseline',
  'check/unknown-rule',
  'check/unused-suppression',
  'deck/css-error',
  'deck/front-matter',
  'output/failed',
  'output/not-reproducible',
  'deck/diagram-error',
  'deck/math-error',
  'deck/code-error',
  'text/not-utf8',
  'theme/css-error',
  'theme/same-name',
]
