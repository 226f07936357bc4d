import { expect, it } from 'vitest'
import { PICTURE, readWords } from '../../scripts/markdown/read-words.ts'

const read = (markdown: string): string =>
  readWords(markdown)
    .map(({ text }) => text)
    .join(' ')

it.each([
  ['- *Twelve* fer**ries** a day', 'Twelve fer ries a day'],
  ['[Kiel](https://kiel.example) and [Turku](a_(b).md "A title")', 'Kiel and Turku'],
  ['![A ferry](a.png) then ![bg left](b.png)', `${PICTURE} then`],
  ['one <img src="a.png" alt="A ferry > B"> two <br> <b class="three">four</b>', `one ${PICTURE} two four`],
  ['one <!-- a note --> two <style>p { color: red }</style> three', 'one two three'],
  ['`<img src>` and ``a ` b``', 'img src and a b'],
  ['```js\nconst a = "<img>"\n```\nafter', 'const a img after'],
  ['~~~\nnot closed ![a](b)', 'not closed a b'],
  ['```mermaid\ngraph LR\n```', `${PICTURE} graph LR`],
  ['a &nbsp; b &#xe777; c &amp; d', 'a b \ue777 c d'],
  ['caf\u0065\u0301 \ue0a0 你好', 'café \ue0a0 你好'],
])('reads `%s`', (markdown, expected) => {
  expect(read(markdown)).toBe(expected)
})

it('says where each word is', () => {
  const markdown = '> one\n\n```\ntwo\n```\n`three` &#x41; [four](#x)'
  const found = readWords(markdown).map(({ start, end }) => markdown.slice(start, end))
  expect(found).toEqual(['one', 'two', 'three', '&#x41;', 'four'])
})

it('takes no time for what repeats itself', () => {
  for (const part of ['<a ', '`', '![', '](', '<!--', '<style>', '&#', '"<a "', '~~~\n', '[a](('])
    expect(readWords(part.repeat(10_000)).length).toBeLessThan(20_001)
})
