import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { inspectAsset } from '../../scripts/assets/inspect-asset.ts'
import { checkProject } from '../../scripts/check/check-project.ts'
import { RULES } from '../../scripts/check/rules.ts'
import { themeClassesOf } from '../../scripts/commands/theme-classes.ts'
import { themeSizesOf } from '../../scripts/commands/theme-sizes.ts'
import { createHtmlAllowList } from '../../scripts/engine/html-allow-list.ts'
import { BUILT_IN_THEMES } from '../../scripts/engine/theme-facts.ts'
import type { Asset } from '../../scripts/model/asset.ts'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import type { LayoutSnapshot, ShownPicture } from '../../scripts/model/layout-snapshot.ts'
import type { LinkAnswer } from '../../scripts/model/link-answer.ts'
import { loadProjects } from '../../scripts/project/load-projects.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { countWords } from '../../scripts/text/count-words.ts'

const ROOT = fileURLToPath(new URL('../fixtures/rules/', import.meta.url))

/**
 * Each folder of test/fixtures/rules is named after a rule and holds small projects: `ok…` are without any fault,
 * `bad…` have exactly those of their `expected.txt`. `layout.json` stands for what a browser would measure, by name of
 * the deck, `pictures.json` for the pictures that it would see there, `ignored.json` for what git ignores,
 * `published.json` for outputs that the public gets, `answers.json` for what links answer, and `files.json` for
 * what is said of files that are too large to be kept here.
 */
describe.each(RULES.map(({ id }) => id))('%s', (id) => {
  const folder = join(ROOT, id.replace('/', '-'))
  const cases = existsSync(folder) ? readdirSync(folder).sort() : []

  it('has projects with and without the fault', () => {
    expect(cases.filter((name) => /^ok(?:-|$)/.test(name))).not.toEqual([])
    expect(cases.filter((name) => /^bad(?:-|$)/.test(name))).not.toEqual([])
  })

  it.each(cases)('%s', async (name) => {
    const project = join(folder, name)
    const diagnostics = await checkFolder(project)
    if (name.startsWith('ok')) {
      expect(diagnostics.map(describeFinding)).toEqual([])
      return
    }
    expect(diagnostics.map(({ rule }) => rule)).toContain(id)
    await expect(diagnostics.map(describeFinding).join('')).toMatchFileSnapshot(join(project, 'expected.txt'))
  })
})

it('has no fixtures of rules that do not exist', () => {
  const folders = RULES.map(({ id }) => id.replace('/', '-'))
  expect(readdirSync(ROOT).filter((name) => !folders.includes(name))).toEqual([])
})

async function checkFolder(folder: string): Promise<readonly Diagnostic[]> {
  const stated = readJson<Readonly<Record<string, Partial<Asset>>>>(folder, 'files.json') ?? {}
  const layouts = readJson<Readonly<Record<string, LayoutSnapshot>>>(folder, 'layout.json')
  const pictures = readJson<Readonly<Record<string, readonly ShownPicture[]>>>(folder, 'pictures.json')
  const ignored = readJson<readonly string[]>(folder, 'ignored.json')
  const published = readJson<readonly string[]>(folder, 'published.json')
  const answers = readJson<Readonly<Record<string, LinkAnswer>>>(folder, 'answers.json')
  const { projects } = await loadProjects(
    { decks: [] },
    {
      files: diskFiles,
      workingFolder: folder,
      inspectFile: async (path, real) => ({
        ...(await inspectAsset(path, (await diskFiles.read(real)) ?? new Uint8Array())),
        ...stated[path],
      }),
    },
  )
  return projects.flatMap((project) =>
    checkProject({
      project,
      layouts: new Map(Object.entries(layouts ?? {})),
      themeNames: [...BUILT_IN_THEMES, ...project.themes.map(({ name }) => name)],
      themeClasses: themeClassesOf(project.themes),
      themeSizes: themeSizesOf(project.themes),
      htmlAllowList: createHtmlAllowList(),
      countWords,
      ...(pictures && { pictures: new Map(Object.entries(pictures)) }),
      ...(ignored && { ignored: new Set(ignored) }),
      ...(published && { published }),
      ...(answers && { answers: new Map(Object.entries(answers)) }),
    }),
  )
}

function readJson<T>(folder: string, name: string): T | undefined {
  const path = join(folder, name)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined
}

/** `slides/deck.md:3:5 error Missing file … asset/missing`, and below it what else helps. */
function describeFinding({ edit, file, message, rule, severity, span, suggestions }: Diagnostic): string {
  const place = span ? `${file}:${span.start.line}:${span.start.column}` : file
  const lines = [`${place} ${severity} ${message} ${rule}`]
  if (suggestions && suggestions.length > 0)
    lines.push(`  suggestions: ${suggestions.slice(0, 3).join(' | ')}`)
  if (edit) lines.push(`  edit: ${edit.text}`)
  return lines.map((line) => `${line}\n`).join('')
}
