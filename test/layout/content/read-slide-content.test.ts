import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeckBrowser } from '../../../scripts/browser/deck-browser.ts'
import { withBrowser } from '../../../scripts/browser/with-browser.ts'
import { type FaceRule, readFaces } from '../../../scripts/layout/content/read-faces.ts'
import { readSlideContent } from '../../../scripts/layout/content/read-slide-content.ts'
import type { ContentItem, DeckContent } from '../../../scripts/model/slide-content.ts'
import { pictureElements } from '../../../scripts/output/picture-elements.ts'
import { renderPage } from '../../../scripts/output/render-page.ts'
import { standInScript } from '../../../scripts/output/stand-in-script.ts'
import { rasterKey } from '../../../scripts/pptx/native-presentation.ts'
import { officeFontOf, STAND_IN } from '../../../scripts/pptx/office-font.ts'
import { deckOf } from '../../output/sample-deck.ts'
import { TEST_BROWSER } from '../../support/browser-options.ts'
import { SHOWN_URL, showDeck } from '../../support/show-deck.ts'

// One browser for the whole file: it is most of the time.
let browser: DeckBrowser
let end: () => void = () => undefined
let ended: Promise<void>

beforeAll(
  () =>
    new Promise<void>((ready) => {
      ended = withBrowser(TEST_BROWSER, (started) => {
        browser = started
        ready()
        return new Promise<void>((resolve) => {
          end = resolve
        })
      })
    }),
)

afterAll(() => {
  end()
  return ended
})

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"/>'
const FILES = { 'slides/a.svg': { type: 'image/svg+xml', bytes: Buffer.from(SVG) } }

function read(markdown: string): Promise<DeckContent> {
  return showDeck(browser, markdown, (page) => readSlideContent(page.evaluate, page.familiesOf), FILES)
}

async function itemsOf(markdown: string): Promise<readonly ContentItem[]> {
  return (await read(markdown)).slides.flatMap(({ items }) => items)
}

/** Of HTML that Marp would show as text. */
async function itemsIn(body: string, css: string): Promise<readonly ContentItem[]> {
  const request = {
    html: renderPage(deckOf(body, `section { width: 1280px; height: 720px } ${css}`), []),
    url: 'https://deck.invalid/deck/talk.html',
    gate: async () => ({ ok: false, reason: 'missing', detail: 'there is no such file' }) as const,
    width: 1280,
    height: 720,
  }
  const content = await browser.withPage(request, (page) => readSlideContent(page.evaluate, page.familiesOf))
  return content.slides.flatMap(({ items }) => items)
}

/** What an item says, and little of how it looks. */
function outline(item: ContentItem): string {
  if (item.kind !== 'paragraph') return item.kind === 'box' ? `box ${item.name}` : item.kind
  const text = item.runs.map((run) => (run.kind === 'break' ? '⏎' : run.text)).join('')
  const { heading, role, list } = item
  const bullet = list?.bullet
  const mark =
    bullet?.kind === 'number' ? `${bullet.style} ${bullet.value}` : (bullet?.kind ?? (list ? 'none' : ''))
  return [heading && `h${heading}`, role, list && `level ${list.level} ${mark}`, text]
    .filter(Boolean)
    .join(' | ')
}

