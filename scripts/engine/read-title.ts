import type { Token } from './marp-internals.ts'

/** Text of the first heading as a reader would say it, without markup; `''` when the deck has none. */
export function readTitle(slides: readonly (readonly Token[])[]): string {
  for (const tokens of slides) {
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'heading_open') continue
      const text = readText(tokens[index + 1]?.children ?? [])
      if (text !== '') return text
    }
  }
  return ''
}

const SAID = new Set(['text', 'code_inline', 'marp_emoji', 'marp_math_inline'])

function readText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (SAID.has(token.type)) return token.content
      const space = /break$/.test(token.type) || /^<br\b/i.test(token.content)
      return space && token.type !== 'marpit_comment' ? ' ' : ''
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
