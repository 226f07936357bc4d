import { expect, it } from 'vitest'
import { parseSrcset } from '../../scripts/deck/parse-srcset.ts'

it.each([
  ['', []],
  [' a.png ', ['a.png']],
  ['a.png 1x, b%20c.png 2x', ['a.png', 'b%20c.png']],
  ['a.png, b.png 2x,\n c.png', ['a.png', 'b.png', 'c.png']],
  ['a,b.png 1x', ['a,b.png']],
  ['data:image/png;base64,AA== 1x, b.png 100w 5h', ['data:image/png;base64,AA==', 'b.png']],
  [', a.png 1x (max, 2) 3, b.png', ['a.png', 'b.png']],
])('finds the URLs of %j', (srcset, urls) => {
  expect(parseSrcset(srcset).map(({ start, end }) => srcset.slice(start, end))).toEqual(urls)
})
