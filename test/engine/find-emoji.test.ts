import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEmojiSet } from '../../scripts/engine/emoji-set.ts'
import { findEmoji } from '../../scripts/engine/find-emoji.ts'

const emoji = readEmojiSet()
const find = (text: string) =>
  findEmoji(text, emoji).map(({ text, picture }) => (picture ? [text, picture] : text))

describe('findEmoji', () => {
  it('finds sequences as one emoji', () => {
    expect(find('a🚀b')).toEqual(['a', ['🚀', '1f680'], 'b'])
    expect(find('👩‍💻')).toEqual([['👩‍💻', '1f469-200d-1f4bb']])
    expect(find('🇯🇵🇩🇪')).toEqual([
      ['🇯🇵', '1f1ef-1f1f5'],
      ['🇩🇪', '1f1e9-1f1ea'],
    ])
    expect(find('👍🏽')).toEqual([['👍🏽', '1f44d-1f3fd']])
    expect(find('1️⃣')).toEqual([['1️⃣', '31-20e3']])
    expect(find('❤️')).toEqual([['❤️', '2764']])
    expect(find('🏳️‍🌈')).toEqual([['🏳️‍🌈', '1f3f3-fe0f-200d-1f308']])
    expect(find('👨‍👩‍👧‍👦')).toEqual([['👨‍👩‍👧‍👦', '1f468-200d-1f469-200d-1f467-200d-1f466']])
    expect(find('🏴󠁧󠁢󠁥󠁮󠁧󠁿')).toEqual([['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1f3f4-e0067-e0062-e0065-e006e-e0067-e007f']])
    expect(find('❤‍🔥')).toEqual([['❤‍🔥', '2764-fe0f-200d-1f525']])
  })

  it('knows emoji that are newer than Node', () => {
    expect(find('🫩')).toEqual([['🫩', '1fae9']])
  })

  it('leaves characters that are text unless told otherwise', () => {
    expect(find('© ™ ↔ ✔ ☎︎ 🚀︎ 12#*')).toEqual(['© ™ ↔ ✔ ☎︎ 🚀︎ 12#*'])
    expect(find('✔️')).toEqual([['✔️', '2714']])
  })

  it('shows the parts of what nobody has drawn as one', () => {
    expect(find('👩‍💻‍🚀')).toEqual([['👩‍💻', '1f469-200d-1f4bb'], '‍', ['🚀', '1f680']])
    expect(find('🚀🏽')).toEqual([
      ['🚀', '1f680'],
      ['🏽', '1f3fd'],
    ])
    expect(find('🇽🇽')).toEqual([
      ['🇽', '1f1fd'],
      ['🇽', '1f1fd'],
    ])
  })

  it('loses no character', () => {
    const piece = fc.constantFrom(...'🚀❤👩💻🇯🇵🏽1#a\u200d\ufe0f\ufe0e\u20e3 ')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(
          findEmoji(pieces.join(''), emoji)
            .map(({ text }) => text)
            .join(''),
        ).toBe(pieces.join(''))
      }),
    )
  })
})
