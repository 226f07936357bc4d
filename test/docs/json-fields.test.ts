import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import type { Edit } from '../../scripts/model/edit.ts'
import { formatJson } from '../../scripts/report/format-json.ts'
import { REPOSITORY } from './generated-docs.ts'

const point = { line: 1, column: 2, offset: 1 }
const span = { start: point, end: point }
const edit: Required<Edit> = { span, text: '' }
/** A field that the model gets does not compile before it stands here. */
const finding: Required<Diagnostic> = {
  rule: 'a/b',
  severity: 'error',
  message: '',
  file: 'a.md',
  span,
  slide: 1,
  suggestions: [''],
  help: '',
  edit,
  draft: edit,
}

it('describes every field of the report for scripts, and no other', () => {
  const page = readFileSync(`${REPOSITORY}docs/ci.md`, 'utf8')
  const section = page.split('### JSON for scripts')[1]?.split('\n## ')[0] ?? ''
  const described = [...section.matchAll(/^\| (`[^|]+`) \| (\w+) \|/gm)].flatMap(
    ([, names = '', kind = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => `${name}: ${kind}`),
  )
  const report = formatJson({ version: '1', decks: 1, sources: {}, known: 1, diagnostics: [finding] })
  expect(new Set(described)).toEqual(new Set(fieldsOf('', JSON.parse(report))))
  expect(described).toHaveLength(new Set(described).size)
})

/** Spans, points and edits are described once, wherever they stand. */
const SHARED: Readonly<Record<string, string>> = {
  'line column offset': 'point',
  'start end': 'span',
  'span text': 'edit',
}

/** `counts.error: number`; what a list holds is `name[]`. */
function fieldsOf(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => fieldsOf(`${name}[]`, item))
    return typeof value[0] === 'object' ? [`${name}: list`, ...items] : items
  }
  if (typeof value !== 'object' || value === null) {
    return [`${name}: ${typeof value === 'string' ? 'text' : typeof value}`]
  }
  const shared = SHARED[Object.keys(value).join(' ')]
  const within = Object.entries(value).flatMap(([key, part]) =>
    fieldsOf(shared === undefined ? `${name}${name && '.'}${key}` : `${shared}.${key}`, part),
  )
  return shared === undefined ? within : [`${name}: ${shared}`, ...within]
}
