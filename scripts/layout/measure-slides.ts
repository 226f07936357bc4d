import type { DoubtfulFont, LayoutSnapshot } from '../model/layout-snapshot.ts'
import { createSnapshot } from './create-snapshot.ts'
import { findDoubtfulFonts, listFamilies } from './find-doubtful-fonts.ts'
import { findTofu } from './find-tofu.ts'
import { glyphQuestions } from './glyph-questions.ts'
import type { RawPage } from './raw-page.ts'
import type { RawPictures } from './raw-picture.ts'
import { readColors } from './read-colors.ts'
import { readPage } from './read-page.ts'
import { readPageNumber } from './read-page-number.ts'
import { readPaint } from './read-paint.ts'
import { readPictures } from './read-pictures.ts'
import { readStyle } from './read-style.ts'

/** Value of an expression in a page that shows the deck: `DeckPage.evaluate`. */
export type Evaluate = <T>(script: string) => Promise<T>

/** What the browser made of a deck. The page must show the slides as `<svg data-marpit-svg>`, fully drawn. */
export async function measureSlides(evaluate: Evaluate): Promise<LayoutSnapshot> {
  const raw = await evaluate<RawPage>(
    callWith(readPage, [readPaint, readStyle, readPageNumber, readColors].join()),
  )
  const missing = await evaluate<readonly string[]>(callWith(findTofu, JSON.stringify(glyphQuestions(raw))))
  const lists = listFamilies(raw)
  const doubtful =
    lists.length > 0
      ? await evaluate<readonly DoubtfulFont[]>(callWith(findDoubtfulFonts, JSON.stringify(lists)))
      : []
  return {
    ...createSnapshot(raw, new Set(missing)),
    ...(doubtful.length > 0 ? { doubtfulFonts: doubtful } : {}),
  }
}

/** Every place where the page shows a file of pixels. */
export function measurePictures(evaluate: Evaluate): Promise<RawPictures> {
  return evaluate(callWith(readPictures, ''))
}

/** `source`: of the parameters. esbuild wraps inner functions in `__name(…)`, a helper that the page does not have. */
function callWith(script: (...parameters: never[]) => unknown, source: string): string {
  return `((__name) => (${script})(${source}))((it) => it)`
}
