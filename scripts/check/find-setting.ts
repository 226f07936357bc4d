import { createLocate, type Span } from '../model/span.ts'
import { findFrontMatterValue } from './find-front-matter-keys.ts'

/** Where the deck says `name: value`: in its front matter, or else in a comment. */
export function findSetting(text: string, name: string, value: string): Span | undefined {
  const inFrontMatter = findFrontMatterValue(text, name, value)
  if (inFrontMatter) return inFrontMatter
  for (const comment of text.matchAll(/<!--[\s\S]*?-->/g)) {
    const said = new RegExp(`(?:^<!--+|\\n)[ \\t]*${name}[ \\t]*:[ \\t]*["']?`).exec(comment[0])
    if (!said) continue
    const start = comment.index + said.index + said[0].length
    if (text.startsWith(value, start)) return createLocate(text)(start, start + value.length)
  }
  return undefined
}