describe('readSlideContent', () => {
  it('tells all of one paragraph', async () => {
    const { fonts, ...deck } = await read('Plain **bold** _slanted_ <br> [link](https://a.example "Tip")')
    const [run] = deck.slides[0]?.items ?? []
    expect(fonts[0]).toMatchObject({
      bold: false,
      italic: false,
      drawn: [{ name: 'Noto Sans', face: 'NotoSans-Regular', web: true }],
    })
    const common = { kind: 'text', size: 29, bold: false, italic: false, color: { hex: '#1f2328' } }
    expect(run).toEqual({
      kind: 'paragraph',
      flow: 'main',
      runs: [
        { ...common, text: 'Plain ', font: 0 },
        { ...common, text: 'bold', font: 1, bold: true },
        { ...common, text: ' ', font: 0 },
        { ...common, text: 'slanted', font: 2, italic: true },
        { kind: 'break', size: 29, font: 0 },
        {
          ...common,
          text: 'link',
          font: 0,
          color: { hex: '#0969da' },
          link: { href: 'https://a.example', title: 'Tip' },
        },
      ],
      align: 'left',
      rectangle: { x: 78.5, y: 316.5, width: 1123, height: 87 },
      lines: 2,
      least: 239.4,
      pitch: 43.5,
      firstBaseline: 349.5,
      lastBaseline: 393,
      size: 29,
      ascent: 1.069,
      descent: 0.293,
    })
    expect(deck.slides[0]).toMatchObject({
      number: 1,
      classes: [],
      lang: 'en',
      id: '1',
      inner: { left: 78.5, right: 1201.5 },
    })
    expect(deck.slides[0]?.ground).toEqual({ color: { hex: '#ffffff' } })
  })

  it('tells lists by their items, levels and markers', async () => {
    const items = await itemsOf(`- a
- b

  more of b

  3. c
     * d
  4. e

<ul style="list-style: none"><li>f</li></ul>
<ol reversed style="list-style: upper-alpha"><li>g</li><li value="28">h</li></ol>
<ul style="list-style: '→ '"><li>i</li></ul>
<ol style="list-style: decimal-leading-zero"><li>j</li></ol><ol style="list-style: arabic-indic" start="12"><li>k</li></ol>
<ol style="list-style: cjk-ideographic" start="12"><li>l</li></ol><ol style="list-style: hebrew"><li>m</li></ol>
`)
    expect(items.map(outline)).toEqual([
      'level 0 disc | a',
      'level 0 disc | b',
      'level 0 none | more of b',
      'level 1 lower-roman 3 | c',
      'level 2 square | d',
      'level 1 lower-roman 4 | e',
      'level 0 none | f',
      'level 0 upper-alpha 2 | g',
      'level 0 upper-alpha 28 | h',
      'level 0 character | i',
      'level 0 decimal 1 | j',
      'level 0 decimal 12 | k',
      'level 0 ideographic 12 | l',
      'level 0 hebrew 1 | m',
    ])
  })

  it('tells what is around the content of a slide', async () => {
    const items = await itemsOf(`---
header: Above
footer: Below
paginate: true
style: "section::after { content: attr(data-marpit-pagination) ' / ' attr(data-marpit-pagination-total) }"
---
# One

> two`)
    expect(items.map(outline)).toEqual([
      'header | Above',
      'h1 | One',
      'box blockquote left border',
      'two',
      'footer | Below',
      'page-number | 1 / 1',
    ])
  })

  it('puts what lies behind letters behind them, as far as its block shows it', async () => {
    const items = await itemsOf(`<style>
pre { background: #eee; overflow: hidden }
mark { position: relative; z-index: 0; background: none }
mark::before { content: ''; position: absolute; z-index: -1; inset: 0 -3000px; background: #fc0 }
</style>

<pre>one <mark>two</mark></pre>`)
    const [block, band, text] = items
    expect(items.map(outline)).toEqual(['box pre', 'box span', 'one two'])
    if (block?.kind !== 'box' || band?.kind !== 'box') throw new Error(`Found ${text?.kind}`)
    expect([band.rectangle.x, band.rectangle.width]).toEqual([block.rectangle.x, block.rectangle.width])
  })

  it('cuts borders where they meet others', async () => {
    const items = await itemsOf(
      '<div style="width: 0; border: 30px solid transparent; border-bottom: 40px solid #f00"></div>' +
        '<div style="width: 80px; height: 40px; background: #0f0; clip-path: polygon(0 0, 75% 0, 100% 20px)">a</div>' +
        '<div style="background: #0f0; clip-path: circle(40%)">b</div>',
    )
    expect(items).toMatchObject([
      {
        name: 'div bottom border',
        fill: { hex: '#ff0000' },
        rectangle: { width: 60, height: 40 },
        corners: [
          [0, 1],
          [1, 1],
          [0.5, 0],
          [0.5, 0],
        ],
      },
      {
        corners: [
          [0, 0],
          [0.75, 0],
          [1, 0.5],
        ],
      },
      { kind: 'paragraph' },
      { kind: 'raster', reason: 'clip-path', alt: 'b' },
    ])
  })

  it('bends borders around round corners, and tells lines around boxes', async () => {
    const items =
      await itemsOf(`<div style="width: 200px; height: 80px; border-left: 8px solid #f00; border-radius: 20px 0 0 0">

a

</div>
<div style="border-top: 2px dashed #f00; outline: 3px solid #00f; outline-offset: 4px; width: 90px; height: 9px"></div>`)
    const [bent, , dashed, outline] = items
    if (bent?.kind !== 'box' || bent.corners === undefined) throw new Error('no corners')
    expect(bent.rectangle).toMatchObject({ width: 20, height: 80 })
    // From where the upper edge would begin, down to the square corner, and back up inside.
    const [first, , , , , , , , last, foot, inside] = bent.corners.map((point) =>
      point.map((part) => Math.round(part * 100) / 100),
    )
    expect([first, last, foot, inside]).toEqual([
      [1, 0],
      [0, 0.25],
      [0, 1],
      [0.4, 1],
    ])
    expect(outline).toMatchObject({
      name: 'div outline',
      line: { width: 3, color: { hex: '#0000ff' } },
      rectangle: { width: 104 },
    })
    expect(dashed).toMatchObject({
      line: { width: 2, style: 'dashed' },
      rectangle: { width: 90, height: 2 },
    })
  })

  it('tells what is set in columns as text of each of them', async () => {
    const items =
      await itemsOf(`<div style="columns: 2; column-gap: 40px; column-rule: 2px solid #f00; width: 640px; font-size: 20px; line-height: 30px">

- one
- two
- three, which is so long that it does not fit into a line, nor even into two of them

last

</div>`)
    expect(items.map(outline)).toEqual([
      'level 0 disc | one',
      'level 0 disc | two',
      'level 0 disc | three, which is so long that it does not fit into a line,',
      'level 0 none | nor even into two of them',
      'last',
      'box column rule',
    ])
    const [one, , three, more, last, rule] = items
    const start = one?.kind === 'paragraph' ? one.list?.start : undefined
    expect(start).toBe(78.5)
    expect([three, more, last].map((item) => item?.rectangle.x)).toEqual([118.5, 458.5, 418.5])
    expect(more).toMatchObject({ flow: expect.stringMatching(/\|1$/), list: { start: (start ?? 0) + 340 } })
    expect(rule?.rectangle).toMatchObject({ x: 78.5 + 319, width: 2 })
  })

  it('crops pictures as they are cut off, and tells those behind the content first', async () => {
    const items = await itemsOf(`# Text

![bg right:25% Cats](a.svg)
![w:160 h:40](a.svg)
<img src="a.svg" alt="Dog" style="width: 40px; height: 60px; object-fit: cover">`)
    const natural = { width: 80, height: 60 }
    const url = 'https://deck.invalid/deck/slides/a.svg'
    expect(items.filter(({ kind }) => kind === 'picture')).toEqual([
      {
        kind: 'picture',
        rectangle: { x: 960, y: 0, width: 320, height: 720 },
        crop: { left: 1 / 3, top: 0, right: 1 / 3, bottom: 0 },
        url,
        alt: 'Cats',
        natural,
        radius: 0,
        background: true,
      },
      expect.objectContaining({ rectangle: expect.objectContaining({ width: 160, height: 40 }), alt: '' }),
      expect.objectContaining({
        rectangle: expect.objectContaining({ width: 40, height: 60 }),
        crop: { left: 0.25, top: 0, right: 0.25, bottom: 0 },
        alt: 'Dog',
      }),
    ])
  })

  it('tells tables by their cells, spans and borders that meet', async () => {
    const items = await itemsOf(`<table>
<thead><tr><th>a</th><th colspan="2">b</th></tr></thead>
<tr><td rowspan="2">c<br>d</td><td>e</td><td style="background: #00ff0080; border-left: 4px dashed red">f</td></tr>
<tr><td>g</td><td><img src="a.svg" alt="h"></td></tr>
</table>`)
    const [table, ...others] = items
    if (table?.kind !== 'table') throw new Error('no table')
    const texts = table.rows.map(({ cells }) =>
      cells.map((cell) => {
        if (cell.kind === 'covered') return cell.across ? '<' : '^'
        return `${cell.paragraphs.map(outline).join()} ${cell.columnSpan}×${cell.rowSpan}`
      }),
    )
    expect(texts).toEqual([
      ['a 1×1', 'b 2×1', '<'],
      ['c⏎d 1×2', 'e 1×1', 'f 1×1'],
      ['^', 'g 1×1', ' 1×1'],
    ])
    expect(table.header).toBe(true)
    const [, , f] = table.rows[1]?.cells ?? []
    const e = table.rows[1]?.cells[1]
    const dashed = { width: 4, style: 'dashed', color: { hex: '#ff0000' } }
    const thin = { width: 1, style: 'solid', color: { hex: '#d1d9e0' } }
    // Half green on the white of its row.
    expect(f).toMatchObject({ fill: { hex: '#7fff7f' }, borders: { left: dashed, top: thin, right: thin } })
    expect(e).toMatchObject({ borders: { left: thin, right: dashed }, fill: { hex: '#ffffff' } })
    expect(others).toMatchObject([{ kind: 'picture', alt: 'h' }])
  })

  it('keeps cells apart that HTML lets overlap, and leaves out what nobody sees of a table', async () => {
    const items = await itemsOf(`<table>
<tr><td>a</td><td rowspan="3">b</td><td colspan="1000">c</td></tr>
<tr></tr>
<tr><td colspan="3">d</td></tr>
<tr><td rowspan="0">e</td></tr>
</table>

${'<div>'.repeat(400)}deep${'</div>'.repeat(400)}`)
    const [table, deep] = items
    const cells = table?.kind === 'table' ? table.rows.map((row) => row.cells) : []
    expect(
      cells.map((row) =>
        row.map((cell) =>
          cell.kind === 'covered'
            ? '^'
            : `${cell.paragraphs.map(outline).join()} ${cell.columnSpan}×${cell.rowSpan}`,
        ),
      ),
    ).toEqual([
      ['a 1×1', 'b 1×2', 'c 1×1'],
      ['d 1×1', '^', ' 1×1'],
      ['e 1×1', ' 1×1', ' 1×1'],
    ])
    expect(deep && outline(deep)).toBe('deep')
  })

  it('marks words in cells, where no shape can lie behind them', async () => {
    const badge = '<span style="display: inline-block; background: #ff0; color: #000">new</span>'
    const items = await itemsOf(`| a |\n|---|\n| ${badge} |`)
    expect(items.map(({ kind }) => kind)).toEqual(['table'])
    const [table] = items
    const cells = table?.kind === 'table' ? table.rows.flatMap(({ cells }) => cells) : []
    expect(cells[1]).toMatchObject({
      paragraphs: [{ runs: [{ text: 'new', highlight: { hex: '#ffff00' } }] }],
    })
  })

  it('tells code line by line, with its colours', async () => {
    const [code] = await itemsOf('```js\nlet x\n\n\tif (y)\tz\n```')
    if (code?.kind !== 'code') throw new Error('no code')
    const { text, rectangle, radius, fill, line } = code
    expect(outline(text)).toBe('let x⏎⏎        if (y)  z')
    expect(text.runs[0]).toMatchObject({ text: 'let', color: { hex: '#cf222e' } })
    expect({ radius, fill, line }).toEqual({
      radius: 6,
      fill: { hex: '#f6f8fa' },
      line: { width: 1, style: 'solid', color: { hex: '#d1d9e0' } },
    })
    expect(text.rectangle.x - rectangle.x).toBe(17)
    expect([text.lines, text.pitch]).toEqual([3, 28.35])
  })

  it('pictures formulas as high as they are, line by line, and items that hold nothing else behind bullets', async () => {
    const long = '$a + b + c + d + e + f + g = h + i + j + k + l + m + n + o$'
    const text = 'Words that fill nearly all of a line, before a formula comes'
    const items = await itemsOf(`- $x$\n\n$\\dfrac{a}{b}$\n\n${text}: ${long} and more`)
    const [, , high, paragraph, ...parts] = items
    expect(items.slice(0, 2).map(outline)).toEqual(['level 0 disc | \u00a0', 'raster'])
    expect(high?.kind === 'raster' && high.rectangle.height).toBeGreaterThan(55)
    if (paragraph?.kind !== 'paragraph') throw new Error('no paragraph')
    expect(outline(paragraph)).toMatch(/^Words[^⏎]*⏎\u00a0+ and more$/)
    expect(paragraph.lines).toBe(2)
    const tops = parts.map((part) => (part.kind === 'raster' ? Math.round(part.rectangle.y) : 0))
    expect(new Set(tops).size).toBe(2)
    expect(new Set(paragraph.runs.map(({ size }) => size)).size).toBe(1)
  })

  it('takes letters that no font has for as wide as they are elsewhere', async () => {
    const narrow = '<p style="width: 10.5em">漢字漢字漢字漢字漢字<b>字漢字漢</b></p>'
    const content = await showDeck(browser, `漢字、かな한국 abc **漢**\n\n${narrow}`, async (page, deck) => {
      await page.evaluate(standInScript(deck) ?? '')
      return readSlideContent(page.evaluate, page.familiesOf)
    })
    const [text, broken] = content.slides[0]?.items ?? []
    if (text?.kind !== 'paragraph') throw new Error('no paragraph')
    // A letter more would take up the first one of the next line.
    if (broken?.kind !== 'paragraph') throw new Error('no paragraph')
    expect([broken.least, broken.most ?? 0].map((width) => Math.round(width / text.size))).toEqual([10, 11])
    const latin = (await itemsOf('abc'))[0]
    const spaces = latin?.kind === 'paragraph' ? text.least - latin.least - 8 * text.size : 0
    expect(spaces).toBeGreaterThan(0)
    expect(spaces).toBeLessThan(text.size)
    expect(content.fonts.flatMap(({ drawn }) => drawn.map(({ name }) => name))).toContain(STAND_IN)
    expect(content.fonts.map((font) => officeFontOf(font).latin)).not.toContain(STAND_IN)
  })

  it('puts annotations of letters above them', async () => {
    const items = await itemsOf('<p>ab <ruby>cd<rt>ef</rt></ruby> gh</p>')
    expect(items.map(outline)).toEqual(['ab cd gh', 'ef'])
    const [text, above] = items
    if (text?.kind !== 'paragraph' || above?.kind !== 'paragraph') throw new Error('no paragraphs')
    expect(above.firstBaseline).toBeLessThan(text.firstBaseline - text.size / 2)
    expect(text.lines).toBe(1)
  })

  it('keeps all of a text that nobody would write', async () => {
    const word = 'word'.repeat(2500)
    const items = await itemsOf(`a\u0001b ]]> & <!-- c -->\u200bd\u202e

${word}

日本語の文はどこでも折り返せるので、長い行でもひとつの段落のままであり、言葉の間に空白もない。そうでしょう、そうでしょう、そうでしょう。`)
    const [odd, long, han] = items.map((item) => (item.kind === 'paragraph' ? item : undefined))
    expect(odd && outline(odd)).toBe('a\u0001b ]]> & \u200bd\u202e')
    expect(long && outline(long)).toBe(word)
    // A line takes up no more than a letter of the next one.
    expect([long?.least, long?.most]).toEqual([1113.14, 1142.14])
    // Which font draws it depends on the machine.
    expect([han?.lines, (han?.most ?? 0) - (han?.least ?? 0)]).toEqual([2, 29])
  })

  it('tells text that is read from right to left', async () => {
    const items = await itemsOf('<div dir="rtl">\n\nשלום *עולם* abc\n\n- ראשון\n\n</div>')
    expect(items).toMatchObject([
      { align: 'right', rightToLeft: true, rectangle: { x: 78.5, width: 1123 } },
      { align: 'right', rightToLeft: true, list: { level: 0, bullet: { kind: 'disc' } } },
    ])
    expect(items.map(outline)).toEqual(['שלום עולם abc', 'level 0 disc | ראשון'])
  })

  it('tells the columns of tables as they are seen, from the left', async () => {
    const [table] = await itemsOf(
      '<table dir="rtl"><tr><td>1</td><td>2</td></tr><tr><td colspan="2">wide</td></tr><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    )
    if (table?.kind !== 'table') throw new Error('no table')
    const texts = table.rows.map(({ cells }) =>
      cells.map((cell) =>
        cell.kind === 'covered' ? (cell.across ? '<' : '^') : cell.paragraphs.map(outline).join(),
      ),
    )
    expect(texts).toEqual([
      ['2', '1'],
      ['wide', '<'],
      ['b', 'a'],
      ['c', '^'],
    ])
    expect(table.columns.every((width) => width > 10)).toBe(true)
    expect(table.rectangle.x).toBe(
      Math.min(
        ...table.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.kind === 'cell' ? [cell.rectangle.x] : [])),
        ),
      ),
    )
  })

  it('tells boxes, what is turned, and what stands in the way of its words', async () => {
    const items =
      await itemsOf(`<div style="background: linear-gradient(45deg, red 20%, #0000ff80); padding: 8px">in a box</div>

<span style="display: inline-block; background: #000; color: #fff; border-radius: 4px; padding: 0 9px">badge</span> text

<div style="rotate: 10deg; width: 100px; height: 40px">turned</div>`)
    expect(items.map(outline)).toEqual(['box div', 'in a box', 'box badge', 'badge text', 'turned'])
    const [box, , , badge, turned] = items
    expect(box).toMatchObject({
      gradient: {
        degrees: 45,
        stops: [
          { color: { hex: '#ff0000' }, at: 0.2 },
          { color: { hex: '#0000ff', alpha: 0.502 }, at: 1 },
        ],
      },
    })
    // Its first letter is where it was drawn, within the box.
    expect(badge?.rectangle.x).toBe(87.5)
    expect(turned).toMatchObject({ rectangle: { width: 100, height: 40 }, turn: { degrees: 10 } })
  })

  it('tells letters where they stand, whatever keeps them there', async () => {
    const label =
      '<span style="display: inline-block; width: 150px; text-align: center; background: #ccc">b</span>'
    const items = await itemsOf(`<style>
pre { background: none; border: 0; padding: 0 } pre code { display: inline-block; background: #eee; padding: 9px }
</style>

<div style="display: flex; justify-content: center; width: 90px; background: #ccc">7</div>
<div style="display: flex; justify-content: flex-end; width: 90px">8</div>

${label} c

<div style="width: 99px">wwwwwwww ${label} wwwwwwww</div>
<div style="width: 300px; padding-left: 40px; text-indent: -40px">${'word '.repeat(9)}</div>

\`\`\`
code
\`\`\``)
    const texts = items.flatMap((item) =>
      item.kind === 'paragraph' ? [item] : item.kind === 'code' ? [item.text] : [],
    )
    expect(texts.map(({ align }) => align)).toEqual(['center', 'left', 'left', 'left', 'left', 'left'])
    const [middle, end, labelled, broken, hanging] = texts
    expect(middle?.rectangle).toMatchObject({ x: 78.5, width: 90 })
    expect(end?.rectangle).toMatchObject({ x: 151.91, width: 16.59 })
    // As wide as the label, half of it before and half behind its letter.
    const letter = labelled?.runs.find((run) => run.kind === 'text' && run.text === 'b')
    expect([labelled?.rectangle.x, letter]).toMatchObject([144.58, { extra: 66.08 }])
    expect(broken && outline(broken)).toBe('wwwwwwww \u00a0b wwwwwwww')
    expect(hanging).toMatchObject({ indent: -40, rectangle: { x: 118.5, width: 300 } })
    const code = items.at(-1)
    expect(code).toMatchObject({ kind: 'code', fill: { hex: '#eeeeee' } })
  })

  it('tells what letters look like that are no plain text', async () => {
    const items = await itemsOf(`<style>
h1 { background: linear-gradient(90deg, red, #080 40%, blue); background-clip: text; color: transparent }
h1 em { color: #123456 }
u { text-decoration: underline dotted red }
p { text-shadow: 1px 2px 3px #00000080 }
s { background: linear-gradient(transparent 60%, yellow 60%); text-decoration: none }
</style>

# Title *plain*

<u>line</u><s>pen</s>`)
    const runs = items.flatMap((item) => (item.kind === 'paragraph' ? item.runs : []))
    expect(items.map(outline)).toEqual(['h1 | Title plain', 'linepen'])
    const shadow = { color: { hex: '#000000', alpha: 0.502 }, dx: 1, dy: 2, blur: 3 }
    expect(runs).toMatchObject([
      { text: 'Title ', color: { hex: '#008800' }, gradient: { degrees: 90 } },
      { text: 'plain', color: { hex: '#123456' } },
      { text: 'line', shadow, underlineLook: { style: 'dotted', color: { hex: '#ff0000' } } },
      { text: 'pen', shadow, highlight: { hex: '#ffff00' } },
    ])
  })

  it('tells what is turned in a line by itself, and what lies on other things after them', async () => {
    const badge = '<span style="display: inline-block; background: #000; rotate: 5deg">turned</span>'
    const box = (z: string, x: number) =>
      `<div style="position: absolute; z-index: ${z}; left: ${x}px; top: 9px; width: 90px; height: 50px; background: #ccc">${z}</div>`
    const items = await itemsOf(
      `A ${badge} word\n\n${box('3', 10)}${box('2', 500)}${box('1', 60)}${box('auto', 90)}${box('-1', 510)}`,
    )
    const places = items.map((item) =>
      item.kind === 'box' ? `${outline(item)} ${item.rectangle.x}` : outline(item),
    )
    expect(places.slice(0, 3)).toEqual(['A \u00a0 word', expect.stringMatching(/^box span/), 'turned'])
    expect(places.slice(3)).toEqual([
      ...['box div 500', '2', 'box div 90', 'auto', 'box div 60', '1', 'box div 10', '3'],
    ])
    expect(items[2]).toMatchObject({ turn: { degrees: 5 } })
  })

  it('puts what is behind something behind it, as far as its stacking context reaches', async () => {
    const { slides } = await read(`<style>
.card { position: relative; background: #eef }
.card::after { content: ''; position: absolute; z-index: -1; inset: 9px -9px -9px 9px; background: #f66 }
.apart { isolation: isolate }
.tag { position: absolute; top: 400px; background: #fff }
</style>

<div class="card">hides it</div><div class="card apart">is before it</div>

---

![bg](#abc)

<div class="card">covers it</div><div class="tag">tag</div>

<div style="height: 500px; background: #ddd">below</div><div style="margin-top: -480px; background: #ff9">words</div>`)
    expect(slides.map(({ items }) => items.map(outline))).toEqual([
      // The slide itself is no context: what is behind it is hidden by its ground.
      ['box div', 'hides it', 'box div', 'box span', 'is before it'],
      [
        ...['box span', 'box div', 'covers it'],
        ...['box div', 'box div', 'below', 'words', 'box div', 'tag'],
      ],
    ])
  })

  it('fits headings, and tells grounds of slides', async () => {
    const { slides } = await read(`# <!-- fit --> Fitted

---
<!-- _backgroundImage: "linear-gradient(to right, #fff, #000)" -->

---
<!-- _backgroundImage: url(a.svg) -->

---
<!-- _backgroundImage: "radial-gradient(red, blue)" -->

---
![bg](missing.svg)`)
    expect(slides[0]?.items).toMatchObject([{ fitted: true, heading: 1, lines: 1 }])
    const white = { hex: '#ffffff' }
    const element = expect.any(Number)
    expect(slides.slice(1).map(({ ground, items }) => [ground, items.length])).toEqual([
      [
        {
          color: white,
          gradient: {
            degrees: 90,
            stops: [
              { color: white, at: 0 },
              { color: { hex: '#000000' }, at: 1 },
            ],
          },
        },
        0,
      ],
      [
        { color: white, picture: { url: 'https://deck.invalid/deck/slides/a.svg', crop: expect.anything() } },
        0,
      ],
      [{ color: white, raster: { element, part: 'alone' } }, 0],
      [{ color: white }, 0],
    ])
  })
})

