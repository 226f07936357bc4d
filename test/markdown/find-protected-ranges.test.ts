import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findProtectedRanges } from '../../scripts/markdown/find-protected-ranges.ts'

const protectedIn = (text: string): readonly string[] =>
  findProtectedRanges(text).map(({ start, end }) => text.slice(start, end))

describe('findProtectedRanges', () => {
  it.each<readonly [name: string, text: string, ranges: readonly string[]]>([
    ['fenced code', 'a\n\n```js\nâ€”\n```\n\nb', ['```js\nâ€”\n```']],
    [
      'fenced code in a list and a quote',
      '- ```\n  x\n  ```\n\n> ~~~\n> y\n> ~~~\n',
      ['```\n  x\n  ```', '~~~\n> y\n> ~~~'],
    ],
    ['a fence that is never closed', 'a\n\n```\nx\n\n# y\n', ['```\nx\n\n# y']],
    ['indented code', 'a\n\n    code\n\nb', ['code']],
    ['a line that only continues a paragraph', '![bg](a.png)\n                â¡ï¸ prose\n', []],
    ['code spans, also over lines', 'a `b` c ``d ` e\nf`` g', ['`b`', '``d ` e\nf``']],
    ['a backtick without its pair', 'a ` b', []],
    ['code in tables', '| a |\n|---|\n| `x` y |\n', ['`x`']],
    [
      'elements of raw HTML',
      'a <kbd>â€”</kbd> <b>b</b> <CODE title="x">c *d*</CODE> e',
      ['<kbd>â€”</kbd>', '<CODE title="x">c *d*</CODE>'],
    ],
    ['an element over several lines of a quote', '> a <code>b\n> c</code> d', ['<code>b\n> c</code>']],
    ['an element that is never closed', 'a <samp>b\nc\n\nd', ['<samp>b\nc']],
    ['blocks of raw HTML', '<pre>\na\n\nb\n</pre> c\n\nd', ['<pre>\na\n\nb\n</pre>']],
    [
      'styles and scripts',
      '<style scoped>\nh1 { content: "—" }\n</style>\n\n<script>x</script>\n',
      ['<style scoped>\nh1 { content: "—" }\n</style>', '<script>x</script>'],
    ],
    ['code inside other blocks of HTML', '<div>\n<p>a <code>b</code> c</p>\n</div>\n', ['<code>b</code>']],
    ['an element that is never closed, in a block', '<div><pre>\n\na\n\n---\n\n</pre></div>\n', ['<pre>']],
    ['an element around Markdown', '<div><pre>\n\na\n\n</pre></div>\n', ['<pre>\n\na\n\n</pre>']],
    ['no comments', '<!-- a <code>b</code> $c$ `d` -->\n\ne <!-- f <kbd>g --> h', []],
    ['formulas', 'a $x_1$ b $$ c $y$', ['$x_1$', '$y$']],
    ['prices', 'costs $5 or $6 or 8 $ or \\$9$', []],
    ['a formula with an escaped sign', '$a\\$b$ c', ['$a\\$b$']],
    ['no formula out of code, links and attributes', '`$` [a](x$y) <b title="$">c</b>$', ['`$`']],
    ['blocks of formulas', 'a\n\n$$\nx\n\n- y\n$$\n\nb $$c$$\n\n$$d$$\ne', ['$$\nx\n\n- y\n$$', '$$d$$']],
    ['a block of formulas in a list', '- $$x$$\n- y\n', ['$$x$$']],
    ['a block of formulas without its end', 'a\n\n$$\nx\n\ny', ['$$\nx\n\ny']],
    ['no formulas in code', '```\n$$\n```\n\na\n', ['```\n$$\n```']],
    [
      'scheme and host',
      'a https://exämple.de/â€” [b](http://x.y:80/z?q "t") <ftp://f>',
      ['https://exämple.de', 'http://x.y:80', 'ftp://f'],
    ],
    ['no prose that touches a host', 'https://example.com€” and more', ['https://example.com']],
    ['no relative destinations', '![a](b.png) [c](d/e.md) # f', []],
    [
      'code in a list in a quote, with lazy lines after it',
      '> - a `b`\nlazy `c`\n> - ```\n>   d\n>   ```\n>   e\n',
      ['`b`', '`c`', '```\n>   d\n>   ```'],
    ],
    ['a fence that ends with its quote', '> ~~~ â€”\n> a\nb', ['~~~ â€”\n> a']],
    ['indented code after a list', '- a\n\n      code\n\n\tb\n\nc\n\n\td', ['code', 'd']],
    ['no fence with a backtick after it', '``` a`b\nc `d`', ['`b\nc `']],
    ['escaped backticks', '\\`a` `b\\` c`', ['` `']],
    [
      'code in a table whose cells hold bars',
      '| a \\| `b\\|c` | $d$ |\n|---|---|\n| `e|f` |\n',
      ['`b\\|c`', '$d$'],
    ],
    ['lines that end in CR and CRLF', 'a `b`\r\n\r\n```\rc\r```\rd `e`\r\n', ['`b`', '```\rc\r```', '`e`']],
    ['odd characters', '\uFEFF\0 𝒳 `\0𝒴`\u2028`z`', ['`\0𝒴`', '`z`']],
    [
      'all of a block that is too deep to be shown',
      `${'> '.repeat(30)}\`a\` b`,
      [`${'> '.repeat(30)}\`a\` b`],
    ],
    [
      'tags as a browser reads them',
      '<div>\n<i a="<code>">b</i><!-- <pre> --><code c=">">d</code>\n</div>',
      ['<code c=">">d</code>'],
    ],
    ['no tags in instructions and CDATA', '<?a <code>\nb?>\n\n<![CDATA[<code>\n]]>\n\nc', []],
    [
      'other elements with text of their own',
      'a <textarea>â€”\n</textarea> b',
      ['<textarea>â€”\n</textarea>'],
    ],
    ['code in headings', '# a `b` #\n\nc `d`\n===', ['`b`', '`d`']],
    [
      'keys of the front matter',
      '---\ntitle: â€”\n"autor": b # c\nlist: [x, {y: z}]\n---\n\ntitle: a',
      ['title', '"autor"', 'list', 'y'],
    ],
    ['a front matter in which nothing can be damaged', '---\na: b\n---\nc', ['a: b\n']],
    [
      'CSS of the front matter',
      '---\nstyle: |\n  a { b: "â€”" }\ntitle: x\n---\n',
      ['style', '|\n  a { b: "â€”" }\ntitle'],
    ],
  ])('%s', (_, text, ranges) => {
    expect(protectedIn(text)).toEqual(ranges)
  })

  it.each<readonly [name: string, text: string]>([
    ['backticks', '`'.repeat(10_000)],
    ['brackets', '['.repeat(50_000)],
    ['stars', '*'.repeat(100_000)],
    ['quotes', '> '.repeat(10_000)],
    ['lists', '- '.repeat(5_000)],
    ['unfinished tags', `<div>\n${'<code '.repeat(50_000)}`],
    ['unfinished comments', 'a <!--'.repeat(50_000)],
    ['lines of one quote', '> a `b`\n'.repeat(20_000)],
    ['dots before a colon', 'a.b-'.repeat(250_000)],
    ['one line', 'a `b` '.repeat(160_000)],
  ])('comes to an end with many %s', (_, text) => {
    expect(findProtectedRanges(`${text}\n\n\`x\`\n`).length).toBeGreaterThan(0)
  })

  it('is in order, without overlaps and inside of the text', () => {
    const piece = fc.constantFrom(
      '`',
      '```',
      '\n',
      '\n\n',
      '$',
      '$$',
      '---',
      '> ',
      '- ',
      '    ',
      '<code>',
      '</code>',
      '<pre>',
      '</pre>',
      '<!--',
      '-->',
      'a',
      ' ',
      'https://a.b/',
      '](',
      '![',
      ')',
      'é',
      '|',
      'k: ',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let last = -1
        for (const { start, end } of findProtectedRanges(text)) {
          expect(start).toBeGreaterThan(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})
