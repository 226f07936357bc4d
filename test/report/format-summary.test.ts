import { expect, it } from 'vitest'
import type { Artifact } from '../../scripts/model/artifact.ts'
import { formatSaved } from '../../scripts/report/format-artifacts.ts'
import { formatSummary } from '../../scripts/report/format-summary.ts'

const made = (deck: string, path: string, parts: Partial<Artifact> = {}): Artifact => {
  return { path, format: 'pdf', deck, size: 8_100, elapsed: 1_234, cached: false, ...parts }
}
const SUMMARY = {
  artifacts: [
    made('発表', 'dist/発表.html', { format: 'html', size: 1_240_000 }),
    made('発表', 'dist/発表.pdf', { cached: true }),
    made('発表', 'dist/発表.001.png', { format: 'images' }),
    made('発表', 'dist/発表.002.png', { format: 'images' }),
  ],
  upToDate: ['dist/talk.html'],
  outputs: [
    { deck: '発表', output: 'dist/発表.html' },
    { deck: '発表', output: 'dist/発表.pdf' },
    { deck: '発表', output: 'dist/発表.png' },
    { deck: 'talk', output: 'dist/talk.html' },
    { deck: 'talk', output: 'dist/talk.pdf' },
  ],
}
const style = { dim: (text: string) => `<${text}>` }

it('is a table: deck, output, size, and time or what became of it', () => {
  expect(formatSummary(SUMMARY, style, 80).split('\n')).toEqual([
    '<  deck  output               size  time>',
    '  発表  dist/発表.html     1.2 MB  1.2 s',
    '        dist/発表.pdf        8 kB  cached',
    '        dist/発表.png (2)   16 kB  1.2 s',
    '  talk  dist/talk.html             up to date',
    '        dist/talk.pdf              failed',
  ])
})

it('leaves out decks, then the beginning of names, where a terminal is narrow', () => {
  expect(formatSummary(SUMMARY, style, 40).split('\n')).toEqual([
    '<  output               size  time>',
    '  dist/発表.html     1.2 MB  1.2 s',
    '  dist/発表.pdf        8 kB  cached',
    '  dist/発表.png (2)   16 kB  1.2 s',
    '  dist/talk.html             up to date',
    '  dist/talk.pdf              failed',
  ])
  expect(formatSummary(SUMMARY, style, 32).split('\n')).toEqual([
    '<  output        size  time>',
    '  …発表.html  1.2 MB  1.2 s',
    '  …/発表.pdf    8 kB  cached',
    '  ….png (2)    16 kB  1.2 s',
    '  …talk.html          up to date',
    '  …/talk.pdf          failed',
  ])
})

it('is nothing where nothing was wanted', () => {
  expect(formatSummary({ artifacts: [], upToDate: [], outputs: [] }, style, 80)).toBe('')
})

it('says what was saved on pictures, if it is worth a word', () => {
  expect(formatSaved({ before: 82_100_000, after: 3_400_000 })).toBe('pictures: 82.1 MB → 3.4 MB')
  expect(formatSaved({ before: 5_000, after: 4_900 })).toBeUndefined()
})
