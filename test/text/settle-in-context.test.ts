import { describe, expect, it } from 'vitest'
import { repairText } from '../../scripts/text/repair-text.ts'
import { garble } from './garble.ts'

describe('what the words around decide', () => {
  it('is a letter that only one alphabet of the document has', () => {
    const { text, edits } = repairText('performĆ\ufffdticos websites de documentaĆ§Ć£o')
    expect(text).toBe('performáticos websites de documentação')
    expect(edits[0]).toMatchObject({
      from: 'Ć\ufffd',
      text: 'á',
      history: [
        'utf-8 read as windows-1257',
        'undefined bytes became U+FFFD',
        'the one letter of this alphabet that fits',
      ],
      confidence: 0.7,
    })
  })

  it('is no letter of a word that may be a name, or of two alphabets', () => {
    // Dvořák in a French text, and a Swedish or a Czech word.
    const names = 'Le répertoire de Dvořák à Genève, où naît l’idée'
    expect(repairText(garble(names, { page: 'latin-1', loss: 'replaced' })).text).toContain('DvoÅ\ufffdák')
    const letters = 'vÄ\ufffdra, Ã©tÃ© et Ã©cole'
    expect(repairText(letters).text).toMatch(/^vÄ\ufffdra/)
  })

  it('is a word that stands elsewhere in full', () => {
    const text = 'Der Übergang, ein Übergang, und der Übergang für alle Größen'
    const damaged = `Übergang\n\n${garble(text, { page: 'windows-1257', loss: 'replaced' })}`
    expect(repairText(damaged).text).toContain('Der Übergang, ein Übergang')
  })

  it('is the apostrophe of a short form', () => {
    expect(repairText('If youâ??re sure it doesnâ??t, letâ??s go').text).toBe(
      'If you’re sure it doesn’t, let’s go',
    )
    expect(repairText('Astroâs middleware').text).toBe('Astro’s middleware')
    // French: the mast, Romanian: how much, laughter.
    for (const clean of ['le mât', 'cât', 'râs de tot']) expect(repairText(clean).text).toBe(clean)
  })

  it('is the frame of a keycap', () => {
    expect(repairText('Step 3âŁ now').text).toBe('Step 3\u20e3 now')
  })

  it('is one emoji of many joined characters, whatever latin-1 took of it', () => {
    expect(repairText(garble('Ship 🧑🏻‍🍳 it', { page: 'latin-1', loss: 'dropped' })).text).toBe(
      'Ship 🧑🏻‍🍳 it',
    )
    expect(repairText(garble('Ship 🇸🇬 it', { page: 'latin-1', loss: 'dropped' })).edits).toEqual([])
  })
})

describe('a letter that two likely code pages read in two ways', () => {
  it('is the one of the alphabet, or a question', () => {
    const esperanto = 'Laŭ Ludoviko bongustas freŝa manĝaĵo kun spicoj'
    expect(repairText(garble(esperanto, { page: 'windows-1257' })).text).not.toContain('ů')
    const czech = 'Příliš žluťoučký kůň úpěl ďábelské ódy'
    expect(repairText(garble(czech, { page: 'windows-1252' })).text).toBe(czech)
    const croatian = 'Čaša vode, žlica meda, šećer i češnjak.'
    expect(repairText(garble(croatian, { page: 'windows-1257' })).text).not.toContain('Ĩ')
  })
})
