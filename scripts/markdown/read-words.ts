import { splitWords, type Word } from './split-words.ts'

/** Stands for a picture, between words. */
export const PICTURE = '\ufffc'

/**
 * What Markdown shows, in order: words, and a sign for each picture that is no background. Nothing of tags, comments, styles, addresses.
 * Code and formulas are words as they are written.
 */
export function readWords(markdown: string): readonly Word[] {
  const words: Word[] = []
  let at = 0
  for (const match of markdown.matchAll(SYNTAX)) {
    const [whole] = match
    words.push(...splitWords(markdown.slice(at, match.index), at))
    words.push(...wordsOf(whole, match.groups ?? {}, match.index))
    at = match.index + whole.length
  }
  return [...words, ...splitWords(markdown.slice(at), at)]
}

/** None of it begins in more than one way, so that no text takes long. */
const SYNTAX = new RegExp(
  [
    /^[ \t>]*(?<fence>`{3,}|~{3,})(?<info>[^\n]*)\n(?<code>[\s\S]*?)(?:\n[ \t>]*\k<fence>|(?![\s\S]))/,
    /(?<hidden><!--[\s\S]*?(?:-->|(?![\s\S]))|<(?<raw>style|script)\b[\s\S]*?<\/\k<raw>>)/,
    /(?<ticks>(?<!`)`+(?!`))(?<inline>[^`\n]*(?:\n[^`\n]+)*)\k<ticks>(?!`)/,
    /(?<tag><\/?(?<name>[a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>)/,
    /(?<image>!\[(?<alt>[^\]]*)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])?)/,
    /(?<target>\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))/,
    /(?<entity>&(?:#x(?<hex>[\da-f]{1,6})|#(?<decimal>\d{1,7})|\w{2,31});)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gimu',
)

const PICTURES = new Set(['img', 'svg', 'video', 'canvas', 'iframe', 'object'])

function wordsOf(
  whole: string,
  {
    fence,
    info = '',
    code,
    name,
    tag,
    inline,
    image,
    alt = '',
    hex,
    decimal,
  }: Record<string, string | undefined>,
  start: number,
): readonly Word[] {
  const picture = { text: PICTURE, start, end: start + whole.length }
  if (fence !== undefined && code !== undefined) {
    const words = splitWords(code, start + whole.indexOf(code, whole.indexOf(info) + info.length))
    return /^\s*mermaid\b/i.test(info) ? [picture, ...words] : words
  }
  if (inline !== undefined) return splitWords(inline, start + whole.indexOf(inline))
  if (tag !== undefined)
    return PICTURES.has(name?.toLowerCase() ?? '') && !whole.startsWith('</') ? [picture] : []
  if (image !== undefined) return /(?:^|\s)bg(?:\s|$)/.test(alt) ? [] : [picture]
  const code16 = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  const sign = code16 > 0 && code16 <= 0x10ffff ? String.fromCodePoint(code16) : ''
  return splitWords(sign).map(({ text }) => ({ ...picture, text }))
}
