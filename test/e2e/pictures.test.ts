import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../scripts/commands/build.ts'
import type { BuildReport } from '../../scripts/commands/reports.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { grain } from '../assets/grain.ts'
import { findAll } from '../pptx/parse-xml.ts'
import { readPackage } from '../pptx/read-package.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'

const DECK = `# Only words

---

![bg A field](../assets/photo.jpg)

---

![bg right:25% A field](../assets/photo.jpg)

---

![w:300 A field](../assets/small.jpg)
`

let folder = ''
let photo: Buffer
let small: Buffer
let report: BuildReport

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-pictures-'))
  photo = await grain(3200, 3000)
    .jpeg({ quality: 90 })
    .withExif({ IFD0: { Artist: 'Somebody Private' } })
    .toBuffer()
  const write = (path: string, content: Uint8Array | string) => diskFiles.write(join(folder, path), content)
  await write('slides/talk.md', DECK)
  await write('assets/photo.jpg', photo)
  small = await grain(1600, 1000).jpeg({ quality: 90 }).toBuffer()
  await write('assets/small.jpg', small)
  report = await build({ ...PLAIN_BUILD, scope: 'all' }, createDiskWorld(folder))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const output = (name: string): Promise<Buffer> => readFile(join(folder, 'dist', name))

describe('pictures in outputs', () => {
  it('have no more than two pixels for each of the slide, and only what is shown', async () => {
    expect(await imagesOf(await output('talk.pdf'))).toEqual([
      '/DCTDecode 2560 x 1440',
      '/DCTDecode 600 x 375',
      '/DCTDecode 640 x 1440',
    ])
  })

  it('are counted: each file once, as the output has it that carries most', () => {
    const { before = 0, after = 0 } = report.pictures ?? {}
    expect(before).toBe(photo.length + small.length)
    expect(after).toBeGreaterThan(0)
    expect(after).toBeLessThan(before * 0.8)
  })

  it('are the files of the author where he wants them', async () => {
    const { pictures } = await build(
      { ...PLAIN_BUILD, formats: ['pdf'], pictures: 'original', outDir: 'original' },
      createDiskWorld(folder),
    )
    expect(await imagesOf(await readFile(join(folder, 'original', 'talk.pdf')))).toEqual([
      '/DCTDecode 1600 x 1000',
      '/DCTDecode 3200 x 3000',
    ])
    expect(pictures).toBeUndefined()
  })

  it('tell nothing about who took them', async () => {
    expect(photo.includes('Somebody Private')).toBe(true)
    for (const name of ['talk.html', 'talk.pdf', 'talk.pptx']) {
      expect((await output(name)).includes('Somebody Private')).toBe(false)
    }
    const inHtml =
      /data:image\/jpeg;base64,([\w+/=]+)/.exec((await output('talk.html')).toString())?.[1] ?? ''
    expect(Buffer.from(inHtml, 'base64').includes('Somebody Private')).toBe(false)
  })

  it('are in a presentation as what they are', async () => {
    const content = readPackage(await output('talk.pptx'))
    const formats = [1, 2, 3, 4].map((number) =>
      [...content.relationships(`ppt/slides/slide${number}.xml`).values()]
        .filter(({ type }) => type === 'image')
        .map(({ target }) => target.replace(/^.*\./, '')),
    )
    expect(formats).toEqual([[], ['jpeg'], ['jpeg'], ['jpeg']])
  })

  it('look like the originals', async () => {
    const content = readPackage(await output('talk.pptx'))
    const [picture] = [...content.relationships('ppt/slides/slide3.xml').values()].filter(
      ({ type }) => type === 'image',
    )
    const whole = sharp(content.bytes(picture?.target ?? ''))
    const { width, height } = await whole.metadata()
    // The rest is there, too, for whoever wants to move the crop.
    const [crop] = findAll(content.xml('ppt/slides/slide3.xml'), 'a:srcRect')
    const share = (side: string): number => Number(crop?.attributes[side] ?? 0) / 100_000
    const [left, top] = [Math.round(share('l') * width), Math.round(share('t') * height)]
    const part = {
      width: Math.round((1 - share('r')) * width) - left,
      height: Math.round((1 - share('b')) * height) - top,
    }
    const drawn = whole.extract({ left, top, ...part }).resize(640, 1440, { fit: 'fill' })
    // What CSS shows of it: covered in height, the middle in width.
    const meant = sharp(photo).resize(640, 1440, { fit: 'cover' })
    expect(await difference(drawn, meant)).toBeLessThan(6)
  })
})

/** Of all images of a PDF, in order: how they are packed, and how many pixels they have. */
async function imagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(bytes)
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.dict] : []))
    .filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'))
    .map((dict) => {
      const [width, height] = ['Width', 'Height'].map((key) =>
        dict.lookup(PDFName.of(key), PDFNumber).asNumber(),
      )
      return `${dict.get(PDFName.of('Filter'))} ${width} x ${height}`
    })
    .sort()
}

/** Mean difference of two pictures of the same size, of 255, seen from where their grain is not seen any more. */
async function difference(one: Sharp, other: Sharp): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map(async (picture) =>
      sharp(await picture.png().toBuffer())
        .blur(4)
        .removeAlpha()
        .raw()
        .toBuffer(),
    ),
  )
  if (a === undefined || b === undefined || a.length !== b.length) return Number.NaN
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length
}
