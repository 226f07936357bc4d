import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { findValueReferences } from './find-style-references.ts'
import type { FoundReference } from './found-reference.ts'
import { directiveName } from './known-directives.ts'
import { readContent } from './read-content.ts'
import type { YamlEntry } from './read-yaml.ts'

/** Files that a directive asks for. The CSS of `style` is read with the other style sheets. */
export function findDirectiveReferences({ key, text }: YamlEntry): readonly FoundReference[] {
  if (!text) return []
  const name = directiveName(key)
  if (name === 'backgroundImage') {
    return findValueReferences(text.text).map(({ url, range }) => ({
      kind: 'directive',
      url,
      range: text.place(range.start, range.end),
    }))
  }
  if (name !== 'header' && name !== 'footer') return []
  const { references } = readContent(text.text, parseMarkdown(text.text))
  return references.map(({ usedAt: _, ...found }) => ({
    ...found,
    range: text.place(found.range.start, found.range.end),
  }))
}
