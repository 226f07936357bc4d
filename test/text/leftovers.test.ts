import { describe, expect, it } from 'vitest'
import { repairText } from '../../scripts/text/repair-text.ts'
import { garble } from './garble.ts'

/** What is said about a text that is left as it is. */
function reports(text: string): readonly string[] {
  const { text: repaired, ambiguous } = repairText(text)
  expect(repaired).toBe(text)
  return ambiguous.map((run) => `${run.text} ${run.candidates.map((candidate) => candidate.text).join('')}`)
}

describe('what is left of damage', () => {
  it('is reported where a mark stands for a lost byte of a letter', () => {
    expect(reports('SlovenÄ\ufffdina')).toEqual([expect.stringMatching(/^Ä\ufffd .*č/)])
    expect(reports('fixes by MichaÅ\ufffd')).toEqual([expect.stringMatching(/^Å\ufffd .*ł/)])
  })

  it('is reported where question marks stand for bytes again and again', () => {
    expect(reports('×©×?×?×? ×¢×?×?×?').join(' ')).toContain('ם')
    expect(reports('Où?à côté. Né?')).toEqual([])
  })

  it('is reported where a capital stands in a word in lower case', () => {
    expect(reports('### Yeni Proje OluΕturma')).toEqual([expect.stringContaining('ş')])
    expect(reports('VocΓ? construiu')).toEqual([expect.stringContaining('ê')])
    expect(reports('i nÉirinn, na hÉireann, 5 kΩ, sinΔ')).toEqual([])
  })

  it('is reported where a space was the last byte of an emoji', () => {
    expect(reports('Today π  we ship')).toEqual([expect.stringContaining('🏠')])
    expect(reports('[š ](#a)')).toEqual([expect.stringContaining('🚠')])
    expect(reports('The number π \\\nand the letter π  \nof Greek, 2 π r')).toEqual([])
  })

  it('is reported where no language has such a word', () => {
    expect(reports('about sun вЂ')).toHaveLength(1)
    expect(reports('Today вў we ship')).toEqual(['вў ☢'])
    expect(reports('Today π” we ship')).toEqual([expect.stringContaining('🚔')])
    expect(reports('the “number π” and π²')).toEqual([])
  })

  it('keeps the readings that lost all but one byte among those that took a space', () => {
    const deck = '- 🚀 Launch\n- 🐛 Bugs\n- ⚡ Faster\n- 🗺️ Roadmap\n- ⏱️ Time'
    const { ambiguous } = repairText(garble(deck, { page: 'latin-1', loss: 'dropped' }))
    expect(ambiguous[0]?.candidates[0]?.text).toBe('🚀')
  })

  it('is as open once the quotes beside it are whole as it was before', () => {
    const deck =
      '# The voice: “Please, no more pop-ups!”\n\n- 🧹 It’s thorough…\n- 🗳️ He wrote “TODO” and left\n'
    const { text, edits, ambiguous } = repairText(garble(deck, { page: 'latin-1', loss: 'replaced' }))
    expect(edits.map((edit) => edit.text)).toEqual(['🧹', '’'])
    expect(ambiguous.length).toBeGreaterThan(3)
    expect(repairText(text).text).toBe(text)
  })

  it('is all reported where a repair would have to be repaired again, and differently', () => {
    const natural =
      'The ’90s weren’t Zoë’s decade (O’Brien’s, perhaps).\n\nFaçade, jalapeño, crème brûlée, Ångström'
    const lines = ['- 👩‍💻 A developer explains', '- 💸 The cloud bill', '- 🤔 Is that a good question?']
    const damaged = lines.map((line) => garble(line, { page: 'windows-1253', loss: 'question' }))
    const deck = [natural, ...damaged, '© 2024 Acme™ · Widget® · §3 ¶2 † see below'].join('\n')
    expect(reports(deck)).toEqual(['π?‘©β€?π?’» 👩‍💻', 'π?’Έ 💸𝒸', 'π?¤” 🤔'])
  })

  it('is repaired where a second look makes a single reading certain', () => {
    const natural =
      '«Vi må prøve én gang til», sa Bjørn – så ble det stille…\n\nKaffe koster 32 kr, altså rundt 3 €.'
    const lines = ['- Registered® in most countries', '- ▶️ Play the recording', '- ⚡ Answers in a second']
    const damaged = lines.map((line) => garble(line, { page: 'windows-1251', loss: 'dropped' }))
    expect(repairText([natural, ...damaged].join('\n')).text).toBe([natural, ...lines].join('\n'))
  })

  it('is one emoji where it can be one, though another page reads its characters one by one', () => {
    const damaged = garble('👨🏾‍❤️‍💋‍👨🏾', { page: 'latin-1', loss: 'question' })
    expect(repairText(`It ends with ${damaged}.`).text).toBe('It ends with 👨🏾‍❤️‍💋‍👨🏾.')
  })

  it('is reported where a small letter stands beside a word in capitals', () => {
    expect(reports('He wrote âDONEâ and left')).toEqual([
      expect.stringMatching(/^â .*“/),
      expect.stringMatching(/^â .*”/),
    ])
  })

  it('is reported where a pair of box lines is left beside others that were signs', () => {
    const { text, ambiguous } = repairText('┬╜ day off, ┬º5 of the contract')
    expect(text).toBe('┬╜ day off, §5 of the contract')
    expect(ambiguous.map((run) => [run.text, run.candidates.map((candidate) => candidate.text)])).toEqual([
      ['┬╜', ['½']],
    ])
  })

  it('may be a letter whose last byte was lost before the space of the author', () => {
    const [run] = repairText('Wer hĆ¤tte gedacht, daĆ GerĆ¤te trĆ¤umen?').ambiguous
    expect(run?.candidates.map((candidate) => candidate.text)).toContain('ß ')
  })

  it('is repaired in the lines that another page explains, once the others are whole', () => {
    const lines = [
      '* Watch error budget 🧑🏽‍🔧',
      'echo "raw ’ stays"',
      '- 📢 Announcement',
      '    ⚙️ Settings and configuration',
      '    🛠️ Tools we use',
      '“Works on my machine” isn’t a deployment strategy.',
    ]
    const deck = lines.map((line) => garble(line, { page: 'windows-1252' }))
    const other = garble('# 📊', { page: 'windows-1254' })
    const { text } = repairText([...deck, other].join('\n'), { syntax: 'plain' })
    expect(text).toBe([...lines, '# 📊'].join('\n'))
  })

  it('offers no more than stands there: a candidate for each reading, the truth among them', () => {
    const deck = '# Talk\n\nâ\x80\x94 ð\x9f\x9a\x80 Start\n\n## Quality â always\n'
    const { ambiguous } = repairText(deck)
    for (const { candidates } of ambiguous) {
      expect(new Set(candidates.map(({ text }) => text)).size).toBe(candidates.length)
      for (const { name, why } of candidates) expect([name, why]).not.toContain('')
    }
  })

  it('becomes a sign again where a control character can be only that', () => {
    expect(repairText('Direzione, ok â\x80\x9csenza modifiche\x94 qui').text).toBe(
      'Direzione, ok “senza modifiche” qui',
    )
    expect(repairText('one line\x85two lines').text).toBe('one line\x85two lines')
    expect(repairText('it\x92s').edits).toMatchObject([
      { from: '\x92', text: '’', history: ['windows-1252 read as latin-1'] },
    ])
  })

  it('does not take the space between an emoji and a word for a byte, whatever else was kept', () => {
    expect(repairText('- \u00f0\u009f\u009a\u0080 Go\n- \u00f0\u009f¤ Partners').text).toBe(
      '- 🚀 Go\n- \u00f0\u009f¤ Partners',
    )
  })

  it('is not made worse by a folded space before another damaged letter', () => {
    // Hebrew of which windows-1252 dropped 9D: `× ×` is no נ.
    expect(repairText('×©×œ×•× ×¢×•×œ×, ×–×” ×ž×‘×—×Ÿ').text).not.toContain('נ')
  })
})

