import { describe, expect, it } from 'vitest'
import type { AssetContent, AssetGate } from '../../scripts/model/asset.ts'
import type { OutputMetadata } from '../../scripts/output/output-metadata.ts'
import { renderHtml } from '../../scripts/output/render-html.ts'
import { deckOf } from './sample-deck.ts'

const METADATA: OutputMetadata = { title: 'A talk', lang: 'tr', modified: new Date(0) }
const PAGE = 'https://deck.invalid/deck/slides/talk.html'

describe('renderHtml', () => {
  it('says what the deck is about, in its language', async () => {
    const html = await htmlOf('<p>x</p>', {
      title: 'Fail & <learn> "it"',
      author: 'Ayşe',
      description: 'd',
      keywords: ['only'],
    })
    expect(html.slice(0, html.indexOf('<style>')).replace(/content="default-src[^>]*/, 'content="…"')).toBe(
      '<!DOCTYPE html><html lang="tr"><head><meta charset="UTF-8">' +
        '<meta http-equiv="Content-Security-Policy" content="…"><meta name="keywords" content="only">' +
        '<title>Fail &amp; &lt;learn&gt; &quot;it&quot;</title>' +
        '<meta property="og:title" content="Fail &amp; &lt;learn&gt; &quot;it&quot;">' +
        '<meta name="author" content="Ayşe"><meta property="article:author" content="Ayşe">' +
        '<meta name="description" content="d"><meta property="og:description" content="d">' +
        '<meta name="viewport" content="width=device-width,height=device-height,initial-scale=1.0">' +
        '<meta name="apple-mobile-web-app-capable" content="yes"><meta http-equiv="X-UA-Compatible" content="ie=edge">' +
        '<meta property="og:type" content="website"><meta name="twitter:card" content="summary">',
    )
  })

  it('carries pictures, styles and fonts inside', async () => {
    const body =
      '<img src="../a.png" alt="A"><img srcset="../a.png 1x, ../b.png 2x"><video poster="/deck/a.png"></video>' +
      '<p style="background: url(&quot;../a.png&quot;)"></p><svg><image xlink:href="../b.png"/></svg>'
    const { html, refusals } = await renderHtml(
      deckOf(body, '@font-face{font-family:X;src:url("/deck/x.woff2") format("woff2")}'),
      METADATA,
      gateOf({ 'deck/a.png': 'image/png', 'deck/b.png': 'image/png', 'deck/x.woff2': 'font/woff2' }),
      PAGE,
    )
    const a = dataUri('image/png', 'deck/a.png')
    const b = dataUri('image/png', 'deck/b.png')
    expect(slideIn(html)).toBe(
      `<img src="${a}" alt="A"><img srcset="${a} 1x, ${b} 2x"><video poster="${a}"></video>` +
        `<p style="background: url(${a})"></p><svg><image xlink:href="${b}"/></svg>`,
    )
    expect(html).toContain(`src:url(${dataUri('font/woff2', 'deck/x.woff2')}) format("woff2")`)
    expect(refusals).toEqual([])
  })

  it('leaves out what the gate refuses and says so', async () => {
    const { html, refusals } = await renderHtml(
      deckOf('<img src="gone.png" alt="A cat"><iframe src="https://a.example/"></iframe>'),
      METADATA,
      gateOf({}),
      PAGE,
    )
    expect(slideIn(html)).toBe('<img  alt="A cat"><iframe ></iframe>')
    expect(refusals).toEqual([
      { url: 'https://a.example/', reason: 'blocked', detail: 'a deck cannot show other documents' },
      {
        url: 'https://deck.invalid/deck/slides/gone.png',
        reason: 'missing',
        detail: 'there is no such file',
      },
    ])
  })

  it('lets nothing of a deck run or load', async () => {
    const html = await htmlOf(
      '<script>alert(1)</script><script src="x.js"></script><link rel="stylesheet" href="https://a.example/x.css">' +
        '<base href="https://a.example/"><meta http-equiv="refresh" content="0;https://a.example">' +
        '<p onclick="alert(2)">x</p><a href="java\tscript:alert(3)" ping="https://a.example">y</a>' +
        '<form action="https://a.example"></form><svg><script>alert(4)</script></svg>',
    )
    expect(slideIn(html)).toBe('<p >x</p><a  >y</a><form ></form><svg></svg>')
  })

  it('links decks to decks', async () => {
    const html = await htmlOf(
      '<a href="../more/other.md#3">o</a><a href="#2">2</a><a href="https://a.example/x.md">w</a>',
    )
    expect(slideIn(html)).toBe(
      '<a href="other.html#3">o</a><a href="#2">2</a><a href="https://a.example/x.md">w</a>',
    )
  })

  it('has our two scripts and nothing of the place where it was made', async () => {
    const html = await htmlOf('<p>x</p>')
    expect(html.match(/<script>/g)).toHaveLength(2)
    expect(html.match(/'sha256-[\w+/=]{44}'/g)).toHaveLength(2)
    expect(html).not.toMatch(/deck\.invalid|\/tmp\/|sourceMappingURL/)
  })

  it('makes equal bytes of equal decks', async () => {
    expect(await htmlOf('<p>x</p>')).toBe(await htmlOf('<p>x</p>'))
  })

  it('puts the notes where the presenter view finds them', async () => {
    const { html } = await renderHtml(deckOf('', '', ['<b>one</b>', 'two']), METADATA, gateOf({}), PAGE)
    expect(html).toContain(
      '<div class="bespoke-marp-note" data-index="0" tabindex="0"><p>&lt;b&gt;one&lt;/b&gt;</p><p>two</p></div>',
    )
  })
})

async function htmlOf(body: string, metadata: Partial<OutputMetadata> = {}): Promise<string> {
  return (await renderHtml(deckOf(body), { ...METADATA, ...metadata }, gateOf({}), PAGE)).html
}

function slideIn(html: string): string | undefined {
  return /<section>([\s\S]*?)<\/section>/.exec(html)?.[1]
}

/** Files whose content is their path. */
function gateOf(types: Readonly<Record<string, string>>): AssetGate {
  return async (url) => {
    const path = new URL(url).pathname.slice(1)
    const type = types[path]
    if (type === undefined) return { ok: false, reason: 'missing', detail: 'there is no such file' }
    const content: AssetContent = { bytes: new TextEncoder().encode(path), type }
    return { ok: true, content }
  }
}

function dataUri(type: string, path: string): string {
  return `data:${type};base64,${Buffer.from(path).toString('base64')}`
}
