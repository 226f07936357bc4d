import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { needsTools } from '../../scripts/check/is-looked-for.ts'
import { RULES } from '../../scripts/check/rules.ts'

it.each(RULES.map(({ id }) => id))('knows whether %s takes more than files', (id) => {
  const url = new URL(`../../scripts/check/rules/${id.replace('/', '-')}.ts`, import.meta.url)
  const [, taken = ''] = /\*check\w+\([^)]*\{([^)]*)\}\)/.exec(readFileSync(url, 'utf8')) ?? []
  if (/\b(?:layouts|pictures|ignored|published|answers)\b/.test(taken)) expect(needsTools(id)).toBe(true)
})
