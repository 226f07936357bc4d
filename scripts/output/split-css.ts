/** Whatever may hold a brace that opens or closes nothing, and what does open, close or end something. */
const TOKEN = /"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|\/\*[\s\S]*?(?:\*\/|$)|\\.|[{}()[\];]/g

/**
 * A style sheet in pieces, each of which has a meaning by itself: rules, and at-rules with all that is in them. Together they are the
 * text. One that is too broken to be divided is one piece.
 */
export function splitCss(css: string): readonly string[] {
  const pieces: string[] = []
  let start = 0
  let depth = 0
  for (const { 0: token, index } of css.matchAll(TOKEN)) {
    if (token === '{' || token === '(' || token === '[') depth += 1
    else if (token === '}' || token === ')' || token === ']') depth = Math.max(0, depth - 1)
    if (depth > 0 || (token !== '}' && token !== ';')) continue
    pieces.push(css.slice(start, index + 1))
    start = index + 1
  }
  if (start < css.length) pieces.push(css.slice(start))
  return pieces
}
