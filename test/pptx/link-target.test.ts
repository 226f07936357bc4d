import { describe, expect, it } from 'vitest'
import { readLinkTarget } from '../../scripts/pptx/link-target.ts'

const KNOWN = new Map([
  ['other.md', 'other'],
  ['../talks/other.md#2', '../talks/other'],
])

const OPTIONS = { slides: 3, findDeck: (href: string) => KNOWN.get(href) }

describe('readLinkTarget', () => {
  it.each([
    ['#1', { kind: 'slide', number: 1 }],
    ['#3', { kind: 'slide', number: 3 }],
    [
      'https://example.org/a b?q=ü&x={1}',
      { kind: 'url', url: 'https://example.org/a%20b?q=%C3%BC&x=%7B1%7D' },
    ],
    ['HTTP://EXAMPLE.org', { kind: 'url', url: 'http://example.org/' }],
    ['mailto:a@example.org', { kind: 'url', url: 'mailto:a@example.org' }],
    ['mailto:a@b.org,c@d.org?cc=e', { kind: 'url', url: 'mailto:a@b.org?to=c@d.org&cc=e' }],
    ['other.md', { kind: 'url', url: 'other.pptx' }],
    ['../talks/other.md#2', { kind: 'url', url: '../talks/other.pptx' }],
  ])('follows %s', (href, target) => {
    expect(readLinkTarget(href, OPTIONS)).toEqual(target)
  })

  it.each([
    '',
    '#',
    '#0',
    '#4',
    '#heading',
    'unknown.md',
    '//evil.example/other.md',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'vbscript:x',
    'ms-word:ofe|u|x',
    'paper.pdf',
    'https://',
    'mailto:',
    `https://example.org/${'a'.repeat(2060)}`,
  ])('drops %s', (href) => {
    expect(readLinkTarget(href, OPTIONS)).toBeUndefined()
  })
})
