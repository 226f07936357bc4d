import { findFrontMatter } from '../markdown/find-front-matter.ts'
import { createLocate, type Span } from '../model/span.ts'

/** A key at the left margin of the front matter; its value as far as it is on the same line. */
export type FrontMatterKey = { readonly name: string; readonly span: Span; readonly valueStart: number }

export function findFrontMatterKeys(text: string): readonly FrontMatterKey[] {
  const matter = findFrontMatter(text)
  if (!matter?.closed) return []
  const locate = createLocate(text)
  const { start, end } = matter.content
  return [...text.slice(start, end).matchAll(/^(["']?)([\w$-]+)\1[ \t]*:(?=\s|$)[ \t]*/gm)].map((match) => {
    const name = match[2] ?? ''
    const place = start + match.index + (match[1]?.length ?? 0)
    return {
      name,
      span: locate(place, place + name.length),
      valueStart: start + match.index + match[0].length,
    }
  })
}

/** The place of `value` on the line of its key. */
export function findFrontMatterValue(text: string, key: string, value: string): Span | undefined {
  const found = findFrontMatterKeys(text).findLast(({ name }) => name === key)
  if (!found) return undefined
  const line = /^[^\r\n]*/.exec(text.slice(found.valueStart))?.[0] ?? ''
  const index = line.indexOf(value)
  if (index < 0) return undefined
  return createLocate(text)(found.valueStart + index, found.valueStart + index + value.length)
}
