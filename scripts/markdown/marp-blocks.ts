import type { BlockState } from 'markdown-it'

/** `<!-- … -->` at the start of a line: up to the line in which it ends, or as far as its list or quote goes. */
export function readCommentBlock(state: BlockState, line: number, endLine: number, silent: boolean): boolean {
  return readElement(state, line, endLine, silent, 'marpit_comment', /^<!--/, /-->/)
}

/** `<style>` at the start of a line: the same. Marp drops what follows it on the line of its end. */
export function readStyleBlock(state: BlockState, line: number, endLine: number, silent: boolean): boolean {
  return readElement(state, line, endLine, silent, 'marpit_style', /^<style(?=\s|>|$)/i, /<\/style>/i)
}

function readElement(
  state: BlockState,
  line: number,
  endLine: number,
  silent: boolean,
  type: string,
  opening: RegExp,
  closing: RegExp,
): boolean {
  const first = textOf(state, line)
  if (!opening.test(first)) return false
  if (silent) return true
  let next = line + 1
  let isClosed = closing.test(first)
  while (!isClosed && next < endLine && (state.sCount[next] ?? 0) >= state.blkIndent) {
    isClosed = closing.test(textOf(state, next))
    next += 1
  }
  state.line = next
  const token = state.push(type, '', 0)
  token.map = [line, next]
  token.content = state.getLines(line, next, state.blkIndent, true)
  return true
}

/** `$$` at the start of a line, up to a line that ends in `$$`; without one, up to the end and one line more. */
export function readMathBlock(state: BlockState, line: number, endLine: number, silent: boolean): boolean {
  const first = textOf(state, line)
  if (!first.startsWith('$$')) return false
  if (silent) return true
  let last = line
  let isClosed = first.slice(2).trim().endsWith('$$')
  while (!isClosed) {
    last += 1
    if (last >= endLine) break
    const text = textOf(state, last)
    if (text !== '' && (state.tShift[last] ?? 0) < state.blkIndent) break
    isClosed = text.trim().endsWith('$$')
  }
  state.line = last + 1
  state.push('marp_math_block', 'math', 0).map = [line, last + 1]
  return true
}

/** Without indentation. */
function textOf(state: BlockState, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
}
