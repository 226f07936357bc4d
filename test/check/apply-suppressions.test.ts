import { describe, expect, it } from 'vitest'
import { applySuppressions } from '../../scripts/check/apply-suppressions.ts'
import type { CheckContext } from '../../scripts/check/rule.ts'
import { findSuppressions } from '../../scripts/deck/find-suppressions.ts'
import type { Deck } from '../../scripts/model/deck.ts'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import { applyEdits } from '../../scripts/model/edit.ts'
import { KNOWN_RULES } from '../../scripts/project/known-rules.ts'
import { makeContext, makeDeck, makeProject, spanOf } from './plain-project.ts'

const LAYOUT = { width: 1280, height: 720, slides: [] }

function deckOf(text: string, parts: Partial<Deck> = {}): Deck {
  return makeDeck(text, { suppressions: findSuppressions(text), ...parts })
}

/** What `rule` says about `part` of a deck; of the slide as a whole when it has a number. */
function finding(text: string, rule: string, part: string, slide?: number): Diagnostic {
  const { start, end } = spanOf(text, part)
  const place = slide === undefined ? { span: { start, end } } : { span: { start, end: start }, slide }
  return { rule, severity: 'warning', message: part, file: 'slides/talk.md', ...place }
}

/** What is left of `findings`, each as `rule part`, and what is said of the comments. */
function settle(
  deck: Deck,
  findings: readonly Diagnostic[],
  context: Partial<CheckContext> = {},
): readonly string[] {
  const project = makeProject({ decks: [deck], ...context.project })
  const all = makeContext(project, { layouts: new Map([['talk', LAYOUT]]), ...context, project })
  return applySuppressions(findings, [all], KNOWN_RULES).map(({ rule, message }) => `${rule} ${message}`)
}

function mend(text: string, findings: readonly Diagnostic[] = []): string {
  const context = makeContext(makeProject({ decks: [deckOf(text)] }))
  const said = applySuppressions(findings, [context], KNOWN_RULES)
  return applyEdits(
    text,
    said.flatMap(({ edit }) => edit ?? []),
  )
}

describe('comments', () => {
  it('keep a rule quiet on their slide, for findings with a place and with a slide only', () => {
    const text = 'A\n---\n<!-- lectern-disable asset/no-alt layout/overflow -->\nB\nC\n---\nD\n'
    const { span: _, ...whole } = finding(text, 'layout/overflow', 'C', 2)
    const findings = [
      finding(text, 'asset/no-alt', 'A'),
      finding(text, 'asset/no-alt', 'B'),
      finding(text, 'asset/missing', 'B'),
      whole,
      finding(text, 'layout/overflow', 'D', 3),
    ]
    expect(settle(deckOf(text), findings)).toEqual(['asset/no-alt A', 'asset/missing B', 'layout/overflow D'])
  })

  it('keep a rule quiet on one line', () => {
    const text =
      '<!-- lectern-disable-next-line asset/no-alt -->\nA\nB\nC <!-- lectern-disable-line asset/no-alt -->\n'
    const findings = ['A', 'B', 'C'].map((part) => finding(text, 'asset/no-alt', part))
    expect(settle(deckOf(text), findings)).toEqual(['asset/no-alt B'])
  })

  it('mean all rules when they name none', () => {
    const text = 'a <!-- lectern-disable-line -->\nb\n'
    const findings = [finding(text, 'asset/no-alt', 'a'), finding(text, 'deck/no-title', 'b\n')]
    expect(settle(deckOf(text), findings)).toEqual(['deck/no-title b\n'])
  })

  it('say nothing about other files', () => {
    const text = '<!-- lectern-disable asset/unused -->\n'
    const other = { ...finding(text, 'asset/unused', 'a'), file: 'assets/a.png' }
    expect(settle(deckOf(text), [other], { partial: true })).toEqual(['asset/unused a'])
  })
})

describe('check/unknown-rule', () => {
  it('names what was meant, in comments and in the front matter', () => {
    const text =
      'a <!-- lectern-disable-line asset/noalt overflow nonsense -->\n<!-- lectern-disable-nextline -->\n'
    const rules = [{ name: 'talk/too-lng', severity: 'off' as const, span: spanOf(text, 'a') }]
    const deck = deckOf(text, { rules })
    const said = applySuppressions([], [makeContext(makeProject({ decks: [deck] }))], KNOWN_RULES)
    expect(said.map(({ message, suggestions, edit }) => [message, suggestions, edit?.text])).toEqual([
      [
        'Unknown rule `talk/too-lng` in the front matter, expected the name of a rule as findings show it',
        ['talk/too-long'],
        'talk/too-long',
      ],
      [
        'Unknown rule `asset/noalt` in a comment on slide 1, expected the name of a rule as findings show it',
        ['asset/no-alt'],
        'asset/no-alt',
      ],
      [
        'Unknown rule `overflow` in a comment on slide 1, expected the name of a rule as findings show it',
        ['layout/overflow'],
        'layout/overflow',
      ],
      [
        'Unknown rule `nonsense` in a comment on slide 1, expected the name of a rule as findings show it',
        [],
        undefined,
      ],
      [
        'Comment with the unknown word `lectern-disable-nextline` on slide 1, expected `lectern-disable`, `lectern-disable-line`, `lectern-disable-next-line`',
        ['lectern-disable-next-line'],
        'lectern-disable-next-line',
      ],
    ])
    expect(mend(text)).toBe(
      'a <!-- lectern-disable-line asset/no-alt layout/overflow nonsense -->\n<!-- lectern-disable-next-line -->\n',
    )
  })

  it('is as grave as the author wants it', () => {
    const text = '<!-- lectern-disable check/unknown-rule -->\n<!-- lectern-disable nonsense -->\n'
    expect(settle(deckOf(text), [])).toEqual([])
    const rules = [{ name: 'check/unknown-rule', severity: 'off' as const, span: spanOf(text, 'a') }]
    expect(settle(deckOf('<!-- lectern-disable nonsense -->\n', { rules }), [])).toEqual([])
  })
})
