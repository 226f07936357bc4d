import type { Severity } from '../model/diagnostic.ts'
import type { Range } from '../model/span.ts'
import type { FrontMatterProblem } from './check-front-matter.ts'
import type { YamlEntry } from './read-yaml.ts'

/** Severity of a rule in one deck. `range`: of the name. */
export type FoundRuleSetting = {
  readonly name: string
  readonly severity: Severity | 'off'
  readonly range: Range
}

export type RuleSettingsReading = {
  readonly rules: readonly FoundRuleSetting[]
  readonly problems: readonly FrontMatterProblem[]
}

/** What the front matter says under `lectern`, a key that Marp passes over. `text` is the text that it is part of. */
export function readRuleSettings(text: string, entries: readonly YamlEntry[]): RuleSettingsReading {
  const entry = entries.findLast(({ key }) => key === 'lectern')
  if (entry === undefined || entry.value === '') return { rules: [], problems: [] }
  const { value, keyRange, valueRange } = entry
  const tell = (name: string, found: string, expected: string): FrontMatterProblem => ({
    severity: 'warning',
    message: `Setting \`${name}\` ${found}, expected ${expected}`,
    range: findKey(text, valueRange, name.replace(/^lectern\.(?:rules\.)?/, '')) ?? keyRange,
  })
  if (!isMap(value)) return { rules: [], problems: [tell('lectern', `is ${show(value)}`, EXPECTED)] }

  const unknown = Object.keys(value).filter((key) => key !== 'rules')
  const problems = unknown.map((key) => tell(`lectern.${key}`, 'is unknown', '`lectern.rules`'))
  const { rules = '' } = value
  if (rules === '') return { rules: [], problems }
  if (!isMap(rules)) {
    return { rules: [], problems: [...problems, tell('lectern.rules', `is ${show(rules)}`, EXPECTED)] }
  }
  const found = Object.entries(rules).map(([name, severity]) => ({ name, severity }))
  return {
    rules: found.flatMap(({ name, severity }) =>
      isSeverity(severity) ? [{ name, severity, range: findKey(text, valueRange, name) ?? keyRange }] : [],
    ),
    problems: [
      ...problems,
      ...found
        .filter(({ severity }) => !isSeverity(severity))
        .map(({ name, severity }) =>
          tell(`lectern.rules.${name}`, `is ${show(severity)}`, '`error`, `warning`, `info` or `off`'),
        ),
    ],
  }
}

const EXPECTED = '`rules:` with a severity for each rule: `rules: { asset/no-alt: off }`'

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'info', 'off']

function isSeverity(value: unknown): value is FoundRuleSetting['severity'] {
  return SEVERITIES.includes(value)
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (isMap(value)) return 'a map'
  return value === '' ? 'empty' : `\`${value}\``
}

/** YAML gives a place to the first level of settings only. */
function findKey(text: string, { start, end }: Range, name: string): Range | undefined {
  const spelled = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const found = new RegExp(`(?<![\\w/-])${spelled}(?=["']?\\s*:)`).exec(text.slice(start, end))
  return found ? { start: start + found.index, end: start + found.index + name.length } : undefined
}
