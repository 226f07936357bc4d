import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RULES } from '../../scripts/check/rules.ts'
import type { Diagnostic, Severity } from '../../scripts/model/diagnostic.ts'
import { checkFolder } from './check-folder.ts'
import { OTHER_FAULTS } from './other-faults.ts'
import { RULE_NOTES } from './rule-notes.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/rules/', import.meta.url))
const FAULTS = fileURLToPath(new URL('faults/', import.meta.url))

type Page = {
  readonly id: string
  readonly severity: Severity
  readonly summary: string
  /** Markdown from the heading on; absent when there is nothing to show. */
  readonly example: string
}

/** Every page of docs/rules, by its path in the repository, and the list of them. */
export async function writeRulePages(): Promise<ReadonlyMap<string, string>> {
  const pages = [...(await describeRules()), ...(await describeOthers())].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
  return new Map([
    ['docs/rules/README.md', writeList(pages)],
    ...pages.map((page): [string, string] => [`docs/rules/${fileOf(page.id)}.md`, writePage(page)]),
  ])
}

async function describeRules(): Promise<readonly Page[]> {
  return Promise.all(
    RULES.map(async ({ id, severity, summary }) => {
      const folder = join(FIXTURES, fileOf(id))
      const name = PREFERRED[id] ?? (await readdir(folder)).sort().find((one) => one.startsWith('bad'))
      if (name === undefined) throw new Error(`No fixture with the fault ${id}`)
      const findings = await readFile(join(folder, name, 'expected.txt'), 'utf8')
      return { id, severity, summary, example: await showExample(join(folder, name), findings) }
    }),
  )
}

/** The fixture that says most, where there are several. */
const PREFERRED: Readonly<Record<string, string>> = { 'asset/missing': 'bad-typo' }

async function describeOthers(): Promise<readonly Page[]> {
  return Promise.all(
    OTHER_FAULTS.map(async ({ id, severity, summary, example }) => {
      if (example.kind === 'words')
        return { id, severity, summary, example: showFindings(`${example.finding}\n`) }
      const folder = join(FAULTS, fileOf(id))
      const diagnostics = (await checkFolder(folder)).filter(({ rule }) => rule === id)
      const findings = diagnostics.map(describeFinding).join('')
      return { id, severity, summary, example: await showExample(folder, findings) }
    }),
  )
}

function describeFinding({ file, message, rule, severity, span }: Diagnostic): string {
  const place = span ? `${file}:${span.start.line}:${span.start.column}` : file
  return `${place} ${severity} ${message} ${rule}\n`
}

async function showExample(folder: string, findings: string): Promise<string> {
  const deck = await readFile(join(folder, 'slides/deck.md'))
  // One of the decks is not UTF-8; it shows as its author saw it.
  const text = isUtf8(deck) ? deck.toString('utf8') : deck.toString('latin1')
  const themes = await readThemes(folder)
  return [
    '## Example\n',
    showFile('slides/deck.md', 'markdown', text),
    ...themes.map(([name, css]) => showFile(`themes/${name}`, 'css', css)),
    showFindings(findings),
  ].join('\n')
}

function isUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8')).equals(bytes)
}

async function readThemes(folder: string): Promise<readonly (readonly [string, string])[]> {
  const all = await readdir(folder)
  if (!all.includes('themes')) return []
  const names = (await readdir(join(folder, 'themes'))).sort()
  return Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, 'themes', name), 'utf8')] as const),
  )
}

// Four tildes: decks have fences of their own.
function showFile(name: string, language: string, text: string): string {
  return `\`${name}\`\n\n~~~~${language}\n${text.replace(/\n*$/, '\n')}~~~~\n`
}

function showFindings(findings: string): string {
  return `Lectern says\n\n~~~~text\n${findings}~~~~\n`
}

function writePage({ id, severity, summary, example }: Page): string {
  const note = RULE_NOTES[id]
  if (note === undefined) throw new Error(`No note about ${id} in rule-notes.ts`)
  return `# ${id}\n\n**${severity}** · ${summary}\n\n${note}\n\n${example}`
}

function writeList(pages: readonly Page[]): string {
  const rows = pages.map(
    ({ id, severity, summary }) => `| [${id}](${fileOf(id)}.md) | ${severity} | ${summary} |`,
  )
  return [
    '# Rules',
    '',
    'An **error** is what an audience would see broken: `check` and `build` then end with exit code 1. A **warning** is what a careful',
    'author would change, an **info** what a perfect deck would have. A severity is changed, or a rule switched off, for all decks,',
    'for one, for a slide or for a line: see [what is checked](../checks.md).',
    '',
    'These pages are made by `npm run docs` from the rules and their test projects.',
    '',
    '| rule | severity | what is wrong |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function fileOf(id: string): string {
  return id.replace('/', '-')
}
