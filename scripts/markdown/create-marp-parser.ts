import { createRequire } from 'node:module'
import type MarkdownIt from 'markdown-it'
import type { InlineRule, InlineState } from 'markdown-it'
import { MOST_NESTED } from '../model/most-nested.ts'
import { readCommentBlock, readMathBlock, readStyleBlock } from './marp-blocks.ts'
import { readInlineComment, readInlineMath } from './marp-inlines.ts'

/** Where a token of inline text is, in the content of the block. On code, formulas and raw HTML. */
export type Place = { readonly start: number; readonly end: number }

/**
 * The parser that Marp uses, set up as Marp sets it up, with Marp's own kinds of blocks and inline text.
 * Emphasis is left out: it changes neither what is code nor where that is.
 */
export function createMarpParser(): MarkdownIt {
  const Parser = loadMarkdownIt()
  const parser = new Parser('commonmark', { html: true, linkify: true, maxNesting: MOST_NESTED })
    .enable(['table', 'linkify'])
    .disable(['emphasis'])

  const { block, inline } = parser
  block.ruler.before('html_block', 'marpit_comment', readCommentBlock)
  block.ruler.before('html_block', 'marpit_style', readStyleBlock)
  block.ruler.after('blockquote', 'marp_math_block', readMathBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  inline.ruler.before('html_inline', 'marpit_comment', readInlineComment)
  inline.ruler.after('escape', 'marp_math', notePlaces(readInlineMath))
  for (const name of ['backticks', 'html_inline']) {
    const rule = inline.ruler.__rules__.find((one) => one.name === name)?.fn
    if (rule === undefined) throw new Error(`markdown-it has no rule ${name}`)
    inline.ruler.at(name, notePlaces(rule))
  }
  return parser
}

/** The very copy that Marp loads, and only when a text asks for it: `import` takes 60 ms, this 20, in a build next to none. */
function loadMarkdownIt(): typeof MarkdownIt {
  return createRequire(import.meta.url)('markdown-it') as typeof MarkdownIt
}

/** markdown-it itself does not remember where in a text its tokens were. */
function notePlaces(rule: InlineRule): InlineRule {
  return (state: InlineState, silent: boolean): boolean => {
    const start = state.pos
    const count = state.tokens.length
    if (!rule(state, silent)) return false
    const token = state.tokens.at(-1)
    if (token && state.tokens.length > count) token.meta = { start, end: state.pos } satisfies Place
    return true
  }
}
