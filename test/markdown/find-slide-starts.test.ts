import { expect, it } from 'vitest'
import { createEngine } from '../../scripts/engine/create-engine.ts'
import { detectFeatures } from '../../scripts/engine/detect-features.ts'
import { findSlideStarts } from '../../scripts/markdown/find-slide-starts.ts'

const engine = await createEngine({ themes: [], lang: 'en', theme: 'default' }, detectFeatures(''))

it.each([
  '# A\n\n---\n\nB\n***\nC\n\n___\nD\n',
  '---\ntitle: A\n---\n\n# A\n\n---\n\n# B\n',
  '---\r\nheadingDivider: 2\r\n---\r\n\r\n<!-- a -->\r\n# A\r\n\r\n## B\r\n\r\n### C\r\n\r\nD\n===\n',
  '---\nheadingDivider: [2]\n---\n# A\n\n## B\n\n# C\n',
  '<!-- headingDivider: 1 -->\n\nA\n\n# B\n\n---\n\nx\n\n# C\n',
  '# A\n\n```\n---\n```\n\n> ---\n\n- a\n  ***\n\nSetext\n---\n\n|a|\n|-|\n|b|\n\n---\n\nE\n',
])('begins slides where the engine does: %j', (text) => {
  const engineStarts = engine.outline(text).slides.map(({ firstLine }) => firstLine)
  const [first, ...others] = findSlideStarts(text)
  const lines = text.split(/\r\n|\n/)
  const behindRulers = others.map((line) => (/^\s*#|^[A-Z]/.test(lines[line - 1] ?? '') ? line : line + 1))
  expect([first, ...behindRulers]).toEqual(engineStarts)
})
