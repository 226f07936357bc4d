import { Marp } from '@marp-team/marp-core'
import { katexMarpCorePlugin } from '@marp-team/marp-core/plugins/katex'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { findProtectedRanges } from '../../scripts/markdown/find-protected-ranges.ts'

type Node = DefaultTreeAdapterTypes.Node
type Tokens = readonly { readonly content: string }[]

/** Marks of Markdown, whole and broken. Each `@` becomes a letter that stands nowhere else. */
const PIECES = [
  ...['`', '``', '```\n', '~~~\n', '```js @\n', '$', '$$', '$$\n', '\\', '\\`', '\\$', '5'],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '  \n',
    ' ',
    '    ',
    '                ',
    '\t',
    '\u2028',
    '\0',
    '\f',
    '\u00a0',
  ],
  ...['> ', '- ', '1. ', '# ', '===\n', '\n---\n\n', '| ', '\\|', '*', '**', '~~', '_', '&amp;'],
  ...['[', '](', '](a)', ')', '![', '[@]: a\n', 'http://a.b/', '<http://a.b/', 'javascript:'],
  ...['<div>', '</div>', '<b>', '</b>', '<b a="', '">', '<!--', '-->', '<?', '?>', '<!X ', '<![CDATA['],
  ...['`@`', '$@$', '<code>@</code>', '<kbd title="<code>">@</kbd>', '\n<pre>\n@\n\n@\n</pre>\n'],
  ...['\n<style>\n@\n\n@\n</style>\n', '<script>@</script>', '| @ | `@\\|@` | $@$ |\n|---|---|---|\n| @ |\n'],
  ...['@', '@', '@', '@', '@', '@', '@', '@', '@', '@', '@', '@', '@', '@', '@', '@'],
]

const marp = new Marp({ html: true, script: false, emoji: { unicode: false } })
marp.use(katexMarpCorePlugin())
const { escapeHtml } = marp.markdown.utils
for (const rule of ['marp_math_inline', 'marp_math_block']) {
  marp.markdown.renderer.rules[rule] = (tokens: Tokens, index: number) =>
    `<math>${escapeHtml(tokens[index]?.content ?? '')}</math>`
}
// Marp cleans raw HTML only when it renders: what it cuts out must be left alone all the same.
for (const rule of ['html_inline', 'html_block']) {
  marp.markdown.renderer.rules[rule] = (tokens: Tokens, index: number) => tokens[index]?.content ?? ''
}

const GUARDED = ['code', 'kbd', 'samp', 'pre', 'script', 'style', 'textarea', 'math']

/** The letters of a slide, those in code and formulas and the others. */
function readLetters(html: string): {
  readonly guarded: ReadonlySet<string>
  readonly open: ReadonlySet<string>
} {
  const guarded = new Set<string>()
  const open = new Set<string>()
  function walk(node: Node, isGuarded: boolean): void {
    if ('value' in node)
      for (const letter of node.value.match(LETTER) ?? []) (isGuarded ? guarded : open).add(letter)
    if (!('childNodes' in node)) return
    for (const child of node.childNodes) walk(child, isGuarded || GUARDED.includes(node.nodeName))
  }
  walk(parseFragment(html.replace(/<\/?(?:svg|foreignObject|section)[^>]*>/g, '')), false)
  return { guarded, open }
}

const LETTER = /[\u4e00-\u4fff]/g

describe('findProtectedRanges', () => {
  it('protects exactly what Marp shows as code and formulas', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 24 }), (pieces) => {
        let letters = 0
        const text = pieces.join('').replaceAll('@', () => String.fromCharCode(0x4e00 + letters++))
        const { guarded, open } = readLetters(marp.markdown.render(text))
        const ranges = findProtectedRanges(text)
        const isProtected = (letter: string): boolean => {
          const offset = text.indexOf(letter)
          return ranges.some(({ start, end }) => start <= offset && offset < end)
        }
        expect([...guarded].filter((letter) => !open.has(letter) && !isProtected(letter))).toEqual([])
        expect([...open].filter((letter) => !guarded.has(letter) && isProtected(letter))).toEqual([])
      }),
      { seed: 20, numRuns: 500 },
    )
  })
})
