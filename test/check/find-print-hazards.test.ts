import { describe, expect, it } from 'vitest'
import { findPrintHazards } from '../../scripts/check/find-print-hazards.ts'

const kindsIn = (css: string): readonly string[] => findPrintHazards(css).map(({ kind }) => kind)

describe('findPrintHazards', () => {
  it.each([
    ['p { filter: blur(2px) }', ['filter']],
    ['p { -webkit-backdrop-filter: blur(2px) }', ['backdrop']],
    ['p { -webkit-filter: blur(2px); filter: blur(2px) }', ['filter']],
    ['p { mix-blend-mode: multiply }', ['blend']],
    ['p { box-shadow: inset 0 0 3em rgba(0, 0, 0, 30%) }', ['shadow']],
    ['p { box-shadow: 0 0 1px red, #1234 0 0 40px 2px }', ['shadow']],
    ['p { text-shadow: 0 0 20pt hsl(from var(--a) h s l) }', ['shadow']],
    ['@media print, screen { p { filter: blur(2px) } }', ['filter']],
    ['@supports (filter: blur(1px)) { p { & b { filter: blur(2px) } } }', ['filter']],
    [':root { --a: var(--b); --b: 0 0 99px red } p { box-shadow: var(--a) }', ['shadow']],
    ['p { box-shadow: var(--a, 0 0 99px red) }', ['shadow']],
    ['p { filter: blur(2px) } @media print { b { filter: none } }', ['filter']],
  ])('finds what is wrong with %j', (css, kinds) => {
    expect(kindsIn(css)).toEqual(kinds)
  })

  it.each([
    'p { filter: none; mix-blend-mode: normal; box-shadow: none; backdrop-filter: unset }',
    'p { box-shadow: 40px 40px 0 0 silver, 0 1px 4px #000000 }',
    'p { box-shadow: 40px 40px rgb(40 40 40) }',
    'p { text-shadow: 1px 1px 2px teal }',
    'figure img.old { filter: sepia(1) }',
    'p:hover { filter: blur(2px) }',
    '@keyframes a { from { filter: blur(2px) } }',
    '@media only screen and (min-width: 9px), not print { p { filter: blur(2px) } }',
    'p { filter: blur(2px) } @media print { p { filter: none } }',
    'p { filter: blur(2px)',
  ])('leaves %j alone', (css) => {
    expect(kindsIn(css)).toEqual([])
  })

  it('tells all of the declaration, and where it stands', () => {
    const css = '/* é */\nsection p { color: red; filter : blur( 2px ) ; }'
    const [hazard] = findPrintHazards(css)
    expect(hazard).toMatchObject({ property: 'filter', value: 'blur( 2px )', kind: 'filter' })
    expect(css.slice(hazard?.range.start, hazard?.range.end)).toBe('filter : blur( 2px )')
  })
})
