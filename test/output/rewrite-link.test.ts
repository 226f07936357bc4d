import { describe, expect, it } from 'vitest'
import { rewriteLink } from '../../scripts/output/rewrite-link.ts'

const findDeck = (href: string): string | undefined => /^(.*old)\.md/.exec(href)?.[1]

describe('rewriteLink', () => {
  it.each([
    ['../2024/old.md?x=1#3', '../2024/old.html?x=1#3'],
    ['other.md', 'other.html'],
    ['./sub/other.md?x=1#3', 'other.html?x=1#3'],
    ['OTHER.MD', 'OTHER.html'],
    ['#3', '#3'],
    ['notes.md.txt', 'notes.md.txt'],
    ['paper.pdf', 'paper.pdf'],
    ['//a.example/readme.md', '//a.example/readme.md'],
    ['https://a.example/readme.md', 'https://a.example/readme.md'],
    [' mailto:a@example.org ', 'mailto:a@example.org'],
    ['tel:+49', 'tel:+49'],
  ])('%s → %s', (href, expected) => {
    expect(rewriteLink(href, findDeck)).toBe(expected)
  })

  it.each([
    'javascript:alert(1)',
    ' jAvA\nscript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('drops %j', (href) => {
    expect(rewriteLink(href, findDeck)).toBeUndefined()
  })
})
