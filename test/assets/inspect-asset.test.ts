import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspectAsset } from '../../scripts/assets/inspect-asset.ts'
import { shrinkPhotograph } from '../../scripts/assets/shrink-photograph.ts'
import type { Asset, AssetContent } from '../../scripts/model/asset.ts'
import { grain } from './grain.ts'

const red = { create: { width: 30, height: 20, channels: 3 as const, background: '#c00' } }
const png = await sharp(red).png().toBuffer()
const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const svg = (content: string, attributes = ''): Uint8Array =>
  text(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20" ${attributes}>${content}</svg>`)

async function animate(colours: readonly string[]): Promise<Buffer> {
  const stills = colours.map((background) =>
    sharp({ create: { ...red.create, background } })
      .png()
      .toBuffer(),
  )
  return sharp(await Promise.all(stills), { join: { animated: true } })
    .gif()
    .toBuffer()
}

function digestOf({ bytes }: AssetContent): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function faultOf(path: string, bytes: Uint8Array): Promise<Asset['fault']> {
  return (await inspectAsset(path, bytes)).fault
}

describe('inspectAsset', () => {
  it('tells size, digest, type and the facts of a picture', async () => {
    expect(await inspectAsset('assets/red.png', png)).toEqual({
      path: 'assets/red.png',
      size: png.length,
      digest: createHash('sha256').update(png).digest('hex'),
      type: 'image/png',
      picture: { format: 'png', width: 30, height: 20, frames: 1 },
    })
  })

  it.each(['jpeg', 'webp', 'avif', 'gif'] as const)('decodes %s', async (format) => {
    const bytes = await sharp(red)[format]().toBuffer()
    expect(await inspectAsset(`a.${format}`, bytes)).toMatchObject({
      type: `image/${format}`,
      picture: { format, width: 30, height: 20, frames: 1 },
    })
  })

  it('counts the frames of an animation, and gives the size of one', async () => {
    const { picture } = await inspectAsset('a.gif', await animate(['#f00', '#0f0', '#00f']))
    expect(picture).toEqual({ format: 'gif', width: 30, height: 20, frames: 3 })
  })

  it('turns a photo that lies on its side', async () => {
    const bytes = await sharp(red).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { picture } = await inspectAsset('a.jpg', bytes)
    expect(picture).toEqual({ format: 'jpeg', width: 20, height: 30, frames: 1 })
  })

  it('goes by content where the name disagrees', async () => {
    expect(await inspectAsset('a.jpg', png)).toMatchObject({ type: 'image/png', picture: { format: 'png' } })
  })

  it('finds out that a picture is truncated, where its header looks fine', async () => {
    const noise = { width: 200, height: 200, channels: 3 as const }
    const pixels = Buffer.from(Array.from({ length: 120_000 }, (_, index) => (index * 7919) % 251))
    const source = sharp(pixels, { raw: noise })
    for (const bytes of [await source.png().toBuffer(), await source.jpeg().toBuffer()]) {
      const half = bytes.subarray(0, bytes.length / 2)
      expect((await sharp(half).metadata()).width).toBe(200)
      expect((await faultOf('a.png', half))?.kind).toBe('broken')
    }
  })

  it('says the same of a photograph that is shrunk meanwhile, and hands over the copy', async () => {
    const photo = await grain(4000, 2250).jpeg().toBuffer()
    const damaged = Buffer.from(photo)
    damaged.fill(0, damaged.length / 2, damaged.length / 2 + 40)
    for (const bytes of [photo, photo.subarray(0, -1000), photo.subarray(0, photo.length / 2), damaged]) {
      const kept: string[] = []
      const asset = await inspectAsset('a.jpg', bytes, async (shrunk) => void kept.push(digestOf(shrunk)))
      expect(asset).toEqual(await inspectAsset('a.jpg', bytes))
      const size = { width: 2560, height: 1440 }
      expect(kept).toEqual(asset.fault ? [] : [digestOf(await shrinkPhotograph(bytes, size))])
    }
  })

  it('finds damaged pixels', async () => {
    const bytes = Buffer.from(png)
    const place = bytes.indexOf('IDAT') + 10
    bytes[place] = (bytes[place] ?? 0) ^ 0xff
    expect((await faultOf('a.png', bytes))?.kind).toBe('broken')
  })

  it('judges many pictures at once as it judges each', async () => {
    const jobs: Promise<Asset>[] = []
    for (let count = 0; count < 400; count++) {
      jobs.push(inspectAsset('a.png', png))
      // Not all in one go: some begin while others are in the middle.
      if (count % 4 === 0) await setImmediate()
    }
    const assets = await Promise.all(jobs)
    expect(assets.filter(({ fault }) => fault)).toEqual([])
  })

  it('refuses a picture of too many pixels by its header', async () => {
    const bytes = Buffer.from(png)
    bytes.writeUInt32BE(50_000, 16)
    bytes.writeUInt32BE(50_000, 20)
    expect(await faultOf('a.png', bytes)).toMatchObject({ kind: 'too-large' })
  })

  it('counts the pixels of all frames together', async () => {
    const bytes = Buffer.from(await animate(['#f00', '#0f0']))
    bytes.writeUInt16LE(5000, 6)
    bytes.writeUInt16LE(5001, 8)
    expect(await faultOf('a.gif', bytes)).toMatchObject({
      kind: 'too-large',
      detail: 'it has 5000 × 5001 pixels in 2 frames, more than 50 million',
    })
  })

  it('refuses a picture file of more than 20 MB', async () => {
    const bytes = Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)])
    expect(await faultOf('a.png', bytes)).toEqual({ kind: 'too-large', detail: 'it is larger than 20 MB' })
  })

  it.each([
    ['a.png', '', 'empty', 'it is empty'],
    ['a.mp4', '', 'empty', 'it is empty'],
    ['a.png', '<!doctype html><title>404</title>', 'not-a-picture', 'it is a web page, not a picture'],
    ['a.png', 'to do', 'not-a-picture', 'it is text, not a picture'],
    [
      'a.png',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0',
      'not-a-picture',
      'it is only a Git LFS pointer, and `git lfs pull` brings the picture',
    ],
    ['a.svg', '%PDF-1.7', 'not-a-picture', 'its content is `application/pdf`, not a picture'],
    [
      'a.bmp',
      'BM\x01\x02\x03\x04\0\0\0\0',
      'not-a-picture',
      '`image/bmp` is none of PNG, JPEG, WebP, AVIF, GIF and SVG',
    ],
  ])('says what %s is instead (%j)', async (path, content, kind, detail) => {
    expect(await faultOf(path, text(content))).toEqual({ kind, detail })
  })

  it.each([
    ['a.css', '', 'text/css'],
    ['a.css', 'a{}', 'text/css'],
    ['a.md', '# A', 'text/markdown'],
    ['a.pdf', '%PDF-1.7', 'application/pdf'],
    ['a.woff2', 'wOF2', 'font/woff2'],
    ['a.mp4', '\0\0\0\x18ftypisom', 'video/mp4'],
    ['a.mp3', 'ID3\x04', 'audio/mpeg'],
  ])('gives %s (%j) a type and no fault', async (path, content, type) => {
    expect(await inspectAsset(path, text(content))).toMatchObject({ type })
    expect(await faultOf(path, text(content))).toBeUndefined()
  })
})

