import { describe, expect, it } from 'vitest'
import { CODE_PAGES, CONTINUATIONS, codePage, LEADS } from '../../scripts/text/code-pages.ts'

const hex = (byte: number): string => byte.toString(16).toUpperCase()

describe('code pages', () => {
  it('have the holes that their vendors gave them', () => {
    const holes = Object.fromEntries(
      CODE_PAGES.map(({ name, undefinedBytes }) => [name, undefinedBytes.map(hex).join(' ')]),
    )
    expect(holes).toEqual({
      'windows-1252': '81 8D 8F 90 9D',
      'windows-1254': '81 8D 8E 8F 90 9D 9E',
      'windows-1250': '81 83 88 90 98',
      'windows-1251': '98',
      'windows-1253': '81 88 8A 8C 8D 8E 8F 90 98 9A 9C 9D 9E 9F AA D2 FF',
      'windows-1257': '81 83 88 8A 8C 90 98 9A 9C 9F A1 A5',
      'latin-1': Array.from({ length: 32 }, (_, index) => hex(0x80 + index)).join(' '),
      macroman: '',
      cp437: '',
      'iso-8859-2': '',
    })
  })

  it('lead from bytes to characters and back', () => {
    for (const { units, bytes } of CODE_PAGES) {
      units.forEach((unit, byte) => {
        if (unit !== 0) expect(bytes[unit]).toBe(byte)
      })
    }
  })

  it('know kept control characters by their byte', () => {
    expect(codePage('windows-1252').bytes[0x9d]).toBe(0x9d)
    expect(codePage('macroman').bytes[0x9d]).toBe(0)
  })

  it('tell leads from continuations', () => {
    const bit = 1 << codePage('windows-1254').index
    expect((LEADS['ğ'.charCodeAt(0)] ?? 0) & bit).toBe(bit)
    expect((CONTINUATIONS['Ÿ'.charCodeAt(0)] ?? 0) & bit).toBe(bit)
    expect((LEADS['a'.charCodeAt(0)] ?? 0) | (CONTINUATIONS['a'.charCodeAt(0)] ?? 0)).toBe(0)
  })
})
