import type { InlineState } from 'markdown-it'

/**
 * `$…$`: no blank after the opening sign or before the closing one, no digit after the closing one, and the nearest
 * `$` without a backslash closes or nothing does.
 */
export function readInlineMath(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state
  if (src[pos] !== '$') return false
  const close = isBlank(src[pos + 1]) ? undefined : closingSign(src, pos + 1)
  if (close === undefined) return skip(state, silent, '$')
  if (close === pos + 1) return skip(state, silent, '$$')
  if (isBlank(src[close - 1]) || /\d/.test(src[close + 1] ?? '')) return skip(state, silent, '$')
  if (!silent) state.push('marp_math', 'math', 0)
  state.pos = close + 1
  return true
}

function skip(state: InlineState, silent: boolean, text: string): true {
  if (!silent) state.pending += text
  state.pos += text.length
  return true
}

function closingSign(text: string, from: number): number | undefined {
  let close = text.indexOf('$', from)
  while (close >= 0 && isEscaped(text, close)) close = text.indexOf('$', close + 1)
  return close < 0 ? undefined : close
}

function isEscaped(text: string, position: number): boolean {
  let first = position
  while (text[first - 1] === '\\') first -= 1
  return (position - first) % 2 === 1
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

/** `<!-- … -->` within text. */
export function readInlineComment(state: InlineState, silent: boolean): boolean {
  if (!state.src.startsWith('<!--', state.pos)) return false
  // Without this note a text full of `<!--` would be searched to its end again and again.
  if (state.lacksCommentEnd === true) return false
  const end = state.src.indexOf('-->', state.pos + 4)
  if (end < 0) {
    state.lacksCommentEnd = true
    return false
  }
  if (!silent) state.push('marpit_comment', '', 0)
  state.pos = end + 3
  return true
}
