import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../scripts/markdown/parse-markdown.ts'
import { rangeOf } from '../../scripts/markdown/range-of.ts'
import type { Range } from '../../scripts/model/span.ts'

const outline = (text: string): readonly string[] => {
  const lines: string[] = []
  const visit = (node: Nodes): void => {
    const { start, end } = rangeOf(node)
    lines.push(`${node.type} ${JSON.stringify(text.slice(start, end))}`)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const child of parseMarkdown(text).children) visit(child)
  return lines
}

describe('parseMarkdown', () => {
  it('gives the front matter and places after it', () => {
    expect(outline('---\na: *b*\n---\n# c\n')).toEqual([
      'yaml "---\\na: *b*\\n---\\n"',
      'heading "# c"',
      'text "c"',
    ])
    expect(parseMarkdown('---\na: *b*\n---\n# c\n').children[0]).toMatchObject({
      type: 'yaml',
      value: 'a: *b*',
    })
  })

  it('reads tables, strikethrough and links in plain text', () => {
    expect(outline('| a |\n|---|\n| ~~b~~ ~c~ |\n\nwww.d.e f@g.h')).toEqual([
      'table "| a |\\n|---|\\n| ~~b~~ ~c~ |"',
      'tableRow "| a |"',
      'tableCell "| a |"',
      'text "a"',
      'tableRow "| ~~b~~ ~c~ |"',
      'tableCell "| ~~b~~ ~c~ |"',
      'delete "~~b~~"',
      'text "b"',
      'text " ~c~"',
      'paragraph "www.d.e f@g.h"',
      'link "www.d.e"',
      'text "www.d.e"',
      'text " "',
      'link "f@g.h"',
      'text "f@g.h"',
    ])
  })

  it('reads tags whose values stand without quotation marks, and have slashes in them', () => {
    const text =
      '# A\n\n<img src=../a/b.png>\n\nx <a href=https://a.b/c title="d=e/f">y</a> 1 <b/2 `<i c=d/e>`\n'
    const found: [string, string, string][] = []
    const visit = (node: Nodes): void => {
      if ('value' in node) {
        found.push([
          node.type,
          node.value,
          text.slice(node.position?.start.offset, node.position?.end.offset),
        ])
      }
      if ('children' in node) for (const child of node.children) visit(child)
    }
    visit(parseMarkdown(text))
    expect(found).toEqual([
      ['text', 'A', 'A'],
      ['html', '<img src=../a/b.png>', '<img src=../a/b.png>'],
      ['text', 'x ', 'x '],
      ['html', '<a href=https://a.b/c title="d=e/f">', '<a href=https://a.b/c title="d=e/f">'],
      ['text', 'y', 'y'],
      ['html', '</a>', '</a>'],
      ['text', ' 1 <b/2 ', ' 1 <b/2 '],
      ['inlineCode', '<i c=d/e>', '`<i c=d/e>`'],
    ])
  })

  it('knows no footnotes, as Marp does not', () => {
    expect(outline('[^a]\n\n[^a]: b.png')).toEqual([
      'paragraph "[^a]"',
      'linkReference "[^a]"',
      'text "^a"',
      'definition "[^a]: b.png"',
    ])
  })

  it.each([
    ['![a](b.png)', 'b.png'],
    ['![a [b](c) d]( <e f.png> "t")', 'e f.png'],
    ['> ![a\n> b](c\\(d\\).png\n> "t")', 'c\\(d\\).png'],
    ['[a]: <b%20c.png> (t)', 'b%20c.png'],
    ['[`](x)`](y.md)', 'y.md'],
    ['![a]()', undefined],
    ['<https://a.b>', undefined],
  ])('knows where the URL of %j is', (text, url) => {
    const found: Range[] = []
    const visit = (node: Nodes): void => {
      if (node.data?.destination) found.push(node.data.destination)
      if ('children' in node) node.children.forEach(visit)
    }
    visit(parseMarkdown(text))
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(url === undefined ? [] : [url])
  })
})
