import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CLEAN } from '../../text/cases/clean.ts'
import { readLanguages } from '../pool/read-lines.ts'

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
const MARKDOWN = join(REPOSITORY, 'test/text/cases/markdown')

/** Pages of the documentation. Some show damage, in code. */
const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/authoring.md', 'docs/config.md']

export type CleanTexts = {
  /** Texts in natural languages, and each sentence alone, which tells less about its language. */
  readonly languages: readonly string[]
  /** Documents with code, tables, formulas, boxes, pictures of letters, emoji, quotes, currency; and lines with such signs. */
  readonly markdown: readonly string[]
}

export function readCleanTexts(): CleanTexts {
  const languages = [...readLanguages().values()]
  return {
    languages: [...languages.map((lines) => lines.join('\n')), ...languages.flat()],
    markdown: [...readMarkdown(), ...readPages(), ...Object.values(CLEAN)],
  }
}

function readMarkdown(): readonly string[] {
  return readdirSync(MARKDOWN)
    .sort()
    .map((name) => readFileSync(join(MARKDOWN, name), 'utf8'))
}

function readPages(): readonly string[] {
  return PAGES.map((page) => readFileSync(join(REPOSITORY, page), 'utf8'))
}
