import { beforeAll, expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { measureSlides } from '../../scripts/layout/measure-slides.ts'
import type { SlideLayout } from '../../scripts/model/layout-snapshot.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { showDeck } from '../support/show-deck.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"/>'
const FILES = { 'slides/a.svg': { type: 'image/svg+xml', bytes: Buffer.from(SVG) } }

const LONG_CODE = `\`\`\`js\n${'const veryLong = veryLong + '.repeat(9)}1\n\`\`\``

const DIAGRAM = '```mermaid\ngraph LR\nA[Buy] -->|by card| B[Go]\n```'

/** What is on a slide, its Markdown, and what is found there. */
type Case = readonly [string, string, ...string[]]

const SMALL_TEXTS: readonly Case[] = [
  [
    'paragraphs of several sizes',
    '<p style="font-size: 16px">Counted twice</p>\n\n<p style="font-size: 11px">at the quays</p>\n\n<p style="font-size: 16px">by hand</p>',
    'small p 16: Counted twice',
    'small p 11: at the quays',
  ],
  ['words of an item', '- one <b style="font-size: 0.5em">much smaller</b>', 'small ul 14.5: much smaller'],
  ['code that is scaled down', LONG_CODE, 'small pre 7.32: const veryLong = veryLong + const veryL…'],
  [
    'a heading that is scaled down',
    `# <!-- fit --> ${'words '.repeat(60)}`,
    'small h1 5.68: words words words words words words wor…',
  ],
  ['what is transformed', '<div style="transform: scale(0.5)">Counted</div>', 'small div 14.5: Counted'],
  [
    'scaled code that is transformed',
    `<div style="transform: scale(0.5)">\n\n${LONG_CODE}\n\n</div>`,
    'small pre 3.66: const veryLong = veryLong + const veryL…',
  ],
  [
    'scaled code that is zoomed',
    `<div style="zoom: 0.5">\n\n${LONG_CODE}\n\n</div>`,
    'small pre 7.32: const veryLong = veryLong + const veryL…',
  ],
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
    'small header 10: Harbour',
    'small footer 10: Harbour office',
    'small section::after 10: 13',
  ],
  [
    'a diagram, by its largest words',
    `${DIAGRAM}\n\n<style scoped>p svg { width: 100px }</style>`,
    'small svg 4.72: Buy',
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

const PLACED = 'position: absolute; left: 90px'

const OVERLAPS: readonly Case[] = [
  [
    'a note on a list',
    `# Ferries\n\n- one leaves at seven\n- two\n\n<div style="${PLACED}; top: 350px">Figures of July</div>`,
    'overlap div (Figures of July) on ul (one leaves at seven)',
  ],
  [
    'a paragraph that is drawn up',
    'First paragraph\n\n<p style="margin-top: -45px">Second paragraph</p>',
    'overlap p (Second paragraph) on p (First paragraph)',
  ],
  [
    'more than a box holds',
    '<div style="height: 45px">\n\nOne line\n\nAnother line\n\n</div>\n\nBelow the box',
    'overlap p (Below the box) on p (Another line)',
  ],
  [
    'lines without a height',
    '<p style="line-height: 0.3">First line<br>Second line</p>',
    'overlap p (Second line) on p (First line)',
  ],
  [
    'lines that are set into each other',
    '<p style="line-height: 0.3; width: 300px">They leave on the hour, and come back</p>',
    'overlap p (hour, and come back) on p (They leave on the)',
  ],
  [
    'a formula on words',
    'A body at rest stays\n\n<div style="margin-top: -60px">\n\n$F = m$\n\n</div>',
    'overlap .katex (m) on p (A body at rest stays)',
  ],
  [
    'words on a diagram',
    `<div style="position: relative">\n\n${DIAGRAM}\n\n<div style="position: absolute; left: 0; top: 5px">By the summer ferry</div>\n\n</div>`,
    'small svg 13: Buy',
    'overlap div (By the summer ferry) on svg (by card)',
  ],
  [
    'words on the page number',
    '<!-- _paginate: true -->\n<style scoped>section::after { left: 90px; right: auto; top: 345px; bottom: auto; width: auto; content: "Page " attr(data-marpit-pagination) }</style>\n\nThey leave on the hour',
    'overlap section::after (Page 27) on p (They leave on the hour)',
  ],
  [
    'a footer under a long list',
    `<!-- _footer: The harbour office of Skerry, and of all islands -->\n\n<div style="height: 24px"></div>\n\n${'- an item of a list\n'.repeat(14)}`,
    'overlap footer (The harbour office of Skerry, and of al…) on ul (an item of a list)',
  ],
  ['tight lines', '<style scoped>h1 { line-height: 0.8 }</style>\n\n# Typography jumps<br>Ångström pylons'],
  ['a watermark', `Some words\n\n<div style="${PLACED}; top: 330px; opacity: 0.1">DRAFT</div>`],
  [
    'a transparent colour',
    `Some words\n\n<div style="${PLACED}; top: 330px; color: rgb(0 0 0 / 0.1)">DRAFT</div>`,
  ],
  [
    'a numeral on words',
    `Some words\n\n<div style="${PLACED}; top: 200px; font-size: 240px; color: #eee">42</div>`,
    'overlap div (42) on p (Some words)',
  ],
  [
    'a numeral behind words',
    `<div style="${PLACED}; top: 200px; z-index: -1; font-size: 240px; color: #eee">42</div>\n\nSome words`,
  ],
  [
    'a card above words',
    `Some words\n\n<div style="${PLACED}; top: 330px; background: #fff">On a card</div>`,
  ],
  [
    'words on a picture above words',
    `Some words\n\n<div style="${PLACED}; top: 300px"><img src="a.svg" alt="A ferry" width="400" height="90"><span style="${PLACED}; left: 0; top: 20px">On a picture</span></div>`,
  ],
  ['words on a picture', `![w:600](a.svg)\n\n<div style="${PLACED}; top: 330px">On a picture</div>`],
  ['words on a background', '![bg](a.svg)\n\n# Title'],
  ['hidden words', `Some words\n\n<div style="${PLACED}; top: 330px; visibility: hidden">Hidden</div>`],
  [
    'words that a box cuts off',
    '<div style="height: 45px; overflow: hidden">\n\nOne line\n\nAnother line\n\n</div>\n\nBelow the box',
  ],
  [
    'a turned label',
    `Some words\n\n<div style="${PLACED}; top: 330px; rotate: 45deg">A long label that is turned</div>`,
  ],
  [
    'a shadow of words',
    '<p style="position: relative">Some words<span style="position: absolute; left: 3px; top: 3px">Some words</span></p>',
  ],
  ['a logo', 'L<span style="margin-left: -0.36em; vertical-align: 0.15em">A</span>TEX'],
  ['formulas', 'so $\\frac{a}{b} \\neq \\sqrt{c}$ and $\\hat{x}_i^2$\n\n$$\\sum_{i=1}^{n} x_i$$'],
  ['fragments, fitted headings', '# <!-- fit --> Fitted\n\n* one\n* two\n\n## <!-- fit --> Another fitted'],
  ['a long word over two lines', `words before ${'broken'.repeat(30)} words behind`],
]

const STRAYS: readonly Case[] = [
  [
    'a note beside the slide',
    '<div style="position: absolute; left: 1300px">Bring your ticket</div>',
    'stray div right: Bring your ticket',
  ],
  [
    'a heading above the slide',
    '<h2 style="position: absolute; top: -90px">Tickets</h2>',
    'stray h2 top: Tickets',
  ],
  [
    'words across the edge',
    '<div style="position: absolute; left: 1150px; white-space: nowrap">Bring your ticket</div>',
    'stray div right: Bring your ticket',
  ],
  [
    'half a letter beyond the left edge',
    '<div style="position: absolute; left: -16px; top: 300px">Bring your ticket</div>',
    'stray div left: Bring your ticket',
  ],
  [
    'the feet of letters below the lower edge',
    '<div style="position: absolute; left: 300px; bottom: -20px; line-height: 1.2">Bring your ticket</div>',
    'stray div bottom: Bring your ticket',
  ],
  [
    'words that touch the edges',
    '<div style="position: absolute; left: -8px; bottom: -4px; line-height: 1.2">Bring your ticket</div>',
  ],
  [
    'a picture below the slide',
    '<img style="position: absolute; top: 800px" src="a.svg" alt="A ferry">',
    'stray img bottom: A ferry',
  ],
  [
    'a formula beside the slide',
    '<div style="position: absolute; left: -400px">\n\n$x^2 + y$\n\n</div>',
    'stray .katex left: x^2 + y',
  ],
  [
    'an ornament',
    '<div style="position: absolute; right: -80px; top: -20px; font-size: 300px">§</div>\n\n# Title',
  ],
  ['a picture in a corner', '<img style="position: absolute; right: -40px; top: -30px" src="a.svg" alt="">'],
  ['words for screen readers', '<div style="position: absolute; left: -9999px">Skip the list</div>'],
  [
    'a part of a picture',
    '<div style="position: relative; width: 60px; height: 60px; overflow: hidden"><img style="position: absolute; left: -3000px" src="a.svg" alt="x"></div>',
  ],
  [
    'a watermark',
    '<div style="position: absolute; left: 1250px; white-space: nowrap; opacity: 0.1">Harbour office</div>',
  ],
  [
    'a ribbon across a corner',
    '<div style="position: absolute; right: -60px; top: 30px; rotate: 45deg; width: 250px; text-align: center">NEW THIS YEAR</div>',
  ],
  [
    'a shape',
    '<div style="position: absolute; left: -300px; top: 900px; width: 200px; height: 200px; background: red"></div>',
  ],
]

const TABLE = '| Ferry | Leaves |\n|---|---|\n| One | 7:00 |\n| Two | 8:00 |\n| Three | 9:00 |'
const LIST = '- one\n- two\n- three\n- four\n- five'

const CUT_BLOCKS: readonly Case[] = [
  [
    'a table',
    `<style scoped>table { display: table; overflow: visible }</style>\n\n<div style="columns: 2">\n\n${TABLE}\n\n</div>`,
    'cut table: Ferry Leaves One 7:00 Two 8:00 Three 9:…',
  ],
  [
    'a list below a paragraph',
    `<div style="columns: 2">\n\nFerries\n\n${LIST}\n\n</div>`,
    'cut ul: one two three four five',
  ],
  [
    'an item of a list',
    `<div style="columns: 2">\n\n- ${'words '.repeat(60)}\n\n</div>`,
    'cut li: words words words words words words wor…',
  ],
  ['a list that has the columns to itself', `<style scoped>ul { columns: 2 }</style>\n\n${LIST}`],
  ['a list in columns', `<div style="columns: 2">\n\n${LIST}\n\n</div>`],
  [
    'a table that is kept together',
    `<style scoped>table { break-inside: avoid }</style>\n\n<div style="columns: 2">\n\nBelow them, a few words that fill the other column.\n\n${TABLE}\n\n</div>`,
  ],
  [
    'a table in a grid',
    `<div style="display: grid; grid-template-columns: 1fr 1fr">\n\n${TABLE}\n\n${TABLE}\n\n</div>`,
  ],
]

let slides: readonly SlideLayout[] = []
const CASES = [...SMALL_TEXTS, ...OVERLAPS, ...STRAYS, ...CUT_BLOCKS]

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

function faultsOf({ smallTexts, overlaps, strays, cutBlocks }: SlideLayout): readonly string[] {
  const small = smallTexts.filter(({ size }) => size < 18)
  return [
    ...small.map(({ element, size, text }) => `small ${element} ${size}: ${text}`),
    ...overlaps.map(
      ({ element, text, over }) => `overlap ${element} (${text}) on ${over.element} (${over.text})`,
    ),
    ...strays.map(({ element, side, text }) => `stray ${element} ${side}: ${text}`),
    ...cutBlocks.map(({ element, text }) => `cut ${element}: ${text}`),
  ]
}
