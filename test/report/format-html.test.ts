import { createHash } from 'node:crypto'
import { parse } from 'parse5'
import { expect, it } from 'vitest'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import { formatHtml } from '../../scripts/report/format-html.ts'
import { spanOf } from '../check/plain-project.ts'

const ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e'

const source = `# ${ATTACK}\n\n![](cat.png)\n`
const missing: Diagnostic = {
  rule: 'asset/missing',
  severity: 'error',
  message: `Missing file \`${ATTACK}\` on slide 1, expected a file in the project`,
  file: 'slides/talk.md',
  span: spanOf(source, 'cat.png'),
  slide: 1,
  suggestions: [ATTACK],
}
const untitled: Diagnostic = {
  rule: 'a/b',
  severity: 'warning',
  message: 'x',
  file: 'slides/talk.md',
  slide: 1,
}
const unused: Diagnostic = {
  rule: 'asset/unused',
  severity: 'info',
  message: ATTACK,
  file: ATTACK,
  help: ATTACK,
}

const html = formatHtml({
  version: '1.2.3',
  decks: 1,
  sources: { 'slides/talk.md': source },
  diagnostics: [untitled, missing, unused],
  slides: [
    {
      file: 'slides/talk.md',
      number: 1,
      width: 1280,
      height: 720,
      jpeg: new Uint8Array([255, 216, 255]),
      marks: new Map([[missing, { x: 100.4, y: 200, width: 300, height: 40 }]]),
    },
  ],
})

type Node = {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Node[]
}

const allOf = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(allOf)]
const nodes = allOf(parse(html) as unknown as Node)

it('holds nothing but what it is made of, whatever decks say', () => {
  expect([...new Set(nodes.map(({ nodeName }) => nodeName))].sort().join(' ')).toBe(
    '#document #documentType #text a body div g h1 h2 h3 head header html image li main meta nav p pre rect section span strong style svg text title ul',
  )
  const attributes = [...new Set(nodes.flatMap(({ attrs = [] }) => attrs.map(({ name }) => name)))]
  expect(attributes.filter((name) => /^on|style|src/.test(name))).toEqual([])
  expect(html).not.toContain('\u202e')
})

it('allows its own style, and pictures that it carries', () => {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(html).toContain(
    `content="default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  )
})

it('outlines a finding on its slide, by the number that it has beside it', () => {
  expect(html).toContain(
    '<svg role="img" aria-label="Slide 1, with what is wrong outlined" viewBox="0 0 1280 720"><image href="data:image/jpeg;base64,/9j/" width="1280" height="720"/><g class="error"><rect x="100" y="200" width="300" height="40"/><text x="90" y="240" font-size="40" text-anchor="end">2</text></g></svg>',
  )
  expect(html).toContain('<li><p><span class="number">2</span> <strong class="error">error</strong>')
  expect(html).toContain('<li><p><strong class="warning">warning</strong>')
})

it('leads to each file by a link', () => {
  expect(html.match(/href="#file-\d"|id="file-\d"/g)).toEqual([
    'href="#file-1"',
    'href="#file-2"',
    'id="file-1"',
    'id="file-2"',
  ])
  expect(formatHtml({ version: '1', decks: 2, sources: {}, diagnostics: [] })).toContain(
    '<p>nothing to report in 2 decks</p>',
  )
})
