import { beforeAll, expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { lookBehindText } from '../../scripts/commands/look-behind-text.ts'
import { measureSlides } from '../../scripts/layout/measure-slides.ts'
import type { SlideLayout } from '../../scripts/model/layout-snapshot.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { showDeck } from '../support/show-deck.ts'

/** From nearly black on the left to nearly white on the right. */
const SKY =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><defs><linearGradient id="sky"><stop stop-color="#111"/><stop offset="1" stop-color="#eee"/></linearGradient></defs><rect width="640" height="360" fill="url(#sky)"/></svg>'
const FILES = { 'slides/sky.svg': { type: 'image/svg+xml', bytes: Buffer.from(SKY) } }

const LONG = 'Words that run from the dark to the bright end of the sky above them'
const ABOVE = 'position: absolute; inset: 0'

/** What is on a slide, its Markdown, how it is found out, and what is found there. */
type Case = readonly [string, string, 'computed' | 'pictured', ...string[]]

const CASES: readonly Case[] = [
  ['an ordinary slide', '# One\n\n- two `three`\n\n| a | b |\n|---|---|\n| c | d |\n\n> quoted', 'computed'],
  ['pale words', '<p style="color: #bbb">Pale</p>', 'computed', '1.91 of 3: Pale'],
  ['small grey words', '<p style="color: #888; font-size: 20px">Grey</p>', 'computed', '3.54 of 4.5: Grey'],
  ['bold grey words', '<h6 style="color: #888; font-size: 20px">Grey</h6>', 'computed'],
  [
    'the worst of a block, once',
    '- <span style="color: #999">one</span>\n- <span style="color: #bbb">two</span>',
    'computed',
    '1.91 of 3: two',
  ],
  [
    'a stack of plain layers',
    '<div style="background: #000"><div style="background: rgb(255 255 255 / 0.5)"><p style="color: #999">On grey</p></div></div>',
    'computed',
    '1.38 of 3: On grey',
  ],
  ['half transparent words', '<p style="opacity: 0.4">Half</p>', 'computed', '2.41 of 3: Half'],
  [
    'white words on a white card on black',
    '<style scoped>section { background: #000; color: #fff }</style>\n\nFine\n\n<div style="background: #fff">Not there</div>',
    'computed',
    '1 of 3: Not there',
  ],
  [
    'words that have left their card',
    '<div style="background: #000; width: 60px; height: 60px; color: #fff; white-space: nowrap"><span style="position: relative; left: 200px">Left</span></div>',
    'pictured',
    '1 of 3: Left',
  ],
  [
    'white words on a picture',
    `![bg](sky.svg)\n\n<p style="color: #fff">${LONG}</p>`,
    'pictured',
    `2.12 of 3: ${LONG.slice(0, 39)}…`,
  ],
  ['the same where it is dark', '![bg](sky.svg)\n\n<p style="color: #fff">Dark here</p>', 'pictured'],
  [
    'a gradient',
    '<style scoped>section { background: linear-gradient(90deg, #fff, #333); color: #222 }</style>\n\n# In front of it all, from end to end of the slide',
    'pictured',
    '1.6 of 3: In front of it all, from end to end of…',
  ],
  [
    'a gradient with enough to spare',
    '<style scoped>section { background: linear-gradient(90deg, #123, rgb(0 0 0 / 0.9)) #000; color: #eee }</style>\n\nFine',
    'computed',
  ],
  [
    'a placed box behind words',
    `<div style="${ABOVE}; background: #333"></div>\n\n<p style="position: relative; color: #111">On a box</p>`,
    'pictured',
    '1.49 of 3: On a box',
  ],
  [
    'a ground that a pseudo-element paints',
    '<style scoped>section { position: relative } section::before { content: ""; position: absolute; inset: 0; width: 100%; height: 100%; background: #333 }</style>\n\n<p style="position: relative; color: #eee">On it</p>',
    'pictured',
  ],
  [
    'a rule below a heading',
    '<style scoped>h1::after { content: ""; display: block; height: 6px; margin-top: 4px; background: #123 }</style>\n\n# Rules',
    'computed',
  ],
  [
    'a bar beside a heading',
    '<style scoped>h1 { position: relative } h1::before { content: ""; position: absolute; left: -20px; top: 0; width: 8px; height: 40px; background: #123 }</style>\n\n# Bars',
    'computed',
  ],
  ['beside a picture', '![bg left:30%](sky.svg)\n\n# Beside it', 'computed'],
  ['a shadow', `![bg](sky.svg)\n\n<p style="color: #fff; text-shadow: 0 0 4px #000">${LONG}</p>`, 'computed'],
  ['an outline', '<p style="color: #fff; -webkit-text-stroke: 1px #000">Outlined</p>', 'computed'],
  [
    'letters that show a gradient',
    '<p style="background: linear-gradient(red, blue); background-clip: text; color: transparent">Bright</p>',
    'computed',
  ],
  [
    'hidden words and watermarks',
    '<p style="visibility: hidden; color: #fff">a</p>\n\n<p style="position: absolute; color: rgb(0 0 0 / 0.1)">b</p>\n\n<p style="font-size: 90px; opacity: 0.1">Draft</p>',
    'computed',
  ],
  ['faint words in the flow', '<p style="color: rgb(0 0 0 / 0.2)">Faint</p>', 'computed', '1.6 of 3: Faint'],
  [
    'a shadow that helps nobody',
    '<p style="color: #eee; text-shadow: 0 1px 2px rgb(0 0 0 / 0.1)">Shadow</p>',
    'computed',
    '1.16 of 3: Shadow',
  ],
  [
    'a page number',
    '<!-- _paginate: true -->\n<style scoped>section::after { color: #eee }</style>\n\nFine',
    'computed',
    '1.16 of 2: 25',
  ],
  [
    'what the author has coloured in a diagram',
    '```mermaid\ngraph LR\nA[Buy] --> B[Go]\nB --> C((Stay))\nstyle A fill:#fff,color:#eee\nstyle C fill:#333,color:#222\n```',
    'pictured',
    '1.16 of 2: Buy',
  ],
  [
    'what the theme has coloured there',
    '```mermaid\nerDiagram\nFERRY ||--o{ TICKET : sells\n```',
    'computed',
  ],
  [
    'bold words that the author has coloured',
    '<b style="color: #aaa; font-size: 18px">Grey</b> and `code`',
    'computed',
    '2.32 of 4.5: Grey',
  ],
  ['decoration', '<p aria-hidden="true" style="color: #eee">Decoration</p>', 'computed'],
  [
    'what is filtered or turned',
    '<p style="filter: invert(1); color: #fff">a</p>\n\n<p style="rotate: 9deg; color: #fff">b</p>',
    'computed',
  ],
  ['a huge numeral', '<p style="font-size: 200px; color: #eee">42</p>', 'computed'],
  ['drawings and formulas', '<div style="color: #eee">\n\n$x^2$\n\n</div>\n\n![](sky.svg)', 'computed'],
  ['signs, emoji', '<p style="color: #eee">· → ▲ 😀</p>', 'computed'],
  [
    'what a card covers',
    `<p style="color: #eee">Below</p>\n\n<div style="${ABOVE}; background: #eee"></div>`,
    'computed',
  ],
  ['code', '```js\n// a comment\nconst x = `y`\n```', 'computed'],
]

let measured: readonly SlideLayout[] = []
let looked: readonly SlideLayout[] = []

beforeAll(async () => {
  const markdown = CASES.map(([, one]) => one).join('\n\n---\n\n')
  await withBrowser(TEST_BROWSER, (browser) =>
    showDeck(
      browser,
      markdown,
      async (page, deck) => {
        const layout = await measureSlides(page.evaluate)
        measured = layout.slides
        looked = (await lookBehindText(page, deck, layout)).slides
      },
      FILES,
    ),
  )
})

it.each(CASES.map(([name, , how, ...expected], index) => ({ name, how, expected, index })))(
  '$name',
  ({ how, expected, index }) => {
    const lows = looked[index]?.lowContrasts ?? []
    const found = lows.map(
      ({ ratio, wanted, text }) => `${Math.floor(ratio * 100) / 100} of ${wanted}: ${text}`,
    )
    expect([measured[index]?.onPictures === undefined ? 'computed' : 'pictured', ...found]).toEqual([
      how,
      ...expected,
    ])
    expect(looked[index]?.onPictures).toBeUndefined()
  },
)
