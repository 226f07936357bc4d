import { describe, expect, it } from 'vitest'
import { describePictures } from '../../scripts/output/describe-pictures.ts'

const KATEX = '<span class="katex-html" aria-hidden="true">x</span>'

describe('describePictures', () => {
  it.each([
    [
      'words of a background',
      '<figure style="background-image:url(a.png);"><figcaption>A &lt;b> <span class="emoji">😀</span>\n"c"</figcaption></figure>',
      '<figure role="img" aria-label="A &lt;b> 😀 &quot;c&quot;" style="background-image:url(a.png);"><figcaption>A &lt;b> <span class="emoji">😀</span>\n"c"</figcaption></figure>',
    ],
    [
      'a background without words',
      '<figure style="background-image:url(a.png);"></figure><figure style="background-image:url(b.png);"><figcaption>B</figcaption></figure>',
      '<figure aria-hidden="true" style="background-image:url(a.png);"></figure><figure role="img" aria-label="B" style="background-image:url(b.png);"><figcaption>B</figcaption></figure>',
    ],
    [
      'formulas',
      `<span class="katex"><annotation encoding="application/x-tex">$&amp;</annotation>${KATEX}</span> <span class="katex"><annotation encoding="application/x-tex">b</annotation>${KATEX}</span>`,
      '<span class="katex" role="img" aria-label="$&amp;"><annotation encoding="application/x-tex">$&amp;</annotation><span class="katex-html">x</span></span> <span class="katex" role="img" aria-label="b"><annotation encoding="application/x-tex">b</annotation><span class="katex-html">x</span></span>',
    ],
  ])('tells %s', (_what, html, expected) => {
    expect(describePictures(html)).toBe(expected)
  })

  it.each([
    '<figure><img src="a.png" alt="A"><figcaption>B</figcaption></figure>',
    '<figure style="color:red"><figcaption>B</figcaption></figure>',
    '<span class="katex"><span class="katex-html" aria-hidden="true">x</span></span>',
  ])('leaves %s as it is', (html) => {
    expect(describePictures(html)).toBe(html)
  })
})
