import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../scripts/markdown/parse-markdown.ts'
import { REPOSITORY } from './generated-docs.ts'

/** What git ignores, and its own folder. Found by hand, so that an unpacked archive can be tested as well. */
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'build', '.cache'])

const FILES = listFiles('')

const PAGES = FILES.filter((path) => /^(?:[A-Z]+\.md|docs\/.*\.md|themes\/README\.md)$/.test(path))

describe('pages', () => {
  it.each(PAGES)('%s leads to files that exist', (page) => {
    const missing = linksOf(readFileSync(REPOSITORY + page, 'utf8')).filter(
      (link) => !leadsSomewhere(page, link),
    )
    expect(missing).toEqual([])
  })
})

describe('files', () => {
  const texts = FILES.filter((path) =>
    /\.(?:md|ts|mjs|json|css|ya?ml|html|svg|txt)$|^\.[^/]+$|^\.ci\//.test(path),
  )

  it('name no folder of the machine that they were written on', () => {
    // Tests have a folder for temporary files in some of their examples.
    const machine = /(?<![\w.~$}/])\/(?:work|root|tmp)\/\w/
    const wrong = texts.filter((path) => !path.startsWith('test/') && machine.test(readText(path)))
    expect(wrong).toEqual([])
    expect(texts.filter((path) => /(?<![\w.~$}/])\/(?:work|root)\/\w/.test(readText(path)))).toEqual([])
  })

  it('name no package registry', () => {
    const host = /\bregistry\.[a-z-]+\.[a-z]{2,}|"resolved":/
    expect(texts.filter((path) => path !== OWN_PATH && host.test(readText(path)))).toEqual([])
  })
})

const OWN_PATH = 'test/docs/links.test.ts'

function listFiles(folder: string): readonly string[] {
  return readdirSync(REPOSITORY + folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return []
    const path = folder + entry.name
    return entry.isDirectory() ? listFiles(`${path}/`) : entry.isFile() ? [path] : []
  })
}

function readText(path: string): string {
  return readFileSync(REPOSITORY + path, 'utf8')
}

type Node = { readonly type: string; readonly url?: string; readonly children?: readonly Node[] }

/** Of links, pictures and definitions; not of what only looks like one inside code. */
function linksOf(text: string): readonly string[] {
  const found: string[] = []
  const visit = (node: Node): void => {
    if (node.url !== undefined) found.push(node.url)
    for (const child of node.children ?? []) visit(child)
  }
  visit(parseMarkdown(text) as Node)
  return found
}

function leadsSomewhere(page: string, link: string): boolean {
  if (/^[a-z]+:/i.test(link)) return true
  const [path = '', anchor] = decodeURIComponent(link).split('#')
  const target = path === '' ? page : normalize(join(dirname(page), path))
  if (!existsSync(REPOSITORY + target)) return false
  return anchor === undefined || !target.endsWith('.md') || anchorsOf(readText(target)).includes(anchor)
}

/** As GitHub makes them: lower case, blanks become dashes, punctuation goes. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ +(.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
