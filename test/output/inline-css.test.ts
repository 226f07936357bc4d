import { describe, expect, it } from 'vitest'
import type { AssetGate } from '../../scripts/model/asset.ts'
import { inlineCss } from '../../scripts/output/inline-css.ts'
import { createResources } from '../../scripts/output/resources.ts'

const A = 'data:image/png;base64,QQ=='

describe('inlineCss', () => {
  it.each([
    ['a{background:url(a.png)}', `a{background:url(${A})}`],
    [`a{background:URL( 'a.png' ) no-repeat}`, `a{background:url(${A}) no-repeat}`],
    ['a{background:url("\\61.png")}', `a{background:url(${A})}`],
    ['a{mask:url(a.png#x)}', `a{mask:url(${A}#x)}`],
    ['a{fill:url(#g)}', 'a{fill:url(#g)}'],
    ['/* url(a.png) */ a::after{content:"url(a.png)"}', '/* url(a.png) */ a::after{content:"url(a.png)"}'],
    ['a{background:image-set(url(a.png) 1x)}', `a{background:image-set(url(${A}) 1x)}`],
    ['a{background:url(data:image/png;base64,Qg==)}', 'a{background:url(data:image/png;base64,Qg==)}'],
    ['a{background:red url(no.png)}', 'a{background:red none}'],
    ['@font-face{src:url(no.woff2) format("woff2"),local(B)}', '@font-face{src:local(""),local(B)}'],
    ['@import "sub/x.css";a{}', `b{background:url(${A})}\na{}`],
    ['@import url(sub/x.css) screen;a{}', `@media screen {b{background:url(${A})}}\na{}`],
    ['@import url(https://no.example/x.css);a{}', 'a{}'],
    ['@import "loop.css";', 'c{}\n'],
    ['a{background:url(a.png', `a{background:url(${A})`],
  ])('%s', async (css, expected) => {
    expect(await inlineCss(css, 'https://deck.invalid/deck/', createResources(gate))).toBe(expected)
  })
})

const FILES: Readonly<Record<string, readonly [type: string, content: string]>> = {
  '/deck/a.png': ['image/png', 'A'],
  '/deck/sub/x.css': ['text/css', 'b{background:url(../a.png)}'],
  '/deck/loop.css': ['text/css', '@import "loop.css";c{}'],
}

const gate: AssetGate = async (url) => {
  const [type, content] = FILES[new URL(url).pathname] ?? []
  if (type === undefined) return { ok: false, reason: 'missing', detail: 'there is no such file' }
  return { ok: true, content: { type, bytes: new TextEncoder().encode(content) } }
}
