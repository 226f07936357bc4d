import { expect, it } from 'vitest'
import { repairText } from '../../scripts/text/repair-text.ts'
import { garble } from './garble.ts'

it('repairs keycaps as a whole, also where the deck is mostly of another page', () => {
  const lines = ['- 1️⃣ one', '- 2️⃣ two', '- 3️⃣ three'].map((line) =>
    garble(line, { page: 'latin-1', loss: 'dropped' }),
  )
  const damaged = `# Plan ð\n\n${lines.join('\n')}`
  const { text, edits } = repairText(damaged)
  expect(text).toBe('# Plan ð\n\n- 1️⃣ one\n- 2️⃣ two\n- 3️⃣ three')
  expect(edits.map(({ from, text: written }) => [from, written])).toEqual(
    Array.from({ length: 3 }, () => ['ï¸â£', '\ufe0f\u20e3']),
  )
  expect(repairText(text).text).toBe(text)
})
