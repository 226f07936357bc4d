/// <reference lib="dom" />

/** Characters to look at, with the font (as a canvas takes it) in which they are drawn. */
export type GlyphQuestion = { readonly font: string; readonly characters: readonly string[] }

/**
 * Runs in the page: its source is sent there, so everything it needs is inside of it.
 * Which of the characters no font can draw: they look exactly like a code point that no font has.
 */
export function findTofu(questions: readonly GlyphQuestion[]): readonly string[] {
  const SIZE = 64
  // The last code point of the last plane: a noncharacter, in no font by definition.
  const NOBODYS = '\u{10ffff}'
  const canvas = document.createElement('canvas')
  canvas.width = SIZE
  canvas.height = SIZE
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return []
  const missing = new Set<string>()
  for (const { font, characters } of questions) {
    pen.font = font
    const width = pen.measureText(NOBODYS).width
    let tofu: Uint32Array | undefined
    for (const character of characters) {
      if ([...character].some((part) => looksLikeTofu(part))) missing.add(character)
    }

    function looksLikeTofu(part: string): boolean {
      // Space, format and combining characters have no picture of their own.
      if (/^[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}]$/u.test(part)) return false
      if (!pen || pen.measureText(part).width !== width) return false
      tofu ??= draw(NOBODYS)
      return draw(part).every((pixel, index) => pixel === tofu?.[index])
    }
  }
  return [...missing].sort()

  function draw(text: string): Uint32Array {
    if (!pen) return new Uint32Array()
    pen.clearRect(0, 0, SIZE, SIZE)
    pen.fillText(text, 8, 44)
    return new Uint32Array(pen.getImageData(0, 0, SIZE, SIZE).data.buffer)
  }
}
