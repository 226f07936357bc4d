import { describe, expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import { judgeAnswer, judgeClean } from './judge-answer.ts'

const CASE = { id: '1', kind: 'emoji', input: 'ğŸ¤ and â€” then', expected: '🤝 and — then' }

function answer(
  text: string,
  ...asked: readonly (readonly [damaged: string, ...candidates: string[]])[]
): Answer {
  const reports = asked.map(([damaged, ...candidates]) => {
    const start = text.indexOf(damaged)
    return { start, end: start + damaged.length, candidates }
  })
  return { text, reports }
}

describe('judgeAnswer', () => {
  it.each([
    ['repaired', answer('🤝 and — then'), undefined],
    ['reported', answer('ğŸ¤ and — then', ['ğŸ¤', '🏤', '🤝']), 2],
    ['reported', answer('ğŸ¤ and â€” then', ['ğŸ¤', '🤝'], ['â€”', '–', '’', '—']), 3],
    ['partly, rest reported', answer('ğŸ¤ and — then', ['ğŸ¤', '🏤', '🐤']), undefined],
    ['partly', answer('ğŸ¤ and — then'), undefined],
    ['reported without the truth', answer('ğŸ¤ and â€” then', ['ğŸ¤', '🤝']), undefined],
    ['missed', answer('ğŸ¤ and â€” then'), undefined],
    ['swallowed', answer('\ufffd and — then'), undefined],
    ['wrong', answer('🏤 and — then'), undefined],
    ['wrong', answer('🤝 and — then.'), undefined],
  ])('says %s', (verdict, given, rank) => {
    expect(judgeAnswer(CASE, given)).toEqual(rank === undefined ? { verdict } : { verdict, rank })
  })

  it('knows that a reported place may be right as it stands', () => {
    const one = { ...CASE, input: 'à la â€”', expected: 'à la —' }
    const given = answer('à la â€”', ['à ', 'À '], ['â€”', '—'])
    expect(judgeAnswer(one, given)).toEqual({ verdict: 'reported', rank: 1 })
  })

  it('takes every answer that a case accepts', () => {
    expect(judgeAnswer({ ...CASE, accept: ['🤝 & — then'] }, answer('🤝 & — then'))).toEqual({
      verdict: 'repaired',
    })
  })
})

describe('judgeClean', () => {
  it.each([
    ['untouched', answer('café')],
    ['false alarm', answer('café', ['é', 'e'])],
    ['changed', answer('cafe')],
  ])('says %s', (verdict, given) => {
    expect(judgeClean({ id: '1', kind: 'neg', input: 'café', expected: 'café' }, given)).toBe(verdict)
  })
})
