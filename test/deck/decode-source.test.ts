import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeSource } from '../../scripts/deck/decode-source.ts'

const utf16 = (text: string, littleEndian: boolean): number[] =>
  [...Array(text.length).keys()].flatMap((index) => {
    const unit = text.charCodeAt(index)
    return littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
  })
const notUtf8 = (message: string): object => ({
  rule: 'text/not-utf8',
  severity: 'error',
  message,
  file: 'slides/talk.md',
  help: 'Save the file as UTF-8.',
})
const decode = (bytes: readonly number[]): object => decodeSource(Uint8Array.from(bytes), 'slides/talk.md')

describe('decodeSource', () => {
  it('reads UTF-8, with and without a byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, bom) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'))
        const bytes = [...(bom ? [0xef, 0xbb, 0xbf] : []), ...new TextEncoder().encode(text)]
        expect(decode(bytes)).toEqual({ text, encoding: 'utf-8', bom, diagnostics: [] })
      }),
    )
  })

  it.each([
    [true, true, 'utf-16le', 'UTF-16 (little endian)'],
    [true, false, 'utf-16le', 'UTF-16 (little endian)'],
    [false, true, 'utf-16be', 'UTF-16 (big endian)'],
    [false, false, 'utf-16be', 'UTF-16 (big endian)'],
  ])('reads UTF-16 and says so (little endian %s, mark %s)', (littleEndian, bom, encoding, name) => {
    const text = '# Ärger 🐞\n\n開発 の 会議 1 - 2\n'
    expect(decode(utf16((bom ? '\ufeff' : '') + text, littleEndian))).toEqual({
      text,
      encoding,
      bom,
      diagnostics: [notUtf8(`File is encoded in ${name}, expected UTF-8`)],
    })
  })

  it('reads no UTF-32', () => {
    expect(decode([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])).toEqual({
      text: '',
      encoding: 'unknown',
      bom: true,
      diagnostics: [notUtf8('File is encoded in UTF-32, expected UTF-8')],
    })
  })

  it.each<readonly [name: string, bytes: readonly number[], message: string, point: object]>([
    [
      'a byte of windows-1252',
      [0x61, 0x0a, 0xc3, 0xa4, 0xe9, 0x20],
      'byte 4 on (`E9`)',
      { line: 2, column: 2, offset: 3 },
    ],
    ['a cut off character', [0x61, 0xf0, 0x9f, 0x90], 'byte 1 on (`F0`)', { line: 1, column: 2, offset: 1 }],
    ['a lone continuation', [0x80, 0x61], 'byte 0 on (`80`)', { line: 1, column: 1, offset: 0 }],
    [
      'a place after the mark',
      [0xef, 0xbb, 0xbf, 0x61, 0xff],
      'byte 4 on (`FF`)',
      { line: 1, column: 2, offset: 1 },
    ],
  ])('refuses %s', (_, bytes, where, point) => {
    expect(decode(bytes)).toEqual({
      text: '',
      encoding: 'unknown',
      bom: bytes[0] === 0xef,
      diagnostics: [
        { ...notUtf8(`File is not UTF-8 from ${where}, expected UTF-8`), span: { start: point, end: point } },
      ],
    })
  })

  it('reads an empty file', () => {
    expect(decode([])).toEqual({ text: '', encoding: 'utf-8', bom: false, diagnostics: [] })
  })
})
