import { isCommonSymbolCode, isEmojiCode, isFrequentEmojiCode } from './symbol-codes.ts'

/** What cannot be a reading at all. */
export const IMPOSSIBLE = -9

/** How believable one decoded code point is on its own; `bytes` is the length of its UTF-8. */
export function plausibility(code: number, bytes: number): number {
  if (code < 0x80) return IMPOSSIBLE
  if (bytes === 4 && code >= 0xe0020 && code <= 0xe007f) return 3
  if (code === 0xfe0f || code === 0x20e3 || code === 0x200d) return 1
  if (isEmojiCode(code)) return emojiPlausibility(code, bytes)
  if (isCommonSymbolCode(code)) return bytes === 3 ? 1 : 0
  if (code < 0x370) return latinPlausibility(code)
  if (code < 0x530) return greekOrCyrillicPlausibility(code)
  return otherPlausibility(code)
}

function emojiPlausibility(code: number, bytes: number): number {
  if (bytes === 4) return 3
  if (bytes === 3) return isFrequentEmojiCode(code) ? 2.7 : 2
  return 0.3
}

function latinPlausibility(code: number): number {
  if (code < 0xa0) return -0.5
  if ([0xa4, 0xa6, 0xa8, 0xac, 0xaf, 0xb4, 0xb8].includes(code)) return -0.7
  if (code < 0x180) return 0
  if (code >= 0x218 && code <= 0x21b) return 0
  if (code === 0x1a0 || code === 0x1a1 || code === 0x1af || code === 0x1b0) return 0
  if ([0x2c6, 0x2dc, 0x2c7, 0x2d8, 0x2db, 0x2dd].includes(code)) return -0.3
  return code >= 0x300 && code < 0x340 ? -0.3 : -1.5
}

function greekOrCyrillicPlausibility(code: number): number {
  if (code >= 0x384 && code <= 0x3ce) return 0
  if (code >= 0x400 && code < 0x460) return 0
  return code === 0x490 || code === 0x491 ? 0 : -1.5
}

function otherPlausibility(code: number): number {
  const character = String.fromCodePoint(code)
  if (/\p{Cn}/u.test(character)) return IMPOSSIBLE
  if (/\p{Co}/u.test(character)) return code === 0xf8ff ? 0 : IMPOSSIBLE
  if (code >= 0x1ea0 && code <= 0x1ef9) return 0.5
  if (code >= 0x20a0 && code < 0x2c00) return 0.2
  if (code >= 0x3040 && code < 0x3100) return 0.5
  if (code >= 0x4e00 && code < 0xa000) return 0.5
  // The ideographs of Extension A are in dictionaries, hardly in texts.
  if (code >= 0x3400 && code < 0x4dc0) return -1
  if (code >= 0xac00 && code < 0xd7a4) return 0.5
  if (code >= 0xff00 && code < 0xfff0) return 0.5
  if (/\p{M}/u.test(character)) return code < 0x900 ? -1.5 : -0.3
  // Syriac, Thaana, N’Ko: rarer than the accident of two letters that read as them.
  if (code >= 0x700 && code < 0x800) return -1
  return code < 0x800 ? -0.4 : -0.2
}