describe('damage of many layers', () => {
  it('is not undone in the middle', () => {
    const { text, ambiguous } = repairText('ItÃ?Â¢â?¬â?¢s classic. ItÃ?Â¢â?¬â?¢s epic.')
    expect(text).toBe('ItÃ?Â¢â?¬â?¢s classic. ItÃ?Â¢â?¬â?¢s epic.')
    expect(ambiguous).not.toEqual([])
  })

  it('is no other emoji because a symbol fits a part of it', () => {
    const damaged = garble('Left 💇🏼‍♀️ and right 💇🏼‍♀️', { page: 'latin-1', loss: 'question' })
    const { text, ambiguous } = repairText(damaged)
    expect(text).toBe(damaged)
    expect(ambiguous.map(({ candidates }) => candidates.some((one) => one.text === '💇🏼‍♀️'))).toEqual([
      true,
      true,
    ])
  })
})

describe('what stays damaged beside repairs', () => {
  it('is repaired where one page explains every character of the text', () => {
    expect(repairText('## ConteĂşdo em VĂ\u00addeo').text).toBe('## Conteúdo em Vídeo')
    expect(repairText("Starlight'ƒ± tarayƒ±cƒ±nda dene:").text).toBe("Starlight'ı tarayıcında dene:")
  })

  it('is reported with the letters that it may have been', () => {
    const { text, ambiguous } = repairText("lightMode: 'ë°ì€ í…Œë§ˆ',")
    expect(text).toBe("lightMode: 'ë°ì€ 테마',")
    expect(ambiguous.map((run) => [run.text, run.candidates.map((one) => one.text)])).toEqual([
      ['ë°', expect.arrayContaining(['밝'])],
      ['ì€', expect.arrayContaining(['은'])],
    ])
  })

  it('is nothing in natural words beside repairs', () => {
    const natural = 'Doğa ve dağ… “ığdır” çok güzel – şişe, bağ’ın'
    const { text, ambiguous } = repairText(`${natural}\n\nğŸ“Š Numbers âœ… done`)
    expect({ text, ambiguous }).toEqual({ text: `${natural}\n\n📊 Numbers ✅ done`, ambiguous: [] })
  })
})

