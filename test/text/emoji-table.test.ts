import { describe, expect, it } from 'vitest'
import { emojiRows, findEmoji } from '../../scripts/text/emoji-data.ts'
import { EMOJI_TABLE } from '../../scripts/text/emoji-table.ts'
import { makeEmojiTable } from './emoji-table-source.ts'

describe('emoji table', () => {
  it('is what its source makes of the emoji of today (else run `npx tsx test/text/write-emoji-table.ts`)', () => {
    expect(makeEmojiTable()).toContain(EMOJI_TABLE)
  })

  it('spells emoji as the standard does', () => {
    const texts = new Set(emojiRows().map(({ text }) => text))
    expect(['⭐', '➡️', '👩🏽‍🚀', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣', '🇩🇪'].filter((text) => !texts.has(text))).toEqual([])
    expect(texts.has('⭐️')).toBe(false)
  })

  it('finds an emoji by any spelling', () => {
    const arrow = { text: '➡️', name: 'right arrow', version: 0.6, toned: false, flag: false }
    expect(findEmoji('➡')).toMatchObject(arrow)
    expect(findEmoji('➡️')).toMatchObject(arrow)
    expect(findEmoji('👋🏽')).toMatchObject({ name: 'waving hand: medium skin tone', toned: true })
    expect(findEmoji('x')).toBeUndefined()
  })
})
