import { describe, expect, it } from 'vitest'
import { countWords } from '../../scripts/text/count-words.ts'

describe('countWords', () => {
  it('counts what is spoken', () => {
    const texts = ['', ' — … ', "It's 3.5 metres, isn't it?", '去北京大学玩', 'ein Übermaß an Wörtern']
    expect(texts.map(countWords)).toEqual([0, 0, 5, 4, 4])
  })
})
