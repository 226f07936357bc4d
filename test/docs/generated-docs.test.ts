import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { RULES } from '../../scripts/check/rules.ts'
import { generateDocs, REPOSITORY } from './generated-docs.ts'
import { OTHER_FAULTS } from './other-faults.ts'
import { RULE_NOTES } from './rule-notes.ts'

const IDS = [...RULES, ...OTHER_FAULTS].map(({ id }) => id).sort()

let pages: ReadonlyMap<string, string> = new Map()
beforeAll(async () => {
  pages = await generateDocs()
})

describe('docs', () => {
  it('are as `npm run docs` writes them', () => {
    const stale = [...pages].filter(([path, content]) => readIfThere(path) !== content)
    expect(stale.map(([path]) => path)).toEqual([])
  })

  it('have a page and a note for every rule, and no others', () => {
    const expected = ['README.md', ...IDS.map((id) => `${id.replace('/', '-')}.md`)].sort()
    expect(readdirSync(`${REPOSITORY}docs/rules`).sort()).toEqual(expected)
    expect(Object.keys(RULE_NOTES).sort()).toEqual(IDS)
  })

  it('know every diagnostic that the code can make', () => {
    const sources = readdirSync(`${REPOSITORY}scripts`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`${REPOSITORY}scripts/${file}`, 'utf8'))
    const made = sources.flatMap((text) => [...text.matchAll(/\brule: '([a-z-]+\/[a-z0-9-]+)'/g)])
    const names = [...new Set(made.map((match) => match[1] ?? ''))]
    expect(names).toContain('output/failed')
    expect(names.filter((name) => !IDS.includes(name))).toEqual([])
  })

  it('show findings of every fault', () => {
    const silent = [...pages].filter(([path, content]) => {
      const id = IDS.find((one) => path === `docs/rules/${one.replace('/', '-')}.md`)
      return id !== undefined && !content.includes(` ${id}\n`)
    })
    expect(silent.map(([path]) => path)).toEqual([])
  })
})

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(REPOSITORY + path, 'utf8')
  } catch {
    return undefined // an absent page is a stale one
  }
}
