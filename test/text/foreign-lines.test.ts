import { describe, expect, it } from 'vitest'
import { repairText } from '../../scripts/text/repair-text.ts'
import { garble } from './garble.ts'

const SLOVAK = ['Vŕba, stĺp, nôž, mäso, tŕň a päť hôr.', 'Môžete nám pomôcť s údržbou?', 'ČO ĎALEJ?']

/** A damaged line amid natural ones. */
function pasted(line: string): string {
  return [...SLOVAK, line, ...SLOVAK].join('\n\n')
}

describe('a damaged line in a document whose own letters make it look natural', () => {
  it('is repaired where all of its bytes are there', () => {
    expect(repairText(pasted(garble('- ČO ĎALEJ? ŠTVRTÁ KAPITOLA', { page: 'cp437' }))).text).toBe(
      pasted('- ČO ĎALEJ? ŠTVRTÁ KAPITOLA'),
    )
    expect(repairText(pasted(garble('- ➖ What we take away', { page: 'windows-1251' }))).text).toBe(
      pasted('- ➖ What we take away'),
    )
  })

  it('is reported where too little is left', () => {
    const { text, ambiguous } = repairText(pasted('- ð¦ Traffic lights for releases'))
    expect(text).toBe(pasted('- ð¦ Traffic lights for releases'))
    expect(ambiguous.map((run) => run.candidates[0]?.text)).toEqual(['🚦 '])
  })

  it('is left alone where its letters stand in other lines, too', () => {
    const welsh = ['Mae wyneb â cheg agored', 'sgwâr wag', 'union yr un fath â'].join('\n')
    expect(repairText(welsh).ambiguous).toEqual([])
    const lists = ['é', 'ê', 'ë', 'ì', 'ð', 'ñ'].map((letter) => `- ${letter}`).join('\n')
    expect(repairText(lists).ambiguous).toEqual([])
  })

  it('is found in prose only', () => {
    const code = pasted('```\n- вћ– What we take away\n```')
    expect(repairText(code)).toEqual({ text: code, edits: [], ambiguous: [] })
  })
})
