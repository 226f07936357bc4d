import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEngine } from '../../scripts/engine/create-engine.ts'
import { detectFeatures } from '../../scripts/engine/detect-features.ts'
import type { DeckOutline } from '../../scripts/engine/read-outline.ts'

const LONG = read('after-the-patch')
const SHORT = read('small-changes')

/** What an author may write: each is in the long talk, so that a build of this repository shows it all. */
const CONSTRUCTS: Readonly<Record<string, RegExp>> = {
  'front matter':
    /^---\nmarp: true\ntheme: lectern\ntitle: .+\nauthor: .+\ndescription: .+\nkeywords: .+\nlang: en\n/,
  footer: /^footer: .+$/m,
  'page numbers': /^paginate: true$/m,
  'a fitted heading': /^# <!--fit--> /m,
  'coloured inline HTML': /<span style="color:#[0-9a-f]{6}">/,
  'colour inside a heading': /^# .*<span style="color:/m,
  'the split layout': /^<!-- _class: split -->$/m,
  'the split layout on dark': /^<!-- _class: split invert -->$/m,
  'a slide-local directive': /^<!-- _paginate: false -->$/m,
  'a picture beside the text, left': /^!\[bg left:\d+%[ \]]/m,
  'a picture beside the text, right': /^!\[bg right:\d+%[ \]]/m,
  'a fitted background': /^!\[bg left fit[ \]]/m,
  'a fitted background with a share': /^!\[bg fit left:\d+%[ \]]/m,
  'backgrounds above each other, with heights': /^!\[bg [^\]]*vertical h:300[^\]]*\].*\n!\[bg h:300/m,
  'several backgrounds': /^!\[bg [A-Z].*\n!\[bg [A-Z]/m,
  'an inline picture with its size': /^!\[w:\d+ h:\d+ .+\]\(/m,
  'an animated picture': /\.gif\)/,
  'a vector picture': /\.svg\)/,
  'a bitmap picture': /\.png\)/,
  'a photograph': /\.jpg\)/,
  'a table with line breaks': /^\|.*<br>.*\|$/m,
  'a quotation': /^> /m,
  'a nested list': /^ +- /m,
  'a numbered list': /^1\. /m,
  'a list that appears item by item': /^\* .*\n\* /m,
  'a numbered list that appears item by item': /^1\) .*\n2\) /m,
  'alignment by hard spaces': /(?:&nbsp;){4}/,
  'a plain emoji': /🛎️/u,
  'a joined emoji': /👩‍💻/u,
  'a flag': /🇯🇵/u,
  'a skin tone': /🙏🏽/u,
  'a joined emoji with a skin tone': /👩🏽‍✈️/u,
  'a keycap': /1️⃣/u,
  'code with highlighted lines': /^```\w+ \{[\d,-]+\}$/m,
  'inline code': /`tickets`/,
  'a diagram': /^```mermaid$/m,
  'a formula': /^\$\$\n[\s\S]+?\n\$\$$/m,
  'a formula in a line': /\$\\frac/,
  'columns of HTML blocks': /^<div>\n\n[\s\S]+?\n\n<\/div>$/m,
  'notes of several paragraphs': /^<!--\n.+\n\n.+\n\n[\s\S]+?-->$/m,
}

const LAYOUTS = ['lead', 'section', 'statement', 'quote', 'split', 'columns', 'cards', 'compare', 'numbers']

let long: DeckOutline
let short: DeckOutline

beforeAll(async () => {
  long = await outline(LONG)
  short = await outline(SHORT)
})

describe('the long talk', () => {
  it.each(Object.entries(CONSTRUCTS))('shows %s', (_, pattern) => {
    expect(LONG).toMatch(pattern)
  })

  it('fills an hour', () => {
    expect(long.slides.length).toBeGreaterThanOrEqual(44)
    expect(long.slides.length).toBeLessThanOrEqual(50)
  })

  it('says something on every slide', () => {
    expect(silentSlides(long)).toEqual([])
  })

  it('uses the layouts of the theme', () => {
    expect(LAYOUTS.filter((layout) => !classesOf(long).has(layout))).toEqual([])
  })
})

describe('the short talk', () => {
  it('fits into a lunch break', () => {
    expect(short.slides.length).toBeGreaterThanOrEqual(16)
    expect(short.slides.length).toBeLessThanOrEqual(22)
  })

  it.each(
    Object.entries({
      'two facing panels': /^<!-- _class: compare -->\n\n# .+\n\n<div>/m,
      ticks: /^<span style="color:#[0-9a-f]{6}">✓<\/span>/m,
      crosses: /^<span style="color:#[0-9a-f]{6}">✗<\/span>/m,
      'a large statement': /^<!-- _class: statement -->$/m,
      'a dark slide': /^<!-- _class: statement invert -->$/m,
      'an unequal sign in a formula': /^\$.*\\neq.*\$$/m,
      'a table to compare by': /^\|.*✓.*✗.*\|$/m,
      'who does what by when': /^\| Who \| What \| By \|$/m,
    }),
  )('shows %s', (_, pattern) => {
    expect(SHORT).toMatch(pattern)
  })

  it('says something on every slide', () => {
    expect(silentSlides(short)).toEqual([])
  })
})

describe('both talks', () => {
  it('describe every picture in words', () => {
    const keywords = /\b(?:bg|left|right|fit|vertical|[wh])(?::\d+%?)?(?=\s|$)/g
    const wordless = [...`${LONG}\n${SHORT}`.matchAll(/!\[([^\]]*)\]/g)]
      .map((match) => match[1] ?? '')
      .filter((alt) => alt.replace(keywords, '').trim() === '')
    expect(wordless).toEqual([])
  })

  it('agree on the bands of the four measures', () => {
    const bands = [
      /multiple times a day/i,
      /weekly to monthly/i,
      /less than monthly/i,
      /\| hours \|/i,
      /\| days \|/i,
      /weeks to months/i,
      /under 15 %/,
      /15–30 %/,
      /over 30 %/,
      /under 1 hour/,
      /under 1 day/,
      /over 1 day/,
    ]
    for (const band of bands) {
      expect(LONG).toMatch(band)
      expect(SHORT).toMatch(band)
    }
  })
})

function read(name: string): string {
  return readFileSync(new URL(`../../slides/${name}.md`, import.meta.url), 'utf8')
}

async function outline(markdown: string): Promise<DeckOutline> {
  const engine = await createEngine(
    { themes: [], lang: 'en', theme: 'default' },
    { ...detectFeatures(markdown), shiki: false },
  )
  return engine.outline(markdown)
}

/** Numbers of the slides without a note. */
function silentSlides(deck: DeckOutline): readonly number[] {
  return deck.slides.flatMap(({ notes }, index) => (notes.join('').trim() === '' ? [index + 1] : []))
}

function classesOf(deck: DeckOutline): ReadonlySet<string> {
  return new Set(
    deck.slides.flatMap(({ directives }) => [directives.class ?? []].flat().join(' ').split(/\s+/)),
  )
}
