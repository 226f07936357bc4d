import type { Reference } from '../model/reference.ts'
import { createLocate, type Span } from '../model/span.ts'

/**
 * Where a text, a deck or a style sheet, asks for a family of fonts. Nothing where it loads the family from the web: that is left out,
 * and said of the address.
 */
export function findFontMention(
  text: string,
  family: string,
  references: readonly Reference[],
): Span | undefined {
  const loose = family.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '(?:\\s|\\+|%20)+')
  if (references.some(({ target, raw }) => target.kind === 'remote' && new RegExp(loose, 'i').test(raw)))
    return undefined
  const found = new RegExp(`(?<=font[^;{}]*|--[\\w-]+\\s*:[^;{}]*)(?<![\\w-])${loose}(?![\\w-])`, 'i').exec(
    text,
  )
  return found ? createLocate(text)(found.index, found.index + found[0].length) : undefined
}
