import { describe, expect, it } from 'vitest'
import type { RenderedDeck } from '../../scripts/model/rendered-deck.ts'
import { pageScript, renderPage, slideRectangle } from '../../scripts/output/render-page.ts'

const DECK: RenderedDeck = {
  slides: [
    { html: '<svg data-marpit-svg="">1</svg>', notes: ['secret'] },
    { html: '<svg data-marpit-svg="">2</svg>', notes: [] },
  ],
  css: 'a::after{content:"</style><b>"}',
  width: 960,
  height: 720,
  lang: 'de"x',
  title: 'a < b & "c"',
}

describe('renderPage', () => {
  it('is a complete document of the slides alone', () => {
    const html = renderPage(DECK, ['run("</script>")'])
    expect(html).toContain('<html lang="de&quot;x">')
    expect(html).toContain('<title>a &lt; b &amp; &quot;c&quot;</title>')
    expect(html).toContain('<style>a::after{content:"<\\/style><b>"}</style>')
    expect(html).toContain('@page { size: 960px 720px; margin: 0 }')
    expect(html).toContain(`<script>${pageScript('run("</script>")')}</script>`)
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(html).not.toContain('secret')
    // Chromium asks for a picture of every page that names none.
    expect(html).toContain('<link rel="icon" href="data:,">')
  })
})

describe('slideRectangle', () => {
  it('puts the slides below each other', () => {
    expect(slideRectangle(DECK, 1)).toEqual({ x: 0, y: 720, width: 960, height: 720 })
  })
})
