import { describe, expect, it } from 'vitest'
import { groupRules } from '../../scripts/output/group-rules.ts'

const RULES = Array.from({ length: 300 }, (_, index) => `.part-${index} { order: ${index} }\n`)

describe('groupRules', () => {
  it('gives rules in a few groups, which together are the text', () => {
    const groups = groupRules(RULES)
    expect(groups.join('')).toBe(RULES.join(''))
    expect([groups.length > 10, groups.length < 60]).toEqual([true, true])
    expect(groupRules([])).toEqual([''])
  })

  it.each([
    ['edited', RULES.with(150, '.other { color: red }\n')],
    ['new', RULES.toSpliced(150, 0, '.other { color: red }\n')],
    ['gone', RULES.toSpliced(150, 1)],
    ['new in front', ['.other { color: red }\n', ...RULES]],
    ['new behind', [...RULES, '.other { color: red }\n']],
  ])('leaves groups as they are when a rule is %s', (_what, rules) => {
    const before = new Set(groupRules(RULES))
    expect(groupRules(rules).filter((group) => !before.has(group)).length).toBeLessThanOrEqual(2)
  })

  it.each(['@import "https://example.com/x.css";', '@namespace svg url(x);', '@charset "utf-8";'])(
    'divides nothing around %s',
    (rule) => expect(groupRules([rule, ...RULES])).toEqual([rule + RULES.join('')]),
  )
})
