import { expect, it } from 'vitest'
import { isDeckFile } from '../../scripts/deck/is-deck-file.ts'

it.each([
  ['# a', true],
  ['---\ntheme: x\n---\n', true],
  ['---\nmarp: true\n---\n', true],
  ['---\nmarp: false\n---\n', false],
  ['\ufeff---\r\nmarp: "False"\r\n---\r\n', false],
  ['---\nmarp: false\n\n# never closed', true],
  ['# a\n\nmarp: false', true],
])('says of %j: %s', (text, answer) => {
  expect(isDeckFile(text)).toBe(answer)
})
