import { describe, expect, it } from 'vitest'
import { repairText } from '../../scripts/text/repair-text.ts'
import { garble } from './garble.ts'

function first(text: string): unknown {
  const [run] = repairText(`${PROOF}\n${text}`).ambiguous
  return run?.candidates[0]
}

/** Proves windows-1254 with dropped bytes. */
const PROOF = 'âš¡ ğŸ“Š â¡ï¸ â€”'

describe('rankCandidates', () => {
  it('goes by the words of the line', () => {
    expect(first('ğŸ¤ Speech into the microphone')).toEqual({
      text: '🎤',
      name: 'microphone',
      why: 'goes with `speech` in this line',
    })
  })

  it('goes by the words of slides that CLDR does not know', () => {
    expect(first('ğŸ¤ Our partners')).toMatchObject({ text: '🤝', why: 'goes with `partners` in this line' })
  })

  it('goes by what the document has elsewhere', () => {
    expect(first('🍤 and ğŸ¤')).toMatchObject({ text: '🍤', why: 'stands elsewhere in the document' })
  })

  it('puts punctuation where it belongs', () => {
    expect(first('he said â€ yesterday')).toMatchObject({ name: expect.any(String) })
  })

  it('puts signs of formulas between names and numbers', () => {
    const damaged = garble('x ≤ y, z ≥ 0 – “fine”…', { page: 'windows-1257', loss: 'replaced' })
    const run = repairText(damaged).ambiguous.find((one) => one.text.includes('‰'))
    expect(run?.candidates[0]).toMatchObject({ text: '≥' })
  })

  it('opens a single quote where a single one closes', () => {
    const damaged = '- ā€?Simpleā€™ doesnā€™t mean ā€?easyā€™\n- ā€?Plainā€™'
    const [run] = repairText(damaged).ambiguous
    expect(run?.candidates[0]).toMatchObject({ text: '‘' })
  })
})
