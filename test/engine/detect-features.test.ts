import { describe, expect, it } from 'vitest'
import { detectFeatures } from '../../scripts/engine/detect-features.ts'

const NOTHING = { shiki: false, math: undefined, mermaid: false }

describe('detectFeatures', () => {
  it('needs nothing for words, prices and code without a language', () => {
    expect(detectFeatures('# Costs 5 $\n\n```\nplain\n```\n\n`inline`\n')).toEqual(NOTHING)
  })

  it('finds highlighting by the language of a fence, wherever the fence stands', () => {
    for (const deck of [
      '```js\n1\n```',
      '~~~ python\n1\n~~~',
      '> - ```c\n>   1\n>   ```',
      '1. ````md\n   a\n   ````',
    ]) {
      expect(detectFeatures(deck), deck).toEqual({ ...NOTHING, shiki: true })
    }
  })

  it('finds diagrams, which may have to be shown as source', () => {
    expect(detectFeatures('```mermaid\ngraph LR\n```')).toEqual({
      shiki: true,
      math: undefined,
      mermaid: true,
    })
  })

  it('finds mathematics, by KaTeX unless the deck asks for MathJax', () => {
    expect(detectFeatures('$x$')).toEqual({ ...NOTHING, math: 'katex' })
    expect(detectFeatures('$$\nx\n$$')).toEqual({ ...NOTHING, math: 'katex' })
    expect(detectFeatures('---\nmath: mathjax\n---\n$x$')).toEqual({ ...NOTHING, math: 'mathjax' })
    expect(detectFeatures('<!-- math: mathjax -->\n$x$')).toEqual({ ...NOTHING, math: 'mathjax' })
  })
})