describe('inspectAsset of an SVG', () => {
  it('measures it without drawing', async () => {
    const bytes = svg('<style>a{fill:url(#g)}</style><a href="https://example.org"><use href="#g"/></a>')
    expect(await inspectAsset('a.svg', bytes)).toMatchObject({
      type: 'image/svg+xml',
      picture: { format: 'svg', width: 30, height: 20, frames: 1 },
    })
    expect(await faultOf('a.svg', bytes)).toBeUndefined()
  })

  it('takes what drawing programs write', async () => {
    const prolog = `<?xml version="1.0" encoding="iso-8859-1" standalone="no"?>
<!-- Generator: é -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
`
    const bytes = Buffer.concat([
      Buffer.from(prolog, 'latin1'),
      svg('<image href="data:image/png;base64,AAAA"/>'),
    ])
    expect(await faultOf('a.svg', bytes)).toBeUndefined()
  })

  it('takes windows-1252 with its own signs', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1252"?>\n', 'latin1'),
      svg('<text font-family="\x93a\x94">5 \x80 \x96 \x9d</text>'),
    ])
    const latin = Buffer.from(bytes.toString('utf8'), 'latin1')
    const inspected = await inspectAsset('a.svg', latin)
    expect(inspected).toMatchObject({ picture: { width: 30, height: 20 } })
    expect(inspected.fault).toBeUndefined()
  })

  it('gives a drawing without a size the size that CSS gives it', async () => {
    const bytes = text('<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"/>')
    const { picture } = await inspectAsset('a.svg', bytes)
    expect(picture).toEqual({ format: 'svg', width: 300, height: 150, frames: 1 })
  })

  it.each([
    ['<script>alert(1)</script>', 'it contains `<script>`'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg"/>', 'it contains `<script>`'],
    ['<foreignObject/>', 'it contains `<foreignObject>`'],
    ['<rect onload="go()"/>', 'it has the event handler `onload`'],
    ['<image href="/etc/passwd"/>', 'it refers to another file'],
    ['<image xlink:href="https://example.org/a.png"/>', 'it refers to another file'],
    ['<use href="other.svg#a"/>', 'it refers to another file'],
    ['<a href="java&#115;cript:go()"/>', 'it refers to another file'],
    ['<image href="data:image/svg+xml,%3Csvg/%3E"/>', 'it refers to another file'],
    ['<rect style="fill:url(https://example.org/a)"/>', 'its style refers to another file'],
    ['<style>a{fill:u\\72l(//example.org)}</style>', 'its style refers to another file'],
    ['<style><![CDATA[@import "a.css";]]></style>', 'its style imports another file'],
    ['<style>a{background:image-set("a.png" 1x)}</style>', 'its style refers to another file'],
    ['<set attributeName="href" to="https://example.org"/>', 'it animates an address'],
    ['<g xmlns:xi="http://www.w3.org/2001/XInclude"/>', 'it includes other files (XInclude)'],
    ['<p xmlns="http://www.w3.org/1999/xhtml"/>', 'it contains HTML'],
    ['<g xml:base="https://example.org/"/>', 'it changes where its references lead (`xml:base`)'],
  ])('refuses %s', async (content, detail) => {
    expect(await faultOf('a.svg', svg(content, 'xmlns:xlink="http://www.w3.org/1999/xlink"'))).toEqual({
      kind: 'unsafe',
      detail,
    })
  })

  it.each([
    ['<!DOCTYPE svg [<!ENTITY a "b">]>', 'it has a document type of its own'],
    ['<!DOCTYPE svg SYSTEM "https://example.org/a.dtd">', 'it has a document type of its own'],
    ['<?xml-stylesheet href="a.css"?>', 'it loads a style sheet'],
    ['<?xml version="1.0" encoding="utf-7"?>', 'it is written in an encoding other than UTF-8'],
  ])('refuses %s at its start', async (prolog, detail) => {
    const bytes = Buffer.concat([text(prolog), svg('')])
    expect(await faultOf('a.svg', bytes)).toEqual({ kind: 'unsafe', detail })
  })

  it('refuses what takes a browser down', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, n) => `<g id="g${n + 1}">${`<use href="#g${n}"/>`.repeat(4)}</g>`,
    )
    expect(await faultOf('a.svg', svg(`<g id="g0"/>${rows.join('')}`))).toEqual({
      kind: 'unsafe',
      detail: 'its parts repeat each other more than 100,000 times',
    })
    expect(await faultOf('a.svg', svg('<g id="a"><use href="#a"/></g>'))).toMatchObject({ kind: 'unsafe' })
    expect(await faultOf('a.svg', svg('<g/>'.repeat(10_001)))).toEqual({
      kind: 'unsafe',
      detail: 'it has more than 10,000 elements',
    })
    expect(await faultOf('a.svg', svg(' '.repeat(1024 * 1024)))).toEqual({
      kind: 'unsafe',
      detail: 'it is an SVG of more than 1 MB',
    })
    const deep = `${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`
    expect(await faultOf('a.svg', svg(deep))).toMatchObject({ kind: 'unsafe' })
  })

  it('says where the XML is wrong', async () => {
    expect(
      await faultOf('a.svg', text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">\n<g></svg>')),
    ).toEqual({
      kind: 'broken',
      detail: 'its XML is wrong at line 2, column 10',
    })
  })

  it('misses the namespace, without which browsers show nothing', async () => {
    expect(await faultOf('a.svg', text('<svg viewBox="0 0 1 1"/>'))).toEqual({
      kind: 'broken',
      detail: 'its `svg` element lacks `xmlns="http://www.w3.org/2000/svg"`',
    })
  })
})