describe('readFaces', () => {
  it('finds the rules of all style sheets, and what they are relative to', async () => {
    const markdown = `<style>
@import url("data:text/css,a{}");
@font-face { font-family: 'Web Sans'; src: url(a.woff2) format('woff2'); font-weight: 100 900; unicode-range: U+0-7F }
@media all { @font-face { font-family: Other; src: local('x'), url("b.ttf"); font-style: italic } }
</style>

Text`
    const rules = await showDeck(browser, markdown, (page) =>
      page.evaluate<readonly FaceRule[]>(`((__name) => (${readFaces})())((it) => it)`),
    )
    expect(rules.filter(({ family }) => /Web|Other/.test(family))).toEqual([
      {
        family: 'Web Sans',
        weight: '100 900',
        style: '',
        ranges: 'U+0-7F',
        sources: expect.stringContaining('a.woff2") format("woff2")'),
        base: SHOWN_URL,
      },
      {
        family: 'Other',
        weight: '',
        style: 'italic',
        ranges: '',
        sources: expect.stringContaining('b.ttf")'),
        base: SHOWN_URL,
      },
    ])
  })
})

describe('what nothing but a picture shows', () => {
  it('is pictured by itself, with its words as alternative text', async () => {
    const markdown = `# First

---

Text $x^2$ and

<div style="filter: blur(2px); width: 20px; height: 10px; background: #f00">Blurred</div>

<div style="background: conic-gradient(#00f, #00f); color: #f00; width: 29px">██</div>`
    const drawn = await showDeck(browser, markdown, async (page, deck) => {
      const content = await readSlideContent(page.evaluate, page.familiesOf)
      const rasters = content.slides[1]?.items.filter(({ kind }) => kind === 'raster') ?? []
      return {
        rasters,
        pictures: await pictureElements((_slides, use) => use(page), deck, content, new Map()),
      }
    })
    expect(drawn.rasters).toMatchObject([
      { reason: 'math', alt: 'x^2' },
      { reason: 'background', alt: '', source: { part: 'alone' } },
      // A stacking context is drawn after the blocks around it.
      { reason: 'filter', alt: 'Blurred', source: { part: 'whole' } },
    ])
    const pixelsOf = async (raster: ContentItem | undefined) => {
      if (raster?.kind !== 'raster') throw new Error('no raster')
      const { bytes } = drawn.pictures.get(rasterKey(raster.source)) ?? { bytes: new Uint8Array() }
      return { raster, ...(await sharp(bytes).raw().toBuffer({ resolveWithObject: true })) }
    }
    // Its text is a text of the slide.
    const ground = await pixelsOf(drawn.rasters[1])
    const middle = ((ground.info.height >> 1) * ground.info.width + (ground.info.width >> 1)) * 4
    expect([...ground.data.subarray(middle, middle + 4)]).toEqual([0, 0, 255, 255])

    const { raster, data, info } = await pixelsOf(drawn.rasters[2])
    expect(info).toMatchObject({
      width: 2 * raster.rectangle.width,
      height: 2 * raster.rectangle.height,
      channels: 4,
    })
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
    ]
    // Nothing in the corner, red in the middle.
    expect(at(0, 0)[3]).toBeLessThan(9)
    expect(at(info.width / 2, info.height / 2)[3]).toBeGreaterThan(200)
  })

  it('copies drawings with all that comes from outside of them', async () => {
    const far =
      '<linearGradient id="far"><stop style="stop-color: gold"/><stop offset="1" stop-color="#f008"/></linearGradient>'
    const inside = [
      '<rect class="k" width="80" height="60" onclick="alert(1)" data-x="1"/>',
      '<circle fill="url(#far)" r="9"/><use href="#sign"/><script>alert(1)</script><style>rect { x: 3px }</style>',
      '<a href="https://a.example"><text>a &lt; b</text></a>',
    ].join('')
    const items = await itemsIn(
      `<svg width="0" height="0"><defs>${far}<path id="sign" class="k" d="M0 0h9"/></defs></svg>` +
        `<div style="opacity: .5"><svg viewBox="0 0 80 60" style="display: block; width: 160px; height: 120px">${inside}</svg></div>` +
        '<svg width="9" height="9"><foreignObject width="9" height="9"><p>HTML</p></foreignObject></svg>',
      'div { color: #123456 } .k { fill: currentColor; stroke: rgb(0 0 255 / 20%) } text { font: italic 20px monospace; transform: rotate(90deg) }',
    )
    const drawings = items.flatMap((item) => (item.kind === 'raster' ? [item.svg] : []))
    expect(drawings).toEqual([
      [
        '<svg xmlns="http://www.w3.org/2000/svg" width="161" height="122" viewBox="0 0 161 122" opacity="0.5">',
        '<svg viewBox="0 0 80 60" font-family="&quot;Times New Roman&quot;" font-size="16px" x="0" y="1" width="160" height="120">',
        '<defs><linearGradient id="far"><stop stop-color="#ffd700"/>',
        '<stop offset="1" stop-color="#ff0000" stop-opacity="0.533"/></linearGradient>',
        '<path id="sign" d="M0 0h9" fill="#123456" stroke="#0000ff" stroke-opacity="0.2"/></defs>',
        '<rect width="80" height="60" fill="#123456" stroke="#0000ff" stroke-opacity="0.2" x="3px"/>',
        '<circle r="9" fill="url(#far)"/>',
        '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#sign"/>',
        '<g><text font-family="monospace" font-size="20px" font-style="italic" transform="matrix(0, 1, -1, 0, 0, 0)">',
        'a &lt; b</text></g></svg></svg>',
      ].join(''),
      undefined,
    ])
  })
})
