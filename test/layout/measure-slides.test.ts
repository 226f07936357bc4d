import { describe, expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { measureSlides } from '../../scripts/layout/measure-slides.ts'
import type { LayoutSnapshot, SlideLayout } from '../../scripts/model/layout-snapshot.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { showDeck } from '../support/show-deck.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"/>'
const FILES = { 'slides/a.svg': { type: 'image/svg+xml', bytes: Buffer.from(SVG) } }

function measure(markdown: string): Promise<LayoutSnapshot> {
  return withBrowser(TEST_BROWSER, (browser) =>
    showDeck(browser, markdown, (page) => measureSlides(page.evaluate), FILES),
  )
}

async function slidesOf(markdown: string): Promise<readonly SlideLayout[]> {
  return (await measure(markdown)).slides
}

const lines = (count: number): string => Array.from({ length: count }, (_, i) => `- item ${i + 1}`).join('\n')

describe('measureSlides', () => {
  it('tells texts, titles and boxes in reading order', async () => {
    const [slide] = await slidesOf(`## Small before

# The *big* one

- a 😀 and **bold**
  - nested<br>broken

| h | i |
|---|---|
| c | d |

> quoted

\`\`\`
code
  more
\`\`\`

$x^2 \\neq 1$
![Alt text](a.svg)
`)
    expect(slide?.title).toBe('The big one')
    expect(slide?.text.split('\n')).toEqual([
      'Small before',
      'The big one',
      'a 😀 and bold',
      'nested',
      'broken',
      'h',
      'i',
      'c',
      'd',
      'quoted',
      'code',
      '  more',
      'x^2 \\neq 1',
    ])
    expect(
      slide?.boxes.map(({ kind, level, alt }) => [kind, level ?? alt].filter((it) => it !== undefined)),
    ).toEqual([
      ['heading', 2],
      ['heading', 1],
      ['item'],
      ['item'],
      ['cell'],
      ['cell'],
      ['cell'],
      ['cell'],
      ['quote'],
      ['code'],
      ['picture', 'x^2 \\neq 1'],
      ['picture', 'Alt text'],
    ])
    expect(slide?.boxes[1]?.runs.map(({ text, bold, italic }) => [text, bold, italic])).toEqual([
      ['The', true, false],
      ['big', true, true],
      ['one', true, false],
    ])
  })

  it('measures in pixels of the slide, after scaling, on every slide', async () => {
    const { width, height, slides } = await measure(`---
size: 4:3
---
# <!-- fit --> Fit

---

![bg left:40% A cat](a.svg)

plain [away](https://example.com/ "x") and [back](#1)
`)
    expect([width, height]).toEqual([960, 720])
    const fitted = slides[0]?.boxes[0]?.runs[0]
    expect(fitted?.fontSize).toBeGreaterThan(300)
    expect(fitted?.rectangle.width).toBeGreaterThan(500)
    expect(slides[1]?.boxes[0]).toEqual({
      kind: 'background',
      rectangle: { x: 0, y: 0, width: 384, height: 720 },
      alt: 'A cat',
      runs: [],
    })
    expect(slides[1]?.text).toBe('plain away and back')
    expect(slides[1]?.boxes[1]?.runs[0]).toMatchObject({ fontSize: 29, color: '#1f2328', bold: false })
    const [away, back] = slides[1]?.links ?? []
    expect([away?.href, away?.text, back?.href]).toEqual(['https://example.com/', 'away', '#1'])
    expect(away?.rectangle.x).toBeGreaterThan(384)
    expect(away?.rectangle.y).toBeLessThan(720)
  })

  it('knows which characters no font can draw', async () => {
    const slides = await slidesOf('good ✓ → 😀 `x`\n\n---\n\n中 \u{e123} 中 \u{10fffd} é')
    expect(slides.map(({ missingGlyphs }) => missingGlyphs)).toEqual([[], ['中', '\u{10fffd}', '\u{e123}']])
  })
})

describe('overflow', () => {
  it('is told with what is cut, where, and how far', async () => {
    const [slide] = await slidesOf(`# Many\n\n${lines(20)}`)
    expect(slide?.overflows).toEqual([
      {
        element: 'ul',
        side: 'bottom',
        pixels: expect.any(Number),
        text: expect.stringMatching(/^item 1\d$/),
        place: { at: expect.any(Number) },
      },
    ])
    const [cut] = slide?.overflows ?? []
    const at = cut?.place && 'at' in cut.place ? cut.place.at : 0
    expect(slide?.words?.slice(at, at + 2).join(' ')).toBe(cut?.text)
    expect(slide?.overflows[0]?.pixels).toBeGreaterThan(300)
  })

  it('is found wherever content is cut', async () => {
    const found = await overflowsOf([
      ['a wide table', `| ${'wideword'.repeat(30)} | b |\n|---|---|\n| c | d |`],
      ['a tall picture', '![h:900](a.svg)'],
      [
        'a box that hides what is too much',
        `<div style="height:100px;overflow:hidden">\n\n${lines(9)}\n\n</div>`,
      ],
    ])
    expect(found).toEqual([
      'a wide table: right',
      'a tall picture: bottom',
      'a box that hides what is too much: bottom',
    ])
  })

  it('is no false alarm', async () => {
    const found = await overflowsOf([
      ['an ordinary slide', `# One\n\n${lines(5)}`],
      [
        'fitted headings',
        '# <!-- fit --> A fitted heading\n\n## <!-- fit --> another, which is quite a bit longer',
      ],
      ['code that is scaled down', `\`\`\`js\n${'const veryLong = veryLong + '.repeat(12)}1\n\`\`\``],
      ['formulas', 'so $\\frac{a}{b} \\neq \\sqrt{c}$\n\n$$\\sum_{i=1}^{n} x_i \\int_0^1 f(x) dx$$'],
      [
        'a part of a picture in a frame',
        '<div style="height:100px;overflow:hidden"><img src="a.svg" alt="A ferry" height="300"></div>',
      ],
      ['backgrounds', '![bg](a.svg)\n![bg](a.svg)\n\n# Title'],
      ['split backgrounds', '![bg right:33%](a.svg)\n\n# Title\n\ntext'],
      [
        'placed decoration',
        '<div style="position:absolute;right:-80px;top:-20px;font-size:300px">§</div>\n\n# Title',
      ],
      ['hidden text', '<p style="visibility:hidden;font-size:900px">x</p>\n\n<p style="display:none">y</p>'],
      [
        'text for screen readers',
        '<span style="position:absolute;width:1px;height:1px;overflow:hidden">far more words</span>',
      ],
      ['header, footer and page number', '---\nheader: Head\nfooter: Foot\npaginate: true\n---\n\n# Title'],
      [
        'an outlined word',
        '<!-- _header: CONTENTS -->\n\n<style scoped>header { left: -8px; width: 150%; font-size: 300px; -webkit-text-fill-color: transparent; -webkit-text-stroke: 1px teal }</style>\n\n# Title',
      ],
      ['emoji', '# 😀 👩‍💻 🇩🇪\n\nand 🎉 `😀`'],
      ['a full slide', `# Full\n\n${lines(9)}`],
    ])
    expect(found).toEqual([])
  })
})

/** One line for each side on which content of a case is cut by more than the pixel that the rule allows. */
function overflowsOf(cases: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  return withBrowser(TEST_BROWSER, async (browser) => {
    const found: string[] = []
    for (const [name, markdown] of cases) {
      const { slides } = await showDeck(browser, markdown, (page) => measureSlides(page.evaluate), FILES)
      const cuts = slides.flatMap(({ overflows }) => overflows.filter(({ pixels }) => pixels > 1))
      found.push(...cuts.map(({ side }) => `${name}: ${side}`))
    }
    return found
  })
}
