import { expect, it } from 'vitest'
import { placeFinding } from '../../scripts/check/place-finding.ts'
import type { LayoutPlace } from '../../scripts/model/layout-snapshot.ts'
import { makeDeck } from './plain-project.ts'

const TEXT = `footer: The harbour office
# One
---
<!-- _header: Ferries of the week -->

## Ferries

![The ferry](ferry.jpg)

Bring your ticket

- Bring your ticket
- Bring &#xe777; it
- [Bring your ticket](https://bring.example/your/ticket)

<p class="ticket">Bring your ticket</p>
`
const deck = makeDeck(TEXT)
const TICKET = ['Bring', 'your', 'ticket']
const words = ['Ferries', '\ufffc', ...TICKET, ...TICKET, 'Bring', '\ue777', 'it', ...TICKET, ...TICKET]

function lineOf(text: string, place?: LayoutPlace): string | undefined {
  const { span } = placeFinding(deck, { number: 2, words }, { text, ...(place && { place }) })
  return span && TEXT.split('\n')[span.start.line - 1]
}

it.each([
  ['Bring your ticket', { at: 2 }, 'Bring your ticket'],
  ['Bring your ticket', { at: 5 }, '- Bring your ticket'],
  ['Bring your ticket', { at: 11 }, '- [Bring your ticket](https://bring.example/your/ticket)'],
  ['Bring your ticket', { at: 14 }, '<p class="ticket">Bring your ticket</p>'],
  ['The ferry', { at: 1 }, '![The ferry](ferry.jpg)'],
  ['\ue777', { at: 8 }, '- Bring &#xe777; it'],
  ['Ferries of the week', { part: 'header' }, '<!-- _header: Ferries of the week -->'],
  ['The harbour', { part: 'footer' }, 'footer: The harbour office'],
] as const)('finds `%s` at %j', (text, place, expected) => {
  expect(lineOf(text, place)).toBe(expected)
})

it('marks all of the words, and falls back to the first ones that are alike', () => {
  const { span } = placeFinding(deck, { number: 2, words }, { text: 'Bring your ticket', place: { at: 5 } })
  expect(TEXT.slice(span?.start.offset, span?.end.offset)).toBe('Bring your ticket')
  expect(lineOf('Bring your ticket')).toBe('Bring your ticket')
  expect(lineOf('3', { part: 'page number' })).toBe('## Ferries')
})
