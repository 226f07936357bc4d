import { expect, it } from 'vitest'
import { formatRasterized } from '../../scripts/report/format-rasterized.ts'

it('says of each slide what became a picture, and why', () => {
  const text = formatRasterized('dist/talk.pptx', [
    { slide: 2, reason: 'math', text: 'x^2 +\n y^2' },
    { slide: 3, reason: 'filter', text: '' },
    { slide: 4, reason: 'diagram', text: 'word '.repeat(20) },
  ])
  expect(text.split('\n')).toEqual([
    'dist/talk.pptx: only pictures can show',
    '  slide 2: math, `x^2 + y^2`',
    '  slide 3: filter',
    `  slide 4: diagram, \`${'word '.repeat(12)}…\``,
  ])
  expect(formatRasterized('dist/talk.pptx', [])).toBe('dist/talk.pptx: everything can be edited')
})
