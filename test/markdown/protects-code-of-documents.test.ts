import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { findProtectedRanges } from '../../scripts/markdown/find-protected-ranges.ts'
import { parseMarkdown } from '../../scripts/markdown/parse-markdown.ts'
import { rangeOf } from '../../scripts/markdown/range-of.ts'

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))
const PAGES = ['docs', 'slides'].flatMap((folder) =>
  readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
)
const DOCUMENTS = [
  ...PAGES,
  'README.md',
  ...['micromark', 'markdown-it', 'chokidar', 'yaml', 'mdast-util-gfm', '@marp-team/marp-core'].flatMap(
    (name) =>
      readdirSync(join(REPOSITORY, 'node_modules', name))
        .filter((file) => /^readme\.md$/i.test(file))
        .map((file) => `node_modules/${name}/${file}`),
  ),
]

function codeIn(node: Nodes): readonly Nodes[] {
  // Diagrams are drawn.
  if (node.type === 'code') return node.lang === 'mermaid' ? [] : [node]
  if (node.type === 'inlineCode') return [node]
  return 'children' in node ? node.children.flatMap(codeIn) : []
}

describe('findProtectedRanges', () => {
  it.each(DOCUMENTS)('protects what another parser finds to be code: %s', (name) => {
    const text = readFileSync(join(REPOSITORY, name), 'utf8')
    const ranges = findProtectedRanges(text)
    const open = codeIn(parseMarkdown(text))
      .map(rangeOf)
      .filter((code) => !ranges.some(({ start, end }) => start <= code.start && code.end <= end))
    expect(open.map(({ start, end }) => text.slice(start, end))).toEqual([])
  })
})
