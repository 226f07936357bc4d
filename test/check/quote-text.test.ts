import { expect, it } from 'vitest'
import { quoteText, showHidden } from '../../scripts/check/quote-text.ts'

it.each([
  ['cat.png', '`cat.png`'],
  [' a\n\tb ', '` a b `'],
  ['a\u202eb\u0007', '`a\\u{202e}b\\u{7}`'],
  ['a`b', '`a\\u{60}b`'],
  ['👩‍💻 é', '`👩‍💻 é`'],
  ['', '``'],
])('quotes %j', (text, quoted) => {
  expect(quoteText(text)).toBe(quoted)
})

it('leaves out the middle of what is long: both ends of a path tell something', () => {
  const quoted = quoteText(`../assets/${'x'.repeat(100)}/cat.png`)
  expect(quoted).toBe(`\`../assets/${'x'.repeat(20)}…${'x'.repeat(21)}/cat.png\``)
  expect([...quoted]).toHaveLength(62)
})

it('shows what would act in a terminal', () => {
  expect(showHidden('\u001b[31m\u009b1\u2066x\ufeff')).toBe('\\u{1b}[31m\\u{9b}1\\u{2066}x\\u{feff}')
})
