import { readCmap } from '../../engine/read-cmap.ts'
import type { FaceRule } from '../../layout/content/read-faces.ts'
import type { AssetGate } from '../../model/asset.ts'
import type { ContentFont } from '../../model/slide-content.ts'
import { weightedFamily } from '../../pptx/office-font.ts'
import { readDataUrl } from '../read-data-url.ts'
import { coverageOf, drawnWeight, isItalic } from './choose-faces.ts'
import { cutFont } from './cut-font.ts'
import { joinSubsets } from './join-subsets.ts'
import { nameFont, readNames } from './name-font.ts'
import { readTables, type Tables, writeTables } from './sfnt.ts'
import type { FontText } from './text-of-fonts.ts'

/** A TrueType font, and what a presentation has to ask for to get it. */
export type BuiltFont = {
  readonly bytes: Buffer
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
  /** As ten bytes, in hexadecimal; absent where the font does not say. */
  readonly panose?: string
  /** It draws Chinese, Japanese or Korean. */
  readonly isEastAsian: boolean
}

/**
 * One font of the files that these rules name, for this text and what people may type next to it. `faces`: the one with most of the
 * letters is first. Nothing where it cannot be had, must not be given away, or did not draw the text.
 */
export async function buildFont(
  faces: readonly FaceRule[],
  wish: ContentFont,
  { letters, size }: FontText,
  gate: AssetGate,
): Promise<BuiltFont | undefined> {
  const wanted = withNeighbours(letters)
  let font: Buffer | undefined
  let known: ReadonlySet<number> = new Set()
  for (const face of faces) {
    const place = { weight: drawnWeight(face, wish.weight), italic: wish.italic, size }
    const covers = coverageOf(face)
    const isMissing = (letter: number): boolean => !known.has(letter) && covers(letter)
    if (![...letters].some(isMissing)) continue
    const file = await readFile(face, gate)
    const part = file && (await cutFont(file, new Set([...wanted].filter(isMissing)), place))
    if (part === undefined) continue
    font = font ? (joinSubsets(font, part) ?? font) : part
    known = new Set(readCmap(readTables(font).get('cmap') ?? Buffer.alloc(4)).keys())
  }
  const [face] = faces
  const isDrawn = [...letters].some((letter) => letter > 0x20 && letter !== 0xa0 && known.has(letter))
  return font && face && isDrawn ? nameBuilt(font, face, wish, letters) : undefined
}

function nameBuilt(font: Buffer, face: FaceRule, wish: ContentFont, letters: ReadonlySet<number>): BuiltFont {
  const tables = readTables(font)
  const os2 = tables.get('OS/2') ?? Buffer.alloc(64)
  // Many files say that they are regular, and their rules know better.
  const said = os2.readUInt16BE(4)
  const weight = said === 400 ? drawnWeight(face, wish.weight) : said
  const bold = wish.bold && weight >= 600
  const italic = wish.italic && isItalic(face)
  const base = readFamily(tables) ?? face.family
  const family = weight === (bold ? 700 : 400) ? base : weightedFamily(base, weight)
  const weightOf = family === base ? undefined : { family: base, weight: family.slice(base.length + 1) }
  const named = nameFont(tables, { family, ...(weightOf && { weightOf }), bold, italic, weight })
  const panose = os2.subarray(32, 42)
  return {
    bytes: writeTables(named),
    family,
    bold,
    italic,
    ...(panose.some((byte) => byte !== 0) && { panose: panose.toString('hex').toUpperCase() }),
    isEastAsian: [...letters].some((letter) => letter >= 0x3000 && letter <= 0xffef && letter !== 0xfeff),
  }
}

/** Programs cannot ask for a family without a name, or one whose name is hidden. */
function readFamily(tables: Tables): string | undefined {
  const names = readNames(tables.get('name'))
  const family = (names.get(16) || names.get(1))?.trim()
  return family !== undefined && /\p{Letter}{2}/u.test(family) && !family.startsWith('.') ? family : undefined
}

/** Most people go on in the same script: with a letter come those of its block, and always what Latin text needs. */
function withNeighbours(letters: ReadonlySet<number>): ReadonlySet<number> {
  const near = new Set(letters)
  const addBlock = (start: number): void => {
    for (let code = start; code < start + BLOCK; code += 1) near.add(code)
  }
  for (const start of ALWAYS) addBlock(start)
  for (const letter of letters) if (letter < IDEOGRAPHS) addBlock(letter - (letter % BLOCK))
  return near
}

const BLOCK = 0x80

/** Latin with its accents, punctuation, and the signs of currencies. */
const ALWAYS = [0x00, 0x80, 0x100, 0x2000, 0x2080]

/** From here on there are too many letters to guess the next one. */
const IDEOGRAPHS = 0x2e80

async function readFile({ sources, base }: FaceRule, gate: AssetGate): Promise<Uint8Array | undefined> {
  for (const [, double, single, plain = '', format = ''] of sources.matchAll(SOURCES)) {
    if (/svg|embedded-opentype/.test(format)) continue
    const address = double ?? single ?? plain
    if (!URL.canParse(address, base)) continue
    const url = new URL(address, base).href
    const answer = url.startsWith('data:') ? readDataUrl(url) : await gate(url)
    if (answer.ok) return answer.content.bytes
  }
  return undefined
}

const SOURCES = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)(?:\s*format\(\s*["']?([\w-]+))?/g
