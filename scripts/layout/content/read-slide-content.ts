import type { ContentFont, DeckContent } from '../../model/slide-content.ts'
import type { Evaluate } from '../measure-slides.ts'
import { addDrawings } from './add-drawings.ts'
import { copyDrawings } from './copy-drawings.ts'
import { createContent } from './create-content.ts'
import { createDescriber } from './create-describer.ts'
import { createFormulaReader } from './create-formula-reader.ts'
import { createPainter } from './create-painter.ts'
import { readUrl } from './css-values.ts'
import { type DrawnPage, STYLE_PROPERTIES } from './drawn-page.ts'
import { askFonts, createFontTable } from './font-table.ts'
import { FONT_SCALE, type FontAnswer, measureFonts } from './measure-fonts.ts'
import { readDrawn } from './read-drawn.ts'
import { readSizes } from './read-sizes.ts'

/** The families that drew the text of each element, the most used first. `elements`: numbers, as `RasterSource.element`. */
export type AskFamilies = (elements: readonly number[]) => Promise<readonly ContentFont['drawn'][]>

/**
 * What stands on the slides, for a presentation that can be edited. The page must show them as `<svg data-marpit-svg>`, fully drawn;
 * pictures need not have their pixels yet, only their size.
 */
export async function readSlideContent(evaluate: Evaluate, askFamilies: AskFamilies): Promise<DeckContent> {
  const call = `(${readDrawn})(${JSON.stringify(STYLE_PROPERTIES)}, (${createPainter})(), (${createDescriber})(), (${createFormulaReader})())`
  // As one text: Chromium hands out nothing that is nested more deeply than some hundred levels, and Puppeteer then says `undefined`.
  const page: DrawnPage = JSON.parse(await evaluate<string>(inPage(`JSON.stringify(${call})`)))
  const asked = askFonts(page)
  const questions = asked.map(({ font, texts }) => ({ font, texts }))
  const answers = await evaluate<readonly FontAnswer[]>(
    inPage(`(${measureFonts})(${JSON.stringify(questions)}, ${FONT_SCALE})`),
  )
  const urls = [...new Set(page.styles.flatMap((style) => readUrl(style['background-image']) ?? []))]
  const sizes = await evaluate<readonly (readonly [number, number])[]>(
    inPage(`(${readSizes})(${JSON.stringify(urls)})`),
  )
  const naturals = new Map(
    sizes.flatMap(([width, height], index) =>
      width > 0 && height > 0 ? [[urls[index] ?? '', { width, height }] as const] : [],
    ),
  )
  const families = await askFamilies(asked.flatMap(({ samples }) => samples))
  let next = 0
  const drawn = asked.map(({ samples }) => {
    const from = next
    next += samples.length
    return unite(families.slice(from, next))
  })
  const content = createContent(page, createFontTable(asked, answers, drawn), naturals)
  return addDrawings(content, (orders) =>
    evaluate(inPage(`(${copyDrawings})(${JSON.stringify(orders)}, (${createPainter})())`)),
  )
}

/** esbuild wraps inner functions in `__name(…)`, a helper that the page does not have. */
function inPage(call: string): string {
  return `((__name) => ${call})((it) => it)`
}

function unite(samples: readonly ContentFont['drawn'][]): ContentFont['drawn'] {
  const glyphs = new Map<string, ContentFont['drawn'][number]>()
  for (const family of samples.flat()) {
    const key = JSON.stringify([family.name, family.face])
    const known = glyphs.get(key)
    glyphs.set(key, { ...family, glyphs: family.glyphs + (known?.glyphs ?? 0) })
  }
  return [...glyphs.values()].sort((a, b) => b.glyphs - a.glyphs || (a.name < b.name ? -1 : 1))
}
