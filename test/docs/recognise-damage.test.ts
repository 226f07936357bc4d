import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CODE_PAGES } from '../../scripts/text/code-pages.ts'
import { REPOSITORY } from './generated-docs.ts'

const PAGES = {
  'Windows-1250': 'windows-1250',
  'Windows-1251': 'windows-1251',
  'Windows-1252': 'windows-1252',
  'Windows-1253': 'windows-1253',
  'Windows-1254': 'windows-1254',
  'Windows-1257': 'windows-1257',
  CP437: 'cp437',
  'Mac Roman': 'macroman',
} as const

/** What each kind of text may have been. */
const SAMPLES = {
  'an emoji': ['🚀', '🤝', '📊', '💡', '🎯', '🏠'],
  'a curly quote, a dash, an ellipsis': ['’', '“', '–', '…'],
  'a symbol or an arrow': ['✅', '⚠️', '→'],
  'a symbol': ['✅', '⚠️'],
  'a letter with an accent': ['ä', 'é', 'ß'],
  Cyrillic: ['ж', 'р'],
} as const

const table = readFileSync(`${REPOSITORY}docs/mojibake.md`, 'utf8')
  .split('## How to recognise it')[1]
  ?.split('\n## ')[0]
const rows = [...(table ?? '').matchAll(/^\| (.*) \| (.*) \| (.*) \|$/gm)]
  .map(([, seen = '', was = '', page = '']) => ({ seen, was, page: page.replace(/ \(.*/, '') }))
  .filter(({ page }) => page in PAGES)

it('knows every row that names a code page', () => {
  expect(rows.map(({ was }) => was).filter((was) => !(was in SAMPLES))).toEqual([])
  expect(new Set(rows.map(({ page }) => page))).toEqual(new Set(Object.keys(PAGES)))
})

it.each(rows)('$page makes $seen of $was', ({ seen, was, page }) => {
  const damaged = SAMPLES[was as keyof typeof SAMPLES].map((text) =>
    damage(text, PAGES[page as keyof typeof PAGES]),
  )
  for (const [, spelling = ''] of seen.matchAll(/`([^`]*?)…?`/g))
    expect(damaged.some((text) => text.includes(spelling)) ? spelling : damaged).toBe(spelling)
})

function damage(text: string, name: string): string {
  const units = CODE_PAGES.find((page) => page.name === name)?.units
  const read = [...new TextEncoder().encode(text)].map((byte) => (byte < 0x80 ? byte : (units?.[byte] ?? 0)))
  return String.fromCharCode(...read.filter((unit) => unit !== 0))
}
