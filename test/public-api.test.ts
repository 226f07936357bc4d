import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as lectern from '../scripts/index.ts'

const { build, check, createWorld, DEFAULT_OPTIONS, findingsOf, formatJson, repairText } = lectern

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-api-'))
  await createWorld().files.write(join(folder, 'slides/talk.md'), '# One\n\n![A cat](cat.png)\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('exports what it promises, and nothing else', () => {
  expect(Object.keys(lectern).sort()).toEqual([
    'DEFAULT_OPTIONS',
    'SetupError',
    'applyEdits',
    'build',
    'check',
    'createWorld',
    'defineConfig',
    'findingsOf',
    'fix',
    'formatCodequality',
    'formatGithub',
    'formatJson',
    'formatJunit',
    'formatPretty',
    'formatSarif',
    'repairText',
  ])
})

it('repairs text, and leaves code alone', () => {
  expect(repairText('`ðŸš€` ðŸš€').text).toBe('`ðŸš€` 🚀')
})

it('checks a project that lies anywhere', async () => {
  const report = await check(DEFAULT_OPTIONS, createWorld({ workingFolder: folder, env: {} }))
  expect(report.decks).toEqual(['slides/talk.md'])
  expect(report.diagnostics.map(({ rule }) => rule)).toEqual(['asset/missing'])
  expect(JSON.parse(formatJson(findingsOf(report)))).toMatchObject({ decks: 1, counts: { error: 1 } })
})

it('builds what is asked for', async () => {
  const options = { ...DEFAULT_OPTIONS, formats: ['html'] } as const
  const report = await build(options, createWorld({ workingFolder: folder, env: {} }))
  expect(report.artifacts.map(({ path }) => path)).toEqual(['dist/talk.html'])
  expect(await readdir(join(folder, 'dist'))).toEqual(['talk.html'])
})
