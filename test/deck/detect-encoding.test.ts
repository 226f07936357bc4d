import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { detectEncoding } from '../../scripts/deck/detect-encoding.ts'

/** Bytes as a program would have written them, and what is found out about them. */
const detect = (text: string, encoding: string): object | undefined => {
  const guess = detectEncoding(iconv.encode(text, encoding))
  return guess && { name: guess.name, text: guess.text, certain: guess.certain }
}

describe('detectEncoding', () => {
  it.each([
    ['windows-1252', '# Café au lait\n'],
    ['windows-1252', '# Hällo\n'],
    ['windows-1252', 'It’s the team’s “best” work – ever…'],
    ['windows-1252', 'Très bien, voilà'],
    ['windows-1252', 'El niño y la mañana'],
    ['windows-1252', 'ação'],
    ['windows-1252', 'Smörgåsbord och räksmörgås'],
    ['windows-1252', 'ÜBERSICHT'],
    ['windows-1250', 'Zażółć gęślą jaźń'],
    ['windows-1250', 'Příliš žluťoučký kůň'],
    ['windows-1250', 'Árvíztűrő tükörfúrógép'],
    ['windows-1251', '# Привет\n'],
    ['windows-1251', 'Це доповідь про систему'],
    ['windows-1253', 'Καλημέρα κόσμε'],
    ['windows-1254', 'İstanbul’da güneş'],
    ['windows-1257', 'Šiandien mes kalbėsime apie žmones'],
    ['KOI8-R', '# Привет\n'],
    ['Shift_JIS', '# 開発の会議\n\nこれはプレゼンテーションです。'],
    ['EUC-JP', '# 開発の会議\n\nこれはプレゼンテーションです。'],
    ['EUC-KR', '# 안녕하세요\n\n이것은 발표입니다.'],
    ['GB18030', '# 你好\n\n这是一个演示文稿，我们今天讨论系统。'],
  ])('is certain about %s: %s', (encoding, text) => {
    expect(detect(text, encoding)).toEqual({ name: encoding, text, certain: true })
  })

  it('takes windows-1254 for windows-1252 where both say the same', () => {
    expect(detect('Die Größe', 'windows-1254')).toEqual({
      name: 'windows-1252',
      text: 'Die Größe',
      certain: true,
    })
  })

  it.each([
    ['one letter that is a sign elsewhere', 'windows-1252', '# Œuvre'],
    ['two letters of two bytes', 'Shift_JIS', '会議'],
    ['capitals, which are small letters elsewhere', 'windows-1251', 'ПРИВЕТ МИР'],
    ['Turkish in a code page for Poland', 'windows-1250', '## Makaleler ve Görüşler'],
    ['Estonian that would be Hungarian', 'windows-1257', 'Tere õhtust, head sõbrad'],
  ])('is not certain about %s', (_, encoding, text) => {
    expect(detectEncoding(iconv.encode(text, encoding))?.certain ?? false).toBe(false)
  })

  it('judges a long file by its first lines, and reads all of it', () => {
    const text = '# Plan\n\nDie Größe der Straße\n'.repeat(5000)
    const bytes = iconv.encode(text, 'windows-1252')
    expect(detectEncoding(bytes)?.text).toBe(text)
    expect(detectEncoding(Buffer.concat([bytes, Buffer.from([0x81])]))).toBeUndefined()
  })

  it('says nothing about what is no text', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, index) => (index * index * 7 + 131) % 256)
    expect(detectEncoding(noise)).toBeUndefined()
  })
})
