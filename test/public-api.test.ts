import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as lectern from '../scripts/index.ts'

const { build, check, createWorld, DEFAULT_OPTIONS, findingsOf, formatHtml, formatJson, repairText } = lectern

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
    'formatHtml',
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

it('checks a project that lies anywhere, and shows where on its slides something is wrong', async () => {
  const options = { ...DEFAULT_OPTIONS, picture: 'slides with findings' } as const
  const report = await check(options, createWorld({ workingFolder: folder, env: {} }))
  expect(report.decks).toEqual(['slides/talk.md'])
  expect(report.diagnostics.map(({ rule }) => rule)).toEqual(['asset/missing'])
  expect(JSON.parse(formatJson(findingsOf(report)))).toMatchObject({ decks: 1, counts: { error: 1 } })
  const [slide, ...others] = report.slides ?? []
  expect(others).toEqual([])
  expect(slide).toMatchObject({ file: 'slides/talk.md', number: 1, width: 1280, height: 720 })
  expect([...(slide?.jpeg.subarray(0, 3) ?? [])]).toEqual([0xff, 0xd8, 0xff])
  expect([...(slide?.marks.keys() ?? [])]).toEqual(report.diagnostics)
  expect(formatHtml(findingsOf(report))).toContain('<g class="error"><rect')
})

it('builds what is asked for', async () => {
  const options = { ...DEFAULT_OPTIONS, formats: ['html'] } as const
  const report = await build(options, createWorld({ workingFolder: folder, env: {} }))
  expect(report.artifacts.map(({ path }) => path)).toEqual(['dist/talk.html'])
  expect(await readdir(join(folder, 'dist'))).toEqual(['talk.html'])
})
