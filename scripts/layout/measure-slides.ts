import type { LayoutSnapshot } from '../model/layout-snapshot.ts'
import { createSnapshot } from './create-snapshot.ts'
import { findTofu } from './find-tofu.ts'
import { glyphQuestions } from './glyph-questions.ts'
import type { RawPage } from './raw-page.ts'
import type { RawPictures } from './raw-picture.ts'
import { readPage } from './read-page.ts'
import { readPictures } from './read-pictures.ts'

/** Value of an expression in a page that shows the deck: `DeckPage.evaluate`. */
export type Evaluate = <T>(script: string) => Promise<T>

/** What the browser made of a deck. The page must show the slides as `<svg data-marpit-svg>`, fully drawn. */
export async function measureSlides(evaluate: Evaluate): Promise<LayoutSnapshot> {
  const raw = await evaluate<RawPage>(callOf(readPage))
  const missing = await evaluate<readonly string[]>(callOf(findTofu, glyphQuestions(raw)))
  return createSnapshot(raw, new Set(missing))
}

/** Every place where the page shows a file of pixels. */
export function measurePictures(evaluate: Evaluate): Promise<RawPictures> {
  return evaluate(callOf(readPictures))
}

/** esbuild wraps inner functions in `__name(…)`, a helper that the page does not have. */
function callOf(script: (...parameters: never[]) => unknown, parameter?: unknown): string {
  return `((__name) => (${script})(${parameter === undefined ? '' : JSON.stringify(parameter)}))((it) => it)`
}
