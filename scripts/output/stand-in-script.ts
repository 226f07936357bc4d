/// <reference lib="dom" />
import { FALLBACK } from '../engine/font-families.ts'
import { findTofu } from '../layout/find-tofu.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { createStandInFont } from './fonts/stand-in-font.ts'

/**
 * A script for the page of a deck that gives Chinese, Japanese and Korean letters which no font here has the width that they have elsewhere, so
 * that lines break and columns are as wide as with the fonts of who opens the presentation. Nothing else changes. Absent for a deck
 * without such letters.
 *
 * It runs before the page settles, since fitted text follows what stands in it at a slow pace later (`settle-script.ts`).
 */
export function standInScript({ slides }: Pick<RenderedDeck, 'slides'>): string | undefined {
  const used = SCRIPTS.filter(({ letters }) => slides.some(({ html }) => letters.test(html)))
  if (used.length === 0) return undefined
  const order: StandInOrder = {
    families: [FALLBACK.letters, FALLBACK.monoLetters],
    font: createStandInFont().toString('base64'),
    scripts: used.map(({ sample, range }) => ({ sample, range })),
  }
  // esbuild wraps inner functions in `__name(…)`, a helper that the page does not have.
  return `((__name) => (${standIn})(${findTofu}, ${JSON.stringify(order)}))((it) => it)`
}

const SCRIPTS = [
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    sample: '永',
    range: 'U+2e80-30ff, U+3400-9fff, U+f900-faff, U+ff01-ff60, U+20000-2fa1f',
  },
  { letters: /\p{Script=Hangul}/u, sample: '한', range: 'U+ac00-d7af' },
]

type StandInOrder = {
  readonly families: readonly [string, ...string[]]
  /** A font file, in base64. */
  readonly font: string
  readonly scripts: readonly { readonly sample: string; readonly range: string }[]
}

/**
 * Runs in the page: its source is sent there, so everything it needs is inside of it. The new faces have the weights and slants of those that these
 * families have: of faces that differ in them, browsers look at one only.
 */
function standIn(tofuIn: typeof findTofu, { families, font, scripts }: StandInOrder): void {
  const question = {
    font: `40px "${families[0]}", sans-serif`,
    characters: scripts.map(({ sample }) => sample),
  }
  const missing = tofuIn([question])
  const ranges = scripts.filter(({ sample }) => missing.includes(sample)).map(({ range }) => range)
  if (ranges.length === 0) return
  const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0))
  for (const family of families) {
    for (const weight of ['400', '700']) {
      for (const style of ['normal', 'italic']) {
        document.fonts.add(new FontFace(family, bytes, { weight, style, unicodeRange: ranges.join(', ') }))
      }
    }
  }
}
