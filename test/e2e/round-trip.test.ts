import { execFileSync, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../scripts/commands/build.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const DECK = `---
lang: en
---

# Before

- first
- second
  - detail

Below.
`

/** Bullets are Arial's in any theme. */
const WITHOUT_BULLETS = `# Title

Text

| a | b |
|---|---|
| 1 | 2 |
`

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

/** With LibreOffice and poppler, where they are installed: neither comes from npm. */
describe.skipIf(!(isThere('soffice') && isThere('pdftotext')))('a presentation in LibreOffice', () => {
  let folder: Folder
  beforeAll(async () => {
    folder = await makeFolder({ 'slides/talk.md': DECK, 'slides/plain.md': WITHOUT_BULLETS })
    await build({ ...PLAIN_BUILD, formats: ['pptx'] }, createDiskWorld(folder.path))
  })
  afterAll(() => folder.remove())

  function convert(path: string, format: string): string {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder.path, 'profile'))}`
    const words = ['--headless', profile, '--convert-to', format, '--outdir', folder.path, path]
    execFileSync('soffice', words, { stdio: 'ignore' })
    return join(folder.path, `${parse(path).name}.${format}`)
  }

  it('keeps its shape when a word is edited and an item is added', async () => {
    const drawing = convert(join(folder.path, 'dist/talk.pptx'), 'fodp')
    const source = await readFile(drawing, 'utf8')
    const at = source.indexOf('second')
    const item = source.slice(
      source.lastIndexOf('<text:list-item>', at),
      source.indexOf('</text:list-item>', at) + '</text:list-item>'.length,
    )
    const edited = source
      .replace(item, `${item}${item.replace('second', 'added')}`)
      .replace('first', 'changed')
    await writeFile(drawing, edited)
    // Written and read once more, as the next editor would.
    const words = wordsOf(convert(convert(drawing, 'pptx'), 'pdf'))
    const texts = ['Before', '•', 'changed', '•', 'second', '•', 'added', '◦', 'detail', 'Below.']
    expect(words.map(({ text }) => text)).toEqual(texts)
    expect(
      words.filter((word, index) => words.slice(index + 1).some((other) => overlap(word, other))),
    ).toEqual([])
  })

  it('is set in another font as a whole when its theme gets one', async () => {
    const parts = unzipSync(await readFile(join(folder.path, 'dist/plain.pptx')))
    const theme = strFromU8(parts['ppt/theme/theme1.xml'] ?? new Uint8Array())
    const changed = { ...parts, 'ppt/theme/theme1.xml': strToU8(theme.replaceAll('Arial', 'DejaVu Serif')) }
    const path = join(folder.path, 'plain.pptx')
    await writeFile(path, zipSync(changed))
    const used = execFileSync('pdffonts', [convert(path, 'pdf')], { encoding: 'utf8' })
    expect([...new Set(used.match(/\+\S+/g)?.map((name) => name.replace(/-.*/, '')))]).toEqual([
      '+DejaVuSerif',
    ])
  })
})

type Word = {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function wordsOf(pdf: string): readonly Word[] {
  const told = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' })
  return told.split('<page ').flatMap((content, page) =>
    [...content.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, text = '']) => ({
        text,
        page,
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      }),
    ),
  )
}

/** By more than a point: boxes of words that follow each other touch. */
function overlap(a: Word, b: Word): boolean {
  if (a.page !== b.page) return false
  return a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom
}