describe('a damaged line pasted between natural ones', () => {
  const clean = 'შედეგები და გეგმა\n\nგმადლობთ ყურადღებისთვის\n\n“Zażółć” – gęślą'

  it('is repaired as a whole where one page explains all of it', () => {
    const line = 'Die Bäckerei schließt heute früher, weil die Öfen überhitzt sind.'
    const damaged = garble(line, { page: 'windows-1252' })
    expect(repairText(`ÄPFEL · ÖL\n\n- ${damaged}\n`).text).toBe(`ÄPFEL · ÖL\n\n- ${line}\n`)
  })

  it('is reported where it is not repaired, down to the last letter', () => {
    const damaged = garble('「どうして遅いの？」と田中さんが聞いた…', {
      page: 'windows-1257',
      loss: 'question',
    })
    const { text, ambiguous } = repairText(damaged)
    expect(text).toContain('ć‚“')
    expect(ambiguous.map((run) => run.text)).toContain('ć‚“')
  })

  it('has no emoji where kana lost a byte', () => {
    const damaged = garble('「どうして遅いの？」と田中さんが聞いた…', {
      page: 'windows-1253',
      loss: 'replaced',
    })
    expect(repairText(damaged).text).not.toContain('㊗')
  })

  it('is no emoji of one page where a joiner of another stands behind', () => {
    const damaged = garble('⛹️‍♂️ Our week', { page: 'latin-1', loss: 'replaced' })
    expect(repairText(damaged).text).toBe(damaged)
  })

  it('loses no letters of Georgian that a page does not define', () => {
    const line = '„რატომ ასე ნელა?“ – იკითხა გიორგიმ…'
    const damaged = garble(line, { page: 'windows-1251', loss: 'dropped' })
    expect(repairText(damaged).text).toContain('იკითხა გიორგიმ…')
  })

  it('keeps a question mark that may be the author’s among the candidates', () => {
    const line = '“Kāpēc tā?” jautāja Jānis – un aizgāja…'
    const { text, ambiguous } = repairText(garble(line, { page: 'windows-1250', loss: 'dropped' }))
    expect(text).not.toContain('tā”')
    const run = ambiguous.find((one) => one.text === 'Ä?')
    expect(run?.candidates.map((candidate) => candidate.text)).toEqual(expect.arrayContaining(['ā', 'ā?']))
  })

  it('does not take ª and a space for a no-break space', () => {
    const line = 'Aquí están las últimas métricas: 3,5 € por sesión, 1.ª versión.'
    const { ambiguous } = repairText(garble(line, { page: 'windows-1253', loss: 'dropped' }))
    expect(ambiguous.map((run) => run.candidates.map((one) => one.text))).toEqual([['ª ', '\u00a0']])
  })

  it('changes nothing about the other lines', () => {
    const damaged = garble('“Pourquoi ?” – Élodie était là…', { page: 'windows-1252', loss: 'dropped' })
    expect(repairText(`${clean}\n\n- ${damaged}`).text.startsWith(`${clean}\n`)).toBe(true)
  })
})
