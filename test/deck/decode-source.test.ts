import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeSource } from '../../scripts/deck/decode-source.ts'

const utf16 = (text: string, littleEndian: boolean): number[] =>
  [...Array(text.length).keys()].flatMap((index) => {
    const unit = text.charCodeAt(index)
    return littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
  })
const notUtf8 = (message: string, help: string): object => ({
  rule: 'text/not-utf8',
  severity: 'error',
  message,
  file: 'slides/talk.md',
  help,
})
const SAVE = 'Save the file as UTF-8, with the program that wrote it.'
const RESTORE =
  'Some of it may be lost: get the file anew from where it came from, or correct that place and save it as UTF-8.'
const MIXED = 'Type these characters anew, or save that part of the text as UTF-8 where it came from.'
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
    [true, true, 'UTF-16 (little endian)'],
    [true, false, 'UTF-16 (little endian)'],
    [false, true, 'UTF-16 (big endian)'],
    [false, false, 'UTF-16 (big endian)'],
  ])('reads UTF-16 and says so (little endian %s, mark %s)', (littleEndian, bom, name) => {
    const text = '# Ärger 🐞\n\n開発 の 会議 1 - 2\n'
    expect(decode(utf16((bom ? '\ufeff' : '') + text, littleEndian))).toEqual({
      text,
      encoding: name,
      bom,
      diagnostics: [
        {
          ...notUtf8(`File is encoded in ${name}, expected UTF-8`, 'npm run fix'),
          span: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
        },
      ],
    })
  })

  it.each(['utf-32le', 'utf-32be'])('reads %s with its mark', (encoding) => {
    const text = '# Ärger 🐞\n'
    const bytes = [...iconv.encode(text, encoding, { addBOM: true })]
    expect(decode(bytes)).toMatchObject({ text, bom: true })
    expect(decode(bytes.slice(0, -1))).toMatchObject({ text: '', encoding: 'unknown' })
  })

  it('reads UTF-16 in Chinese, which has hardly a sign of ASCII', () => {
    const text = '# 中文演示文稿\n\n这是一个关于软件测试的演讲，谢谢大家。\n'
    expect([decode(utf16(text, true)), decode(utf16(text, false))]).toMatchObject([
      { text, encoding: 'UTF-16 (little endian)' },
      { text, encoding: 'UTF-16 (big endian)' },
    ])
  })

  it('reads ISO-2022-JP, which is all ASCII', () => {
    const bytes = [...Buffer.from('# \x1b$BF|K\\8l\x1b(B\n', 'latin1')]
    expect(decode(bytes)).toMatchObject({ text: '# 日本語\n', encoding: 'ISO-2022-JP' })
  })

  it.each([
    ['is cut off', [0xff, 0xfe, 0x41, 0, 0x42], 'little endian', '4 (`42`)'],
    ['has half of a pair', [0xfe, 0xff, 0, 0x41, 0xd8, 0x3d, 0, 0x42], 'big endian', '4 (`D8`)'],
    ['has the other half', [0xff, 0xfe, 0x41, 0, 0x3d, 0xdc], 'little endian', '4 (`3D`)'],
  ])('refuses UTF-16 that %s, with the offset', (_, bytes, order, place) => {
    expect(decode(bytes)).toEqual({
      text: '',
      encoding: 'unknown',
      bom: true,
      diagnostics: [
        notUtf8(`File is encoded in UTF-16 (${order}), and broken at byte ${place}, expected UTF-8`, RESTORE),
      ],
    })
  })

  it.each([
    [
      'ends inside of a character',
      [...Buffer.from('Größe 🚀').subarray(0, -1)],
      'File ends inside of a character from byte 8 (`F0`) on, expected UTF-8 to the end',
    ],
    [
      'is no text',
      [...Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
      'File is no text, as byte 8 (`00`) shows, expected Markdown in UTF-8',
    ],
    [
      'has NULs in its text',
      [0x41, 0, 0x42, 0x43, 0x44, 0x45, 0],
      'File has a NUL at byte 1 (`00`), and 1 more, expected text',
    ],
  ])('says of a file that %s what is wrong with it', (_, bytes, message) => {
    expect(decode(bytes)).toMatchObject({ diagnostics: [{ message }] })
  })

  it('reads another encoding that is certain, and names it with the place and the confidence', () => {
    const text = '# Plan\r\n\r\nDie Größe der Straße\r\n'
    const point = { line: 3, column: 7, offset: 16 }
    expect(decode([...iconv.encode(text, 'windows-1252')])).toEqual({
      text,
      encoding: 'windows-1252',
      bom: false,
      diagnostics: [
        {
          ...notUtf8(
            'File is encoded in windows-1252 (99 % sure) as byte 16 (`F6`) shows, expected UTF-8',
            'npm run fix',
          ),
          span: { start: point, end: point },
        },
      ],
    })
  })

  it.each<readonly [name: string, bytes: readonly number[], message: string, help: string, point: object]>([
    [
      'a byte that says too little',
      [0x61, 0x0a, 0xe9, 0x20],
      'File is not UTF-8 from byte 2 (`E9`) on, which may be windows-1252 (80 % sure), expected UTF-8',
      SAVE,
      { line: 2, column: 1, offset: 2 },
    ],
    [
      'a cut off character',
      [0x61, 0xf0, 0x9f, 0x90],
      'File is not UTF-8 from byte 1 (`F0`) on, expected UTF-8',
      SAVE,
      { line: 1, column: 2, offset: 1 },
    ],
    [
      'UTF-8 with a stray byte',
      [0x61, 0x0a, 0xc3, 0xa4, 0xe9, 0x20],
      'File is UTF-8 but for byte 4 (`E9`), expected UTF-8 throughout',
      MIXED,
      { line: 2, column: 2, offset: 3 },
    ],
    [
      'a stray byte after the mark of UTF-8',
      [0xef, 0xbb, 0xbf, 0x61, 0xff],
      'File is UTF-8 but for byte 4 (`FF`), expected UTF-8 throughout',
      MIXED,
      { line: 1, column: 2, offset: 1 },
    ],
    [
      'UTF-8 with more stray bytes than are listed',
      [...'äöüß'].flatMap((letter) => [...new TextEncoder().encode(letter), 0xe4, 0x20]).concat([0xe4, 0xfc]),
      'File is UTF-8 but for the bytes 2 (`E4`), 6 (`E4`), 10 (`E4`), 14 (`E4`), 16 (`E4`), and 1 more, expected UTF-8 throughout',
      MIXED,
      { line: 1, column: 2, offset: 1 },
    ],
  ])('refuses %s', (_, bytes, message, help, point) => {
    expect(decode(bytes)).toEqual({
      text: '',
      encoding: 'unknown',
      bom: bytes[0] === 0xef,
      diagnostics: [{ ...notUtf8(message, help), span: { start: point, end: point } }],
    })
  })

  it('reads an empty file', () => {
    expect(decode([])).toEqual({ text: '', encoding: 'utf-8', bom: false, diagnostics: [] })
  })
})
