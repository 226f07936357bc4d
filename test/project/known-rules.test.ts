import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { KNOWN_RULES } from '../../scripts/project/known-rules.ts'

const SCRIPTS = fileURLToPath(new URL('../../scripts', import.meta.url))

it('names every finding that any part of Lectern can make', () => {
  const sources = readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const named = sources.flatMap((name) =>
    [...readFileSync(join(SCRIPTS, name), 'utf8').matchAll(/\b(?:rule|id): '([a-z]+\/[a-z0-9-]+)'/g)].map(
      ([, rule]) => rule,
    ),
  )
  expect(KNOWN_RULES).toEqual(expect.arrayContaining(named))
  expect([...new Set(named)].length).toBe(KNOWN_RULES.length)
})
