import { describe, expect, it } from 'vitest'
import { createEngine, type EngineTheme } from '../../scripts/engine/create-engine.ts'
import { detectFeatures } from '../../scripts/engine/detect-features.ts'
import { readEngineAsset } from '../../scripts/engine/engine-assets.ts'
import type { RenderedDeck } from '../../scripts/model/rendered-deck.ts'

async function render(markdown: string, themes: readonly EngineTheme[] = []): Promise<RenderedDeck> {
  const engine = await createEngine({ themes, lang: 'en', theme: 'default' }, detectFeatures(markdown))
  return engine.render(markdown)
}

/** What is on the one slide of a deck, without the slide itself. */
async function body(markdown: string): Promise<string> {
  const html = (await render(markdown)).slides[0]?.html ?? ''
  return /<section[^>]*>\n?([\s\S]*?)\n?<\/section>/.exec(html)?.[1] ?? ''
}

const EVERYTHING = `---
theme: gaia
title: 'All: of it'
header: 'Header 🎉'
footer: Footer → here
paginate: true
style: |
  section { color: #123 }
---

# <!--fit--> Fit 🚀

Text 👩‍💻 :tada: → ✓ ≠ Привет Ελλάδα \`👨‍👩‍👧\` <https://example.org/> me@example.org

---
<!-- _class: lead -->
<style scoped>
h1 { animation: spin 1s }
@keyframes spin { from { opacity: 0 } }
</style>

# Code

\`\`\`js
const flag = '🇯🇵' // ├── tree
\`\`\`

    indented 👍🏽

| a | b |
|---|---|
| x<br>y | $x^2$ |

---

$$\\int_0^1 x\\,dx$$

\`\`\`mermaid
graph LR
A[Start] --> B{Is it?}
\`\`\`

![bg left](a.png)
![w:100](b.png "title")

<div class="box" title="t">raw 😀</div>

* one
* two

<video src="a.mp4" controls></video>
`

