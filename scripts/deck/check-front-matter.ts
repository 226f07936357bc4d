import type { FrontMatter } from '../markdown/find-front-matter.ts'
import type { Severity } from '../model/diagnostic.ts'
import type { Range } from '../model/span.ts'
import { type DirectiveShape, shapeOfDirective } from './known-directives.ts'
import type { YamlEntry, YamlReading } from './read-yaml.ts'

export type FrontMatterProblem = {
  readonly severity: Severity
  readonly message: string
  readonly range: Range
  readonly help?: string
}

/**
 * What is wrong with the front matter. `text` is the text that it is part of; `understood` says that Marp could read it,
 * so that a stricter opinion of our own parser counts for nothing.
 */
export function checkFrontMatter(
  text: string,
  matter: FrontMatter,
  yaml: YamlReading,
  understood: boolean,
): readonly FrontMatterProblem[] {
  if (!matter.closed) {
    return [
      {
        severity: 'error',
        message:
          'Front matter is never closed and takes in the whole deck, expected a line `---` after the settings',
        range: { start: 0, end: text.search(/[\r\n]|$/) },
        help: 'Add a line `---` after the last setting.',
      },
    ]
  }
  if (!understood && yaml.problems.length > 0) return describeProblems(text, yaml.problems)
  return [...checkKind(text, matter, yaml, understood), ...yaml.entries.flatMap(checkShape)]
}

/** What looks like front matter and is none, because something stands before it: its lines are shown as a heading. */
export function findLateFrontMatter(text: string): readonly FrontMatterProblem[] {
  const [whole = '', before = '', fence = '', settings = ''] = LATE.exec(text) ?? []
  const names = [...settings.matchAll(/^([\w$-]+)[ \t]*:/gm)].map(([, name = '']) => name)
  if (whole === '' || !names.some((name) => shapeOfDirective(name) !== undefined)) return []
  const what = before.trim() === '' ? (/[\r\n]/.test(before) ? 'an empty line' : 'a blank') : 'a comment'
  return [
    {
      severity: 'error',
      message: `Front matter has ${what} before it, expected \`---\` at the beginning of the file: as it is, the settings are shown as text`,
      range: { start: before.length, end: before.length + fence.length },
      help: 'Remove what stands before it.',
    },
  ]
}

/** Lines of settings, and what belongs to them further in. */
const LATE =
  /^((?:[ \t]*(?:\r\n|\n|\r)|<!--(?:(?!-->)[\s\S])*-->)*[ \t]*)(-{3,})[ \t]*(?:\r\n|\n|\r)((?:(?:[\w$-]+[ \t]*:|[ \t]+\S|#)[^\r\n]*(?:\r\n|\n|\r))+)-{3,}[ \t]*(?=[\r\n]|$)/

/** After one fault of syntax the others are guesses. */
function describeProblems(text: string, problems: YamlReading['problems']): readonly FrontMatterProblem[] {
  const fault = problems.find(({ kind }) => kind === 'syntax')
  return (fault ? [fault] : problems).map((problem) => describe(text, problem))
}

function describe(
  text: string,
  { kind, reason, range }: YamlReading['problems'][number],
): FrontMatterProblem {
  const message =
    kind === 'duplicate-key'
      ? `Setting \`${text.slice(range.start, range.end)}\` stands in the front matter more than once, expected it once`
      : `Front matter cannot be read because ${reason}, expected lines of \`key: value\``
  return { severity: 'error', message: `${message}: none of it takes effect`, range }
}

function checkKind(
  text: string,
  matter: FrontMatter,
  { kind, entries }: YamlReading,
  understood: boolean,
): readonly FrontMatterProblem[] {
  const content = text.slice(matter.content.start, matter.content.end)
  if (kind === 'map') {
    if (understood || entries.length === 0) return []
    const message =
      'Front matter cannot be read by Marp, expected lines of `key: value`: none of it takes effect'
    return [{ severity: 'error', message, range: firstLine(matter.content, content) }]
  }
  if (content.trim() === '') return []
  const message = `Front matter holds no settings but \`${content.trim().split(/[\r\n]/, 1)[0]}\`, expected lines of \`key: value\``
  return [
    {
      severity: kind === 'empty' ? 'warning' : 'error',
      message,
      range: firstLine(matter.content, content),
      help: 'A deck that begins with `---` begins with front matter: begin it with the first slide itself.',
    },
  ]
}

function firstLine({ start }: Range, content: string): Range {
  const blank = content.length - content.trimStart().length
  const end = content.slice(blank).search(/[\r\n]|$/)
  return { start: start + blank, end: start + blank + end }
}

const EXPECTED = {
  text: 'text',
  texts: 'text or a list of texts',
  switch: '`true` or `false`',
  levels: 'a number from 1 to 6, a list of them, or `false`',
  pagination: '`true`, `false`, `hold` or `skip`',
} satisfies Readonly<Record<DirectiveShape, string>>

const FITS = {
  text: isText,
  texts: (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
  switch: (value) => isOneOf(value, ['', 'true', 'false']),
  levels: (value) =>
    isOneOf(value, ['', 'false', '1', '2', '3', '4', '5', '6']) ||
    (Array.isArray(value) && value.every((level) => isOneOf(level, ['1', '2', '3', '4', '5', '6']))),
  pagination: (value) => isOneOf(value, ['', 'true', 'false', 'hold', 'skip']),
} satisfies Readonly<Record<DirectiveShape, (value: unknown) => boolean>>

function checkShape({ key, value, valueRange }: YamlEntry): readonly FrontMatterProblem[] {
  const shape = shapeOfDirective(key)
  if (shape === undefined || FITS[shape](value)) return []
  const written = typeof value === 'string' ? `\`${value}\`` : Array.isArray(value) ? 'a list' : 'a map'
  return [
    {
      severity: 'warning',
      message: `Setting \`${key}\` is ${written}, expected ${EXPECTED[shape]}`,
      range: valueRange,
    },
  ]
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isOneOf(value: unknown, allowed: readonly string[]): boolean {
  return typeof value === 'string' && allowed.includes(value.toLowerCase())
}
