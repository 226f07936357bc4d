import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../scripts/', import.meta.url))

/** A file imports from its own folder and from folders of strictly smaller rank. The table is explained in ARCHITECTURE.md. */
const RANKS: Readonly<Record<string, number>> = {
  model: 0,
  system: 1,
  markdown: 1,
  engine: 1,
  pptx: 1,
  plan: 1,
  report: 1,
  text: 2,
  deck: 2,
  assets: 2,
  layout: 2,
  browser: 2,
  check: 2,
  cache: 2,
  project: 3,
  output: 3,
  watch: 3,
  preview: 3,
  commands: 4,
  cli: 5,
  '.': 6,
}

/** Heavy packages, each with the one folder that may import it. */
const OWNERS: Readonly<Record<string, string>> = {
  '@marp-team/marp-core': 'engine',
  '@marp-team/marp-cli': 'output',
  'puppeteer-core': 'browser',
  ws: 'browser',
  '@sparticuz/chromium': 'browser',
  sharp: 'assets',
  chokidar: 'watch',
  'mdast-util-from-markdown': 'markdown',
  'markdown-it': 'markdown',
  '@cantoo/pdf-lib': 'output',
  fflate: 'pptx',
  'subset-font': 'output',
  '@clack/prompts': 'cli',
  'launch-editor': 'cli',
  zod: 'project',
  chardet: 'deck',
  'iconv-lite': 'deck',
  uqr: 'report',
}

/** Folders that compute only: the disk, the network and other processes are out of reach. */
const PURE = ['model', 'markdown', 'pptx', 'plan', 'report', 'text', 'deck', 'check', 'layout']
const WORLD = /^node:(fs|fs\/promises|child_process|net|http|https|os|worker_threads)$/

type Import = { readonly file: string; readonly folder: string; readonly target: string }

const imports = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => importsOf(file.replaceAll('\\', '/')))

describe('architecture', () => {
  it('gives every folder a rank', () => {
    const folders = new Set(imports.map(({ folder }) => folder))
    expect([...folders].filter((folder) => !(folder in RANKS))).toEqual([])
  })

  it('imports only from the own folder or from a smaller rank', () => {
    const wrong = imports.filter(({ folder, file, target }) => {
      if (!target.startsWith('.')) return false
      const other = folderOf(relative(ROOT, resolve(ROOT, dirname(file), target)))
      return other !== folder && !((RANKS[other] ?? Infinity) < (RANKS[folder] ?? -1))
    })
    expect(wrong).toEqual([])
  })

  it('imports each heavy package in one folder only', () => {
    const wrong = imports.filter(({ folder, target }) => {
      const owner = OWNERS[packageOf(target)]
      return owner !== undefined && owner !== folder
    })
    expect(wrong).toEqual([])
  })

  it('keeps the computing folders away from the world', () => {
    expect(imports.filter(({ folder, target }) => PURE.includes(folder) && WORLD.test(target))).toEqual([])
  })

  it('keeps files under 250 lines', () => {
    const files = [...new Set(imports.map(({ file }) => file))]
    const long = files.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 250)
    expect(long).toEqual([])
  })
})

function importsOf(file: string): readonly Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  const statements = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g,
  )
  return [...statements].map((match) => ({
    file,
    folder: folderOf(file),
    target: match[1] ?? match[2] ?? '',
  }))
}

function folderOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/')
  return parts.length === 1 ? '.' : (parts[0] ?? '.')
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}
