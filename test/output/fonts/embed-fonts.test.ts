import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readCmap } from '../../../scripts/engine/read-cmap.ts'
import type { FaceRule } from '../../../scripts/layout/content/read-faces.ts'
import type { ContentFont, DeckContent } from '../../../scripts/model/slide-content.ts'
import { cutFont } from '../../../scripts/output/fonts/cut-font.ts'
import { embedFonts } from '../../../scripts/output/fonts/embed-fonts.ts'
import { readNames } from '../../../scripts/output/fonts/name-font.ts'
import { readTables, type Tables, writeTables } from '../../../scripts/output/fonts/sfnt.ts'
import { readTrueType } from '../../../scripts/output/merge-true-type.ts'
import { paragraphOf, runOf } from '../../pptx/content-samples.ts'

const FOLDER = new URL('../../../themes/fonts/', import.meta.url)

const LATIN = 'U+0-FF, U+2000-206F'
const RULES: readonly FaceRule[] = [
  ruleOf('Display', '800', 'bricolage-grotesque-latin-ext-800.woff2', { ranges: 'U+100-2BA' }),
  ruleOf('Display', '800', 'bricolage-grotesque-latin-800.woff2', { ranges: LATIN }),
  ruleOf('Text', '400', 'hanken-grotesk-latin-400.woff2'),
  ruleOf('Text', '400', 'hanken-grotesk-latin-400-italic.woff2', { style: 'italic' }),
  ruleOf('Lectern Fallback', '400', 'jetbrains-mono-latin-400.woff2'),
]

describe('embedFonts', () => {
  it('makes one font of the files of a style, by the name that programs ask a weight for', async () => {
    const { fonts, embedded } = await embed([[fontOf('Display', 800), 'Zażółć by']])
    expect(fonts[0]?.embeddedAs).toEqual({
      family: 'Bricolage Grotesque ExtraBold',
      panose: '020B0605040402000204',
    })
    expect(embedded).toMatchObject([{ family: 'Bricolage Grotesque ExtraBold', style: 'bold' }])
    const { tables } = unwrap(embedded[0]?.bytes)
    expect(Object.fromEntries(readNames(tables.get('name')))).toMatchObject({
      1: 'Bricolage Grotesque ExtraBold',
      2: 'Bold',
      4: 'Bricolage Grotesque ExtraBold Bold',
      6: 'BricolageGrotesqueExtraBold-Bold',
      14: 'https://scripts.sil.org/OFL',
      16: 'Bricolage Grotesque',
      17: 'ExtraBold',
    })
    // Of both files, each letter with an outline of its own; and what a Pole types next.
    const cmap = readCmap(tables.get('cmap') ?? Buffer.alloc(4))
    const glyphs = [...'ZażółćŁśA'].map((letter) => cmap.get(letter.codePointAt(0) ?? 0))
    expect(new Set(glyphs.filter((glyph) => glyph !== undefined)).size).toBe(9)
    expect(tables.get('maxp')?.readUInt16BE(4)).toBeGreaterThan(Math.max(...glyphs.map(Number)))
    expect(tables.get('loca')?.length).toBe(4 * ((tables.get('maxp')?.readUInt16BE(4) ?? 0) + 1))
    // A letter that is made of others has those of its own file, which come behind all of the first.
    const composed = readTrueType(unwrap(embedded[0]?.bytes).font)?.glyphs[cmap.get(0x179) ?? 0]
    const ofFirst = [...cmap].flatMap(([code, glyph]) => (code < 0x100 ? [glyph] : []))
    expect(composed?.readInt16BE(0)).toBe(-1)
    expect(composed?.readUInt16BE(12)).toBeGreaterThan(Math.max(...ofFirst))
    // Pairs of the first file are kept.
    expect(tables.has('GPOS')).toBe(true)
  })

  it('wraps fonts as the W3C submission says', async () => {
    const { embedded } = await embed([[fontOf('Text', 400, { italic: true }), 'Slanted']])
    const { header, font, tables } = unwrap(embedded[0]?.bytes)
    expect([0, 4, 8, 12].map((at) => header.readUInt32LE(at))).toEqual([
      header.length + font.length,
      font.length,
      0x00020002,
      0,
    ])
    expect([header[26], header[27], header.readUInt32LE(28)]).toEqual([1, 1, 400])
    expect([header.readUInt16LE(32), header.readUInt16LE(34)]).toEqual([0, 0x504c])
    expect(header.readUInt32LE(60)).toBe(tables.get('head')?.readUInt32BE(8))
    const names = ['Hanken Grotesk', 'Italic', 'Version 3.013', 'Hanken Grotesk Italic', ''].map((name) => {
      const bytes = Buffer.from(name, 'utf16le')
      return Buffer.concat([Buffer.from([0, 0, bytes.length, 0]), bytes])
    })
    expect(header.subarray(80, -20).toString('hex')).toBe(Buffer.concat(names).toString('hex'))
    expect(header.subarray(-20).toString('hex')).toBe('42534750e4040000000000000000000000000000')
    // All 32-bit numbers of a font add up to this.
    let sum = 0
    for (let at = 0; at < font.length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
    // Slanted, and not regular.
    expect([
      tables.get('head')?.readUInt16BE(44),
      (tables.get('OS/2')?.readUInt16BE(62) ?? 0) & 0x61,
    ]).toEqual([2, 1])
  })

  it('holds each style once, whatever families stand behind it, and none of ours', async () => {
    const plain = fontOf('Text', 400)
    const { fonts, embedded } = await embed([
      [plain, 'One'],
      [{ ...plain, asked: 'Text, serif' }, 'Two'],
      // No rule is bold, so programs do what the browser did.
      [fontOf('Text', 700), 'Three'],
      [fontOf('Lectern Fallback', 400), 'Four'],
      [{ ...plain, drawn: [{ name: 'Hanken Grotesk', glyphs: 3, web: false }] }, 'Installed'],
    ])
    expect(fonts.map(({ embeddedAs }) => embeddedAs?.family)).toEqual([
      'Hanken Grotesk',
      'Hanken Grotesk',
      'Hanken Grotesk',
      undefined,
      undefined,
    ])
    expect(embedded.map(({ family, style }) => [family, style])).toEqual([['Hanken Grotesk', 'regular']])
  })

  it('gives the same bytes again, not many', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => embed([[fontOf('Text', 400), 'Same']])))
    expect(one).toEqual(other)
    expect(one?.embedded[0]?.bytes.length).toBeLessThan(60_000)
  })

  it('leaves out what its maker does not give away, and what is no font', async () => {
    const font = readTables(await cut('hanken-grotesk-latin-400.woff2'))
    const files = [0, 2, 4, 8, 0x100, 0x200].map((licence) => {
      const os2 = Buffer.from(font.get('OS/2') ?? [])
      os2.writeUInt16BE(licence, 8)
      return writeTables(new Map([...font, ['OS/2', os2]]))
    })
    const styles = await Promise.all(
      [...files, Buffer.from('no font'), undefined].map(async (file) => {
        const { embedded } = await embed([[fontOf('Text', 400), 'Text']], file ?? 'missing')
        return embedded.length
      }),
    )
    expect(styles).toEqual([1, 0, 0, 1, 0, 0, 0, 0])
  })

  it('takes a variable font where it was drawn', async () => {
    const font = readTables(await cut('hanken-grotesk-latin-400.woff2'))
    // Two axes, from 100 to 900 and from 8 to 144.
    const axis = (tag: string, ...values: readonly number[]) => {
      const bytes = Buffer.alloc(20)
      bytes.write(tag, 'latin1')
      for (const [index, value] of values.entries()) bytes.writeInt32BE(value * 65_536, 4 + 4 * index)
      bytes.writeUInt16BE(1, 18)
      return bytes
    }
    const fvar = Buffer.concat([
      Buffer.from('0001000000100002000200140000000c', 'hex'),
      axis('wght', 100, 400, 900),
      axis('opsz', 8, 14, 144),
    ])
    const file = writeTables(new Map([...font, ['fvar', fvar]]))
    const { fonts, embedded } = await embed([[fontOf('Variable', 600), 'Text']], file)
    expect(fonts[0]?.embeddedAs?.family).toBe('Hanken Grotesk SemiBold')
    const { tables } = unwrap(embedded[0]?.bytes)
    expect([tables.has('fvar'), tables.get('OS/2')?.readUInt16BE(4)]).toEqual([false, 600])
  })
})

