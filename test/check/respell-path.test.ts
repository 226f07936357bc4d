import { expect, it } from 'vitest'
import { mendSpelling, spellPath } from '../../scripts/check/respell-path.ts'
import { makeReference } from './plain-project.ts'

it.each([
  ['../assets/Cat.png', 'assets/cat.png', '../assets/cat.png'],
  ['../Assets/cat.PNG?v=1#x', 'assets/cat.png', '../assets/cat.png?v=1#x'],
  ['../assets/My%20Cat.png', 'assets/my cat.png', '../assets/my%20cat.png'],
  ['./CAT.png', 'slides/cat.png', './cat.png'],
  ['../assets/cafe\u0301.png', 'assets/café.png', '../assets/café.png'],
  ['../assets/cat.png', 'assets/cat.png', undefined],
  ['../assets/C\\61t.png', 'assets/cat.png', undefined],
])('mends %j', (raw, path, mended) => {
  expect(mendSpelling(raw, path)).toBe(mended)
})

it.each([
  ['cat.png', 'assets/cat.png', '../assets/cat.png'],
  ['./cat.png', 'slides/a/cat.png', './a/cat.png'],
  ['cat.png', 'assets/a b (1).png', '../assets/a%20b%20%281%29.png'],
  ['cat.png', 'slides/100%#1.png', '100%25%231.png'],
])('spells what %j may have meant as the author would', (raw, path, spelling) => {
  expect(spellPath(path, makeReference(raw), { kind: 'deck', path: 'slides/talk.md' })).toBe(spelling)
})
