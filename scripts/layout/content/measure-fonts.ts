/// <reference lib="dom" />

/** A font as a canvas takes it, at the size of `FONT_SCALE`, and texts to be measured in it. */
export type FontQuestion = { readonly font: string; readonly texts: readonly string[] }

/** Everything for each pixel of font size. */
export type FontAnswer = {
  readonly ascent: number
  readonly descent: number
  /** In order of the texts. */
  readonly widths: readonly number[]
}

/** Chromium rounds what a font takes above and below its baseline to whole pixels: at this size that is near enough to what it says. */
export const FONT_SCALE = 1000

/** Runs in the page: its source is sent there, so everything it needs is inside of it. */
export function measureFonts(questions: readonly FontQuestion[], scale: number): readonly FontAnswer[] {
  const pen = document.createElement('canvas').getContext('2d')
  return questions.map(({ font, texts }) => {
    if (!pen) return { ascent: 0.8, descent: 0.2, widths: texts.map(() => 0.5) }
    pen.font = font
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText('x')
    return {
      ascent: fontBoundingBoxAscent / scale,
      descent: fontBoundingBoxDescent / scale,
      widths: texts.map((text) => pen.measureText(text).width / scale),
    }
  })
}
