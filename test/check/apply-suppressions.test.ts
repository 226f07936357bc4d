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

describe('check/unused-suppression', () => {
  const picture = (text: string, part: string): Diagnostic => finding(text, 'asset/no-alt', part)

  it('is said of comments that keep nothing quiet, with their reach', () => {
    const text =
      'a <!-- lectern-disable-line asset/no-alt -->\n---\n<!-- lectern-disable deck/no-title asset/no-alt -->\nB\n<!-- lectern-disable-line -->\n'
    expect(settle(deckOf(text), [picture(text, 'B')])).toEqual([
      'check/unused-suppression Unused suppression of `asset/no-alt` on slide 1, expected a finding on line 1',
      'check/unused-suppression Unused suppression of `deck/no-title` on slide 2, expected a finding on that slide',
      'check/unused-suppression Unused comment `lectern-disable-line` on slide 2, expected a finding on line 5',
    ])
  })

  it('is not said of several that keep the same quiet', () => {
    const text =
      '<!-- lectern-disable asset/no-alt -->\n---\n<!-- lectern-disable -->\nb <!-- lectern-disable-line asset/no-alt -->\n'
    expect(settle(deckOf(text), [picture(text, 'b <')]).filter((said) => !said.includes('slide 1'))).toEqual(
      [],
    )
  })

  it('is not said of rules that were not applied', () => {
    const talk =
      'talk/no-notes layout/overflow deck/math-error asset/missing output/failed nonsense/x check/unknown-rule'
    const text = `<!-- lectern-disable ${talk} -->\n---\n<!-- lectern-disable -->\n`
    expect(settle(deckOf(text), [], { layouts: new Map() })).toEqual([])
    const all = settle(deckOf(text), []).filter((said) => said.startsWith('check/unused'))
    expect(all).toEqual([
      'check/unused-suppression Unused suppression of `layout/overflow`, `deck/math-error`, `asset/missing` on slide 1, expected a finding on that slide',
      'check/unused-suppression Unused comment `lectern-disable` on slide 2, expected a finding on that slide',
    ])
    const whole = '<!-- lectern-disable link/not-a-deck deck/no-title -->\n'
    const rules = [{ name: 'deck/no-title', severity: 'off' as const, span: spanOf(whole, 'deck') }]
    expect(settle(deckOf(whole, { rules }), [], { partial: true })).toEqual([])
    const taste = '<!-- lectern-disable talk/no-notes -->\n'
    const on = [{ name: 'talk/no-notes', severity: 'warning' as const, span: spanOf(taste, 'talk') }]
    expect(settle(deckOf(taste, { rules: on }), [])).toEqual([
      'check/unused-suppression Unused suppression of `talk/no-notes` on slide 1, expected a finding on that slide',
    ])
  })

  it('is not said of damaged text that was left alone', () => {
    const text = 'a <!-- lectern-disable-line text/mojibake -->\n'
    const left = { ...finding(text, 'text/mojibake', 'a'), severity: 'info' as const }
    expect(settle(deckOf(text), [left])).toEqual(['text/mojibake a'])
  })

  it.each([
    ['a\n\n<!-- lectern-disable asset/no-alt -->\n\nb\n', 'a\n\n\nb\n'],
    ['a\r\n<!-- lectern-disable asset/no-alt -->\r\n\r\nb\r\n', 'a\r\n\r\nb\r\n'],
    ['a\n  <!-- lectern-disable asset/no-alt -->\nb\n', 'a\n\nb\n'],
    ['a <!-- lectern-disable-line asset/no-alt -->\nb\n', 'a\nb\n'],
    ['a <!-- lectern-disable-line asset/no-alt --> b\n', 'a  b\n'],
    ['<!-- lectern-disable asset/no-alt -->', ''],
    [
      'c\n<!-- lectern-disable asset/no-alt, deck/no-title deck/heading-jump -- why -->\n',
      'c\n<!-- lectern-disable deck/no-title -- why -->\n',
    ],
  ])('is mended by taking out what nothing needs: %j', (text, mended) => {
    const found = text.startsWith('c') ? [finding(text, 'deck/no-title', 'c')] : []
    expect(mend(text, found)).toBe(mended)
  })

  it('is not mended where a browser would have to look, or where the comment misses a finding', () => {
    const text =
      '<!-- lectern-disable layout/overflow -->\n---\nB\n\n<!-- lectern-disable-next-line asset/no-alt -->\nc\n'
    const found = [picture(text, 'B')]
    const context = makeContext(makeProject({ decks: [deckOf(text)] }), {
      layouts: new Map([['talk', LAYOUT]]),
    })
    const said = applySuppressions(found, [context], KNOWN_RULES).filter(
      ({ rule }) => rule !== 'asset/no-alt',
    )
    expect(said.map(({ edit, help }) => [edit, help])).toEqual([
      [undefined, 'Remove the comment.'],
      [undefined, 'Write `lectern-disable asset/no-alt` to mean the whole slide.'],
    ])
  })

  it('is kept quiet where it is named', () => {
    const text = '<!-- lectern-disable check/unused-suppression -->\n<!-- lectern-disable asset/no-alt -->\n'
    expect(settle(deckOf(text), [])).toEqual([])
  })
})