describe('render', () => {
  it('gives slides, notes, size, language and title', async () => {
    const deck = await render(
      '---\nlang: de\nsize: 4:3\n---\n\n# A **bold** `plan` 🚀\n\n<!-- Say hello -->\n\n---\n\nB',
    )
    expect({ ...deck, css: '', slides: deck.slides.map(({ notes }) => notes) }).toEqual({
      css: '',
      height: 720,
      lang: 'de',
      slides: [['Say hello'], []],
      title: 'A bold plan 🚀',
      width: 960,
    })
  })

  it('shows what stands deep in lists, and the slides behind it', async () => {
    const levels = [...Array(14).keys()].map((level) => `${'  '.repeat(level)}- level ${level}`)
    const { slides } = await render(`${levels.join('\n')}\n\n---\n\n# Behind\n`)
    expect(slides.length).toBe(2)
    expect(slides[0]?.html).toContain('level 13')
  })

  it('tells how slides give way, as Marp CLI reads it', async () => {
    const said = [
      '',
      '_transition: push  1s',
      '_transition: none',
      'transition: cover .25s',
      'transition: wipe soon',
    ]
    const slides = said
      .map((directive) => (directive === '' ? 'a' : `<!-- ${directive} -->`))
      .join('\n\n---\n\n')
    const deck = await render(`---\ntransition: fade 300ms\n---\n\n${slides}\n\n---\n\nlast`)
    expect(deck.slides.map(({ transition }) => transition)).toEqual([
      { name: 'fade', milliseconds: 300 },
      { name: 'push', milliseconds: 1000 },
      undefined,
      { name: 'cover', milliseconds: 250 },
      { name: 'wipe' },
      { name: 'wipe' },
    ])
  })

  it('prefers the title of the front matter, also an unquoted one with a colon', async () => {
    expect((await render('---\ntitle: Ships: a talk\n---\n# No')).title).toBe('Ships: a talk')
    expect((await render('no heading')).title).toBe('')
  })

  it('shows a deck with an unknown theme in the theme for decks that do not say', async () => {
    const themes: readonly EngineTheme[] = [
      {
        name: 'ocean',
        path: 'themes/ocean.css',
        mount: '/deck/',
        css: '/* @theme ocean */ section{width:800px;height:600px}',
      },
    ]
    const engine = await createEngine({ themes, lang: 'en', theme: 'ocean' }, detectFeatures(''))
    expect(engine.render('---\ntheme: nowhere\n---\n# a')).toEqual(engine.render('# a'))
    expect(engine.render('# a')).toMatchObject({ width: 800, height: 600 })
  })

  it('gives the same bytes again, also from another engine', async () => {
    const engine = await createEngine(
      { themes: [], lang: 'en', theme: 'default' },
      detectFeatures(EVERYTHING),
    )
    const first = engine.render(EVERYTHING)
    expect(engine.render(EVERYTHING)).toEqual(first)
    expect(await render(EVERYTHING)).toEqual(first)
  })

  it('names scopes after their styles, so that slides in front do not change them', async () => {
    const slide = '<style scoped>h1{color:red}</style>\n\n# A'
    const scopeOf = (deck: RenderedDeck, index: number) =>
      /data-marpit-scope-\w+/.exec(deck.slides[index]?.html ?? '')?.[0]
    const [one, two] = [await render(slide), await render(`# B\n\n---\n\n${slide}`)]
    expect(scopeOf(one, 0)).toMatch(/^data-marpit-scope-[0-9a-f]{8}$/)
    expect(scopeOf(two, 1)).toBe(scopeOf(one, 0))
    expect(two.css).toContain(`[${scopeOf(one, 0)}]`)
  })

  it('wants nothing from the web', async () => {
    const deck = await render(EVERYTHING)
    const text = deck.css + deck.slides.map(({ html }) => html).join('')
    expect(deck.problems).toBeUndefined()
    expect([...new Set(text.match(/https?:[^"')\s<]*|(?:url\(|=)["']?\/\/[^"')\s]*/g))].sort()).toEqual([
      'http://www.w3.org/1998/Math/MathML',
      'http://www.w3.org/2000/svg',
      'https://example.org/',
    ])
    expect(text).not.toMatch(/@import|@charset/)
  })

  it('refers only to engine files that there are', async () => {
    const { css } = await render(EVERYTHING)
    const paths = [...new Set(css.match(/\/engine\/[^"')]+/g))]
    const missing = await Promise.all(
      paths.map(async (path) => ((await readEngineAsset(path)) ? [] : [path])),
    )
    expect(paths.length).toBeGreaterThan(10)
    expect(missing.flat()).toEqual([])
  })

  it('shows emoji in one way in text, code and raw HTML', async () => {
    const flag = '<span class="emoji" data-emoji="1f1ef-1f1f5" data-width="2">🇯🇵</span>'
    expect(await body('🇯🇵 `🇯🇵`\n\n<div>🇯🇵</div>\n\n```\n🇯🇵\n```')).toBe(
      `<p>${flag} <code>${flag}</code></p>\n<div>${flag}</div>\n` +
        `<pre is="marp-pre" data-auto-scaling="downscale-only"><code>${flag}\n</code></pre>`,
    )
  })

  it('brings only the fonts that the characters need', async () => {
    const filesOf = async (markdown: string) =>
      [...new Set((await render(markdown)).css.match(/\/engine\/fonts\/[^)]+400-normal/g))].map((path) =>
        path.replace(/.*\/|-400-normal/g, ''),
      )
    expect(await filesOf('plain')).toEqual(['noto-sans-latin', 'noto-sans-mono-latin'])
    expect(await filesOf('ж → `├`')).toEqual([
      'noto-sans-latin',
      'noto-sans-cyrillic',
      'dejavu-sans-latin',
      'noto-sans-mono-latin',
      'dejavu-mono-latin',
    ])
  })

  it('brings only the fonts that the formulas need', async () => {
    const { css } = await render('$x$')
    expect([...new Set(css.match(/KaTeX_\w+-\w+\.\w+/g))].sort()).toEqual([
      'KaTeX_Main-Bold.woff2',
      'KaTeX_Main-BoldItalic.woff2',
      'KaTeX_Main-Italic.woff2',
      'KaTeX_Main-Regular.woff2',
      'KaTeX_Math-BoldItalic.woff2',
      'KaTeX_Math-Italic.woff2',
    ])
  })

  it('finds the files of a theme next to the theme', async () => {
    const css = '/* @theme ocean */ @import "default"; section { background: url(img/wave.png) }'
    const themes: readonly EngineTheme[] = [{ name: 'ocean', path: 'themes/ocean.css', mount: '/deck/', css }]
    expect((await render('---\ntheme: ocean\n---\n# a', themes)).css).toContain(
      'url("/deck/themes/img/wave.png")',
    )
  })

  it('goes on without a theme that is no CSS', async () => {
    const themes: readonly EngineTheme[] = [
      { name: 'broken', path: 'themes/broken.css', mount: '/deck/', css: '/* @theme broken */ section {' },
    ]
    expect(await render('---\ntheme: broken\n---\n# a', themes)).toEqual(
      await render('---\ntheme: broken\n---\n# a'),
    )
  })

  it('says what it could not show as meant', async () => {
    const deck = await render(
      '# a\n\n---\n\n```mermaid\nnonsense\n```\n\n$\\frac{$ $\\nope$\n\n---\n\n<style>\nh1 {\n</style>\n\n<style>\nh2 { color: #abcdef }\n</style>\n\n---\n\n<style scoped>h1 > / { color: red }</style>',
    )
    expect(deck.problems).toEqual([
      {
        kind: 'diagram',
        slide: 2,
        detail: expect.stringContaining('Invalid mermaid header'),
        source: 'nonsense\n',
      },
      {
        kind: 'formula',
        slide: 2,
        detail: expect.stringContaining('Unexpected end of input'),
        source: '\\frac{',
      },
      { kind: 'formula', slide: 2, detail: 'Undefined control sequence: \\nope', source: '\\nope' },
      { kind: 'style', slide: 3, detail: '<css input>:1:1: Unclosed block' },
      { kind: 'style', slide: 4, detail: expect.stringContaining("Unexpected '/'") },
    ])
    expect(deck.slides[1]?.html).toContain('nonsense')
    expect(deck.css).toContain('{color:#abcdef}')
  })
})

describe('HTML of authors', () => {
  it('keeps what decks need', async () => {
    for (const html of [
      '<span style="color:red;">red</span>',
      '<kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup> <mark>m</mark> <small>s</small> <u>u</u>',
      '<img src="../assets/a.png" alt="A" width="100" style="float:right">',
      '<a href="mailto:me@example.org">mail</a> <a href="tel:+49">call</a> <a href="#3">3</a>',
      '<span id="x" role="img" aria-label="A" lang="de" dir="rtl" title="t">x</span>',
    ]) {
      expect(await body(`x ${html}`)).toBe(`<p>x ${html}</p>`)
    }
    expect(await body('<details open><summary>s</summary>t</details>')).toBe(
      '<details open=""><summary>s</summary>t</details>',
    )
    expect(await body('<video src="a.mp4" controls poster="p.png"></video>')).toContain(
      '<video src="a.mp4" controls="" poster="p.png"></video>',
    )
  })

  it('shows what could run as text, or leaves it out', async () => {
    expect(await body('<script>alert(1)</script>')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(await body('x <iframe src="a"></iframe> <form><input></form>')).not.toMatch(
      /<(?:iframe|form|input)/,
    )
    expect(await body('<img src="a.png" onerror="x()" alt="q">')).toBe('<img src="a.png" alt="q">')
    expect(await body('x <b style="width:expression(x)">b</b>')).toBe('<p>x <b>b</b></p>')
    expect(await body('x <b style="width:e\\78 pression(x)">b</b>')).toBe('<p>x <b>b</b></p>')
    for (const href of [
      'javascript:x',
      'JaVa\tScript:x',
      ' data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
    ]) {
      expect(await body(`x <a href="${href}">l</a>`), href).toBe('<p>x <a>l</a></p>')
      expect(await body(`[l](<${href}>)`), href).not.toMatch(/href/)
    }
    expect(await body('<svg onload="x()"><circle r="1"/></svg>')).not.toMatch(/<(?:svg|circle)/)
  })

  it('ends with the slide', async () => {
    const deck = await render('<div class="a">\n\nopen\n\n---\n\nnext\n\n</section></div>')
    expect(deck.slides.map(({ html }) => [...html.matchAll(/<svg|<\/svg>/g)].length)).toEqual([2, 2])
    expect(deck.slides[0]?.html).toMatch(/<div class="a">\n<p>open<\/p>\n<\/div><\/section>/)
  })

  it('cannot leave the style sheet', async () => {
    const { css } = await render('<style>h1::after{content:"</sty" "le></STYLE ><b>"}</style>\n\n# a')
    expect(css).not.toMatch(/<\/style/i)
  })

  it('may be nested deeper than a browser would build', async () => {
    const html = await body('<div>\n'.repeat(20_000))
    expect(html.match(/<div>/g)?.length).toBeLessThan(700)
  })
})
