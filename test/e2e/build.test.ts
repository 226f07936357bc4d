import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../scripts/commands/build.ts'
import type { BuildReport } from '../../scripts/commands/reports.ts'
import { readPackage } from '../pptx/read-package.ts'
import { copyProject, type ProjectCopy } from '../support/copy-project.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'
import { type OpenedPdf, openPdf } from '../support/open-pdf.ts'
import { unpackPdf } from '../support/unpack-pdf.ts'

let project: ProjectCopy
let report: BuildReport
const output = (name: string) => readFile(join(project.folder, 'dist', name))

beforeAll(async () => {
  project = await copyProject('everything')
  report = await build(PLAIN_BUILD, createDiskWorld(project.folder))
})
afterAll(() => project.remove())

describe('build', () => {
  it('writes three outputs of every deck, and reports what it repaired', () => {
    expect(report.artifacts.map(({ path }) => path).sort()).toEqual([
      'dist/second.html',
      'dist/second.pdf',
      'dist/second.pptx',
      'dist/tour.html',
      'dist/tour.pdf',
      'dist/tour.pptx',
    ])
    expect(
      report.diagnostics.map(({ rule, file, span, slide }) => [rule, file, span?.start.line, slide]),
    ).toEqual([
      // 300 × 300 pixels cover 512 × 720.
      ['asset/too-small', 'slides/tour.md', 32, 3],
      // Dark red on a slide of the class `dark`.
      ['layout/low-contrast', 'slides/tour.md', 36, 3],
      ['text/mojibake', 'slides/tour.md', 54, 5],
    ])
  })

  it('does nothing when nothing changed, and one deck when one changed', async () => {
    const world = createDiskWorld(project.folder)
    const again = await build(PLAIN_BUILD, world)
    expect(again.plan.jobs).toEqual([])
    expect(again.diagnostics).toEqual(report.diagnostics)

    const second = join(project.folder, 'slides/second.md')
    const before = await readFile(second, 'utf8')
    await writeFile(second, before.replace('zweite', 'dritte'))
    const plan = await build({ ...PLAIN_BUILD, mode: 'plan' }, world)
    expect(plan.plan.jobs.map(({ output: path, reason }) => [path, reason])).toEqual([
      ['dist/second.html', 'deck changed'],
      ['dist/second.pdf', 'deck changed'],
      ['dist/second.pptx', 'deck changed'],
    ])
    await writeFile(second, before)
    expect((await build({ ...PLAIN_BUILD, mode: 'plan' }, world)).plan.jobs).toEqual([])
  })

  it('reports a missing picture for each use, and still writes everything', async () => {
    const broken = await copyProject('everything')
    await writeFile(
      join(broken.folder, 'slides/tour.md'),
      '![](../assets/sqare.png)\n\n---\n\n![bg](../assets/sqare.png)\n',
    )
    const { diagnostics, artifacts } = await build(
      { ...PLAIN_BUILD, decks: ['slides/tour.md'] },
      createDiskWorld(broken.folder),
    )
    const missing = diagnostics.filter(({ rule }) => rule === 'asset/missing')
    expect(
      missing.map(({ span, slide, suggestions }) => [
        span?.start.line,
        span?.start.column,
        slide,
        suggestions,
      ]),
    ).toEqual([
      [1, 5, 1, ['../assets/square.png']],
      [5, 7, 2, ['../assets/square.png']],
    ])
    expect(artifacts.length).toBe(3)
    await broken.remove()
  })
})

describe('the PDF', () => {
  let pdf: OpenedPdf
  beforeAll(async () => {
    pdf = await openPdf(await output('tour.pdf'))
  })

  it('has a page for each slide, with its text and emoji', () => {
    expect(pdf.pages.map(({ size }) => size)).toEqual(Array(5).fill([960, 540]))
    const [first, , , fourth, last] = pdf.pages.map(({ text }) => text.replace(/\s+/g, ' '))
    // pdf.js reads glyphs, not /ActualText: joiners and variation selectors are there for other readers only.
    for (const word of ['The grand tour', '🚀', '👋🏽', '🇯🇵', '👩💻', '1⃣', '👍🏽'])
      expect(first).toContain(word)
    expect(fourth).toContain('const answer = 42')
    expect(last).toContain('🚀 was damaged')
  })

  it('has properties, outline and links, and no trace of where it was built', async () => {
    expect(pdf.info).toMatchObject({ Title: 'The grand tour', Author: 'Ada Example', Language: 'en-GB' })
    expect(pdf.outline).toEqual([
      {
        title: 'The grand tour 🚀',
        page: 1,
        items: ['Links', 'Pictures', 'The end'].map((title, index) => ({
          title,
          page: [2, 3, 5][index],
          items: [],
        })),
      },
    ])
    expect(pdf.pages[1]?.links).toEqual([5, 'https://example.org/a?b=c&d', 'second.pdf'])
    const content = await unpackPdf(await output('tour.pdf'))
    for (const trace of [project.folder, 'deck.invalid', 'file://']) expect(content).not.toContain(trace)
    expect(content).toContain('/MarkInfo')
  })
})

describe('the PPTX', () => {
  it('has a slide for each slide, with its words as text, notes and links', async () => {
    const parts = readPackage(await output('tour.pptx'))
    const text = (path: string): string => parts.text(path)
    expect(text('docProps/core.xml')).toContain('<dc:title>The grand tour</dc:title>')
    const slides = parts.paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    expect(slides.length).toBe(5)
    expect(text('ppt/slides/slide1.xml')).toContain('<p:ph type="title"/>')
    const words = [...text('ppt/slides/slide1.xml').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, word]) => word)
    expect(words.slice(0, 2)).toEqual([
      'The grand tour 🚀',
      'Waves 👋🏽 and flags 🇯🇵, a family 👩‍💻, key 1️⃣ and',
    ])
    expect(text('ppt/slides/_rels/slide2.xml.rels')).toContain('Target="https://example.org/a?b=c&amp;d"')
    const notes = parts.paths.filter((path) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path)).map(text)
    expect(notes.length).toBe(2)
    expect(notes[0]).toContain('Say hello.')
  })
})

describe('the HTML', () => {
  it('carries everything in itself', async () => {
    const html = (await output('tour.html')).toString()
    expect(html).toContain('<html lang="en-GB"')
    const loaded = [
      ...html.matchAll(/(?:src|srcset|poster|xlink:href)="([^"]*)"|url\(\s*["']?([^"')]*)/g),
    ].map((match) => match[1] ?? match[2] ?? '')
    expect(loaded.filter((url) => url !== '' && !/^(?:data:|#|\?view=)/.test(url))).toEqual([])
    for (const trace of [project.folder, 'deck.invalid', 'file:///']) expect(html).not.toContain(trace)
    expect((await stat(join(project.folder, 'dist/tour.html'))).size).toBeLessThan(2_000_000)
  })
})
