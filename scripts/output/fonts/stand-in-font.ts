import { STAND_IN } from '../../pptx/office-font.ts'
import { nameFont } from './name-font.ts'
import { writeTables } from './sfnt.ts'

/**
 * A TrueType font that draws everything as the same empty square: Chinese, Japanese and Korean letters are as wide as they are high in all
 * fonts, so lines break with it where they will with any other.
 */
export function createStandInFont(): Buffer {
  const tables = new Map([
    ['cmap', writeCmap()],
    ['glyf', SQUARE],
    ['head', writeHead()],
    ['hhea', numbers(1, 0, ASCENT, -DESCENT, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, 1)],
    ['hmtx', numbers(EM, EDGE, EDGE)],
    // Of the two glyphs, the first one, for what is missing, is empty.
    ['loca', numbers(0, 0, SQUARE.length / 2)],
    ['maxp', numbers(1, 0, 2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['OS/2', writeOs2()],
    ['post', numbers(3, ...Array.from({ length: 15 }, () => 0))],
  ])
  return writeTables(nameFont(tables, { family: STAND_IN, bold: false, italic: false, weight: 400 }))
}

const EM = 1000
const ASCENT = 880
const DESCENT = 120

/** From the edge of the letter to the square, and how thick its lines are. */
const EDGE = 60
const LINE = 30

/** Two contours of four points each, the inner one the other way round. */
const SQUARE: Buffer = Buffer.concat([
  numbers(2, EDGE, 0, EM - EDGE, EM - 2 * DESCENT, 3, 7, 0),
  // All points are on the curve, all steps take two bytes.
  Buffer.alloc(8, 1),
  numbers(
    EDGE,
    0,
    EM - 2 * EDGE,
    0,
    LINE - EM + 2 * EDGE,
    EM - 2 * EDGE - 2 * LINE,
    0,
    2 * LINE + 2 * EDGE - EM,
  ),
  numbers(0, EM - 2 * DESCENT, 0, 2 * DESCENT - EM, LINE, 0, EM - 2 * DESCENT - 2 * LINE, 0),
])

/** All characters to one glyph (format 13). */
function writeCmap(): Buffer {
  const cmap = Buffer.alloc(12 + 28)
  numbers(0, 1, 3, 10).copy(cmap)
  cmap.writeUInt32BE(12, 8)
  cmap.writeUInt16BE(13, 12)
  ;[28, 0, 1, 0x1100, 0x2ffff, 1].forEach((value, index) => {
    cmap.writeUInt32BE(value, 16 + 4 * index)
  })
  return cmap
}

function writeHead(): Buffer {
  const head = Buffer.alloc(54)
  head.writeUInt32BE(0x10000, 0)
  head.writeUInt32BE(0x5f0f3cf5, 12)
  head.writeUInt16BE(EM, 18)
  numbers(EDGE, 0, EM - EDGE, EM - 2 * DESCENT, 0, 8, 2, 0, 0).copy(head, 36)
  return head
}

function writeOs2(): Buffer {
  const os2 = Buffer.alloc(96)
  numbers(4, EM, 400, 5).copy(os2)
  os2.write('LECT', 58, 'latin1')
  numbers(0x40, 0x1100, 0xffff, ASCENT, -DESCENT, 0, ASCENT, DESCENT).copy(os2, 62)
  return os2
}

/** Of two bytes each. */
function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length)
  values.forEach((value, index) => {
    bytes.writeInt16BE(value > 0x7fff ? value - 0x10000 : value, 2 * index)
  })
  return bytes
}
