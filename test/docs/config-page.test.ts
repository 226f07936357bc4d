import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FLAGS } from '../../scripts/cli/flags.ts'
import { readConfigSchema } from '../../scripts/project/config-schema.ts'
import { DEFAULT_CONFIG } from '../../scripts/project/default-config.ts'
import { REPOSITORY } from './generated-docs.ts'
import { RULE_NOTES } from './rule-notes.ts'

const CONFIG_PAGE = readFileSync(`${REPOSITORY}docs/config.md`, 'utf8')

it('lists every setting with its default', () => {
  const settings = CONFIG_PAGE.split('\n## ')[0] ?? ''
  const rows = [...settings.matchAll(/^\| `([\w.]+)` \| ([^|]+) \|/gm)].map((match) => [match[1], match[2]])
  // `$schema` is for editors: it sets nothing.
  const { $schema: _, ...properties } = (
    readConfigSchema() as { readonly properties: Readonly<Record<string, unknown>> }
  ).properties
  expect(rows.map(([name]) => name?.split('.')[0]).sort()).toEqual(Object.keys(properties).sort())
  const { text, maxWarnings, ...plain } = DEFAULT_CONFIG
  expect(maxWarnings).toBe(Number.POSITIVE_INFINITY)
  const defaults = { ...plain, 'text.choices': text.choices }
  const expected = Object.entries(defaults).map(([name, value]) => [name, `\`${spell(value)}\``])
  expect(Object.fromEntries(rows)).toEqual({ ...Object.fromEntries(expected), maxWarnings: 'unlimited' })
})

/** What a browser on another machine is started with. */
const OF_CHROMIUM = ['remote-debugging-port', 'font-render-hinting']

it('names only flags that exist', () => {
  const pages = [
    'docs/config.md',
    'docs/authoring.md',
    'docs/mojibake.md',
    'docs/ci.md',
    'docs/checks.md',
  ].map((path) => readFileSync(REPOSITORY + path, 'utf8'))
  const text = [...pages, ...Object.values(RULE_NOTES)].join('\n').replace(/<!--.*?-->/gs, '')
  const named = [...text.matchAll(/(?<![\w-])--(?:no-)?([a-z][a-z-]+)/g)].map((match) => match[1] ?? '')
  const known = [...FLAGS.map(({ name }) => name), ...OF_CHROMIUM]
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((name) => !known.includes(name))).toEqual([])
})

function spell(value: unknown): string {
  return JSON.stringify(value).replaceAll('"', "'").replaceAll(',', ', ')
}
