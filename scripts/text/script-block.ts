/**
 * Block of the script that a letter belongs to, as a number to compare; undefined for what is no letter.
 * 0 is Latin, 1 Greek, 2 Cyrillic; the others have no names here.
 */
export function scriptBlock(code: number): number | undefined {
  return BLOCKS.find(([first, last]) => code >= first && code <= last)?.[2] ?? indicBlock(code)
}

export const CJK_BLOCKS = { kana: 7, ideographs: 8, hangul: 9, punctuation: 10, fullWidth: 11 } as const

const BLOCKS: readonly (readonly [number, number, number])[] = [
  [0x00, 0x24f, 0],
  [0x1ea0, 0x1ef9, 0],
  [0x370, 0x3ff, 1],
  [0x400, 0x52f, 2],
  [0x530, 0x58f, 3],
  [0x590, 0x5ff, 4],
  [0x600, 0x77f, 5],
  [0xe00, 0xeff, 6],
  [0x3040, 0x30ff, CJK_BLOCKS.kana],
  [0x4e00, 0x9fff, CJK_BLOCKS.ideographs],
  [0xac00, 0xd7a3, CJK_BLOCKS.hangul],
  [0x3000, 0x303f, CJK_BLOCKS.punctuation],
  [0xff00, 0xffee, CJK_BLOCKS.fullWidth],
  [0xf00, 0xfff, 12],
  [0x1000, 0x109f, 13],
  [0x10a0, 0x10ff, 14],
  [0x1200, 0x139f, 15],
  [0x1780, 0x17ff, 16],
]

/** The scripts of India have 128 code points each. */
function indicBlock(code: number): number | undefined {
  return code >= 0x900 && code < 0xe00 ? 0x100 + (code >> 7) : undefined
}
