import type { Token } from 'markdown-it'
import { once } from '../model/once.ts'
import { createMarpParser } from './create-marp-parser.ts'
import { findFrontMatter } from './find-front-matter.ts'
import { splitLines } from './source-lines.ts'

/**
 * Lines, from 1, at which slides begin: that below the front matter, of a ruler, or of a heading that divides. For texts that are not
 * repaired yet: of all others the engine knows the slides better.
 */
export function findSlideStarts(text: string): readonly number[] {
  const start = findFrontMatter(text)?.range.end ?? 0
  const above = splitLines(text.slice(0, start)).texts.length
  const dividers = readDividers(text)
  const parser = marpParser()
  const tokens: Token[] = []
  parser.block.parse(splitLines(text.slice(start)).texts.join('\n'), parser, {}, tokens)

  const starts = [above]
  let isFirst = true
  for (const { type, tag, level, map } of tokens) {
    const begins = type === 'heading_open' ? !isFirst && dividers.includes(tag) : type === 'hr' && level === 0
    if (begins && map) starts.push(above + map[0])
    // Marp hides comments, and a heading with nothing before it divides nothing.
    if (type !== 'marpit_comment') isFirst = false
  }
  return starts
}

/** Made once: it keeps nothing of a text. */
const marpParser = once(createMarpParser)

/** `headingDivider: 2` means the levels 1 and 2, `[2]` only that one; in the front matter or a comment, the last one counts. */
function readDividers(text: string): readonly string[] {
  const [, said = ''] = [...text.matchAll(/^(?:<!--+)?[ \t]*headingDivider[ \t]*:([^\r\n]*)/gm)].at(-1) ?? []
  const levels = said.match(/[1-6]/g) ?? []
  const all = said.includes('[') ? levels : ['1', '2', '3', '4', '5', '6'].slice(0, Number(levels[0] ?? 0))
  return all.map((level) => `h${level}`)
}
