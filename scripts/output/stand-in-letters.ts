/// <reference lib="dom" />
import type { DeckPage } from '../browser/deck-browser.ts'
import { FALLBACK } from '../engine/font-families.ts'
import { findTofu, type GlyphQuestion } from '../layout/find-tofu.ts'
import { createStandInFont } from './fonts/stand-in-font.ts'

/**
 * Gives Chinese, Japanese and Korean letters that no font here has the width that they have elsewhere, so that lines break and columns are as wide as
 * with the fonts of who opens the presentation. Nothing else changes.
 */
export async function standInLetters(page: DeckPage): Promise<void> {
  const text = await page.evaluate<string>('document.body.textContent ?? ""')
  const used = SCRIPTS.filter(({ letters }) => letters.test(text))
  if (used.length === 0) return
  const questions: readonly GlyphQuestion[] = [
    { font: `40px "${FALLBACK.letters}", sans-serif`, characters: used.map(({ sample }) => sample) },
  ]
  const missing = await page.evaluate<readonly string[]>(
    // esbuild wraps inner functions in `__name(…)`, a helper that the page does not have.
    `((__name) => (${findTofu})(${JSON.stringify(questions)}))((it) => it)`,
  )
  const ranges = used.filter(({ sample }) => missing.includes(sample)).map(({ range }) => range)
  if (ranges.length === 0) return
  const families = [FALLBACK.letters, FALLBACK.monoLetters]
  const font = createStandInFont().toString('base64')
  await page.evaluate(`(${addFaces})(${JSON.stringify([families, font, ranges.join(', ')])})`)
}

const SCRIPTS = [
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    sample: '永',
    range: 'U+2e80-30ff, U+3400-9fff, U+f900-faff, U+ff01-ff60, U+20000-2fa1f',
  },
  { letters: /\p{Script=Hangul}/u, sample: '한', range: 'U+ac00-d7af' },
]

/**
 * Runs in the page: its source is sent there, so everything it needs is inside of it. The new faces have the weights and slants of those that these
 * families have: of faces that differ in them, browsers look at one only.
 */
async function addFaces([families, font, unicodeRange]: readonly [
  readonly string[],
  string,
  string,
]): Promise<void> {
  const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0))
  for (const family of families) {
    for (const weight of ['400', '700']) {
      for (const style of ['normal', 'italic']) {
        document.fonts.add(await new FontFace(family, bytes, { weight, style, unicodeRange }).load())
      }
    }
  }
  if (document.querySelector('[data-auto-scaling]') === null) return
  // Fitted text follows what stands in it, at the slow pace that a settled page has (`settle-script.ts`): first its width, then its
  // height, measured after 1.3 to 2.1 s.
  for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done))
}
