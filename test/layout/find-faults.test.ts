import { beforeAll, expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { measureSlides } from '../../scripts/layout/measure-slides.ts'
import type { SlideLayout } from '../../scripts/model/layout-snapshot.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { showDeck } from '../support/show-deck.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"/>'
const FILES = { 'slides/a.svg': { type: 'image/svg+xml', bytes: Buffer.from(SVG) } }

const LONG_CODE = `\`\`\`js\n${'const veryLong = veryLong + '.repeat(9)}1\n\`\`\``

/** What is on a slide, its Markdown, and what is found there. */
type Case = readonly [string, string, ...string[]]

const SMALL_TEXTS: readonly Case[] = [
  [
    'a paragraph',
    '<p style="font-size: 11px">Counted at both quays</p>',
    'small p 11: Counted at both quays',
  ],
  ['words of an item', '- one <b style="font-size: 0.5em">much smaller</b>', 'small ul 14.5: much smaller'],
  ['code that is scaled down', LONG_CODE, 'small pre 7.32: const veryLong = veryLong + const veryL…'],
  [
    'a heading that is scaled down',
    `# <!-- fit --> ${'words '.repeat(60)}`,
    'small h1 5.68: words words words words words words wor…',
  ],
  ['what is transformed', '<div style="transform: scale(0.5)">Counted</div>', 'small div 14.5: Counted'],
  ['what is zoomed', '<div style="zoom: 0.5">Counted</div>', 'small div 14.5: Counted'],
  ['a formula', '<div style="font-size: 8px">\n\n$x^2 + y$\n\n</div>', 'small .katex 9.68: x^2 + y'],
  ['an ordinary slide', '# One\n\n- two\n\n| a | b |\n|---|---|\n| c | `d` |\n\n> quoted\n\n```\ncode\n```'],
  ['scripts of a formula', '$$\\sum_{i=1}^{n} x_{i_j}^{2^k} + \\tfrac{1}{\\sqrt[3]{2}}$$'],
  [
    'scripts of words',
    'H<sub>2</sub>O, 10<sup style="font-size: 12px">6</sup>, see<sup style="font-size: 9px">[12]</sup>',
  ],
  [
    'header, footer, page number',
    '<!-- _header: Harbour -->\n<!-- _footer: Harbour office -->\n<!-- _paginate: true -->\n\n<style scoped>header, footer, section::after { font-size: 10px }</style>\n\n# One',
  ],
  [
    'a credit at the edge',
    '<div style="position: absolute; right: 20px; bottom: 12px; font-size: 11px">Photo: somebody</div>',
  ],
  ['a reading aid', '<ruby>漢字<rt>かんじです</rt></ruby>'],
  ['signs without letters', '<p style="font-size: 10px">· → · ▲ ·</p>'],
  [
    'hidden words',
    '<p style="visibility: hidden; font-size: 8px">nobody</p>\n\n<p style="font-size: 8px; opacity: 0.1">nobody</p>',
  ],
  [
    'words for screen readers',
    '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden; font-size: 8px">nobody</p>',
  ],
]

let slides: readonly SlideLayout[] = []
const CASES = [...SMALL_TEXTS]

beforeAll(async () => {
  const deck = CASES.map(([, markdown]) => markdown).join('\n\n---\n\n')
  slides = await withBrowser(TEST_BROWSER, async (browser) => {
    const layout = await showDeck(browser, deck, (page) => measureSlides(page.evaluate), FILES)
    return layout.slides
  })
})

it.each(CASES.map(([name, , ...expected], index) => ({ name, expected, index })))(
  '$name',
  ({ expected, index }) => {
    const slide = slides[index]
    expect(slide && faultsOf(slide)).toEqual(expected)
  },
)

function faultsOf({ smallTexts }: SlideLayout): readonly string[] {
  return smallTexts
    .filter(({ size }) => size < 18)
    .map(({ element, size, text }) => `small ${element} ${size}: ${text}`)
}