async function embed(uses: readonly (readonly [ContentFont, string])[], file?: Buffer | 'missing') {
  const runs = uses.map(([, text], font) => runOf(text, { font }))
  const content: DeckContent = {
    width: 1280,
    height: 720,
    fonts: uses.map(([font]) => font),
    slides: [
      {
        number: 1,
        classes: [],
        ground: {},
        inner: { left: 80, right: 1200 },
        items: [paragraphOf('', { runs })],
      },
    ],
  }
  const rules = [...RULES, ruleOf('Variable', '100 900', 'variable.ttf')]
  return embedFonts(content, rules, async (url) => {
    if (file === 'missing') return { ok: false, reason: 'missing', detail: 'there is no such file' }
    const bytes = file ?? (await readFile(new URL(url.split('/').at(-1) ?? '', FOLDER)))
    return { ok: true, content: { bytes, type: 'font/woff2' } }
  })
}

function fontOf(family: string, weight: number, more: Partial<ContentFont> = {}): ContentFont {
  return {
    asked: `${family}, sans-serif`,
    weight,
    bold: weight >= 600,
    italic: false,
    drawn: [{ name: family, glyphs: 9, web: true }],
    ascent: 0.9,
    descent: 0.2,
    ...more,
  }
}

function ruleOf(family: string, weight: string, file: string, more: Partial<FaceRule> = {}): FaceRule {
  const sources = `local("x"), url("fonts/${file}") format("woff2")`
  return { family, weight, style: 'normal', ranges: '', sources, base: 'https://deck.invalid/t/', ...more }
}

async function cut(file: string): Promise<Buffer> {
  const letters = new Set([...'Text'].map((letter) => letter.codePointAt(0) ?? 0))
  const place = { weight: 400, italic: false, size: 20 }
  const font = await cutFont(await readFile(new URL(file, FOLDER)), letters, place)
  if (font === undefined) throw new Error(`${file} cannot be read`)
  return font
}

function unwrap(bytes: Uint8Array | undefined): { header: Buffer; font: Buffer; tables: Tables } {
  const file = Buffer.from(bytes ?? [])
  const font = Buffer.from(file.subarray(-file.readUInt32LE(4)))
  return { header: file.subarray(0, -font.length), font, tables: readTables(font) }
}
