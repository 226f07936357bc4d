import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fitPicture } from '../../scripts/assets/fit-picture.ts'
import { inspectAsset } from '../../scripts/assets/inspect-asset.ts'
import type { AssetGate } from '../../scripts/model/asset.ts'
import type { ContentPicture, DeckContent } from '../../scripts/model/slide-content.ts'
import { collectPictures } from '../../scripts/output/native-media.ts'

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="red"/></svg>'

describe('collectPictures', () => {
  it('has each picture once, in the size of its largest use, in formats that office programs show', async () => {
    const large = sharp({ create: { width: 800, height: 400, channels: 3, background: '#f00' } })
    const files = new Map<string, Buffer>([
      ['photo.png', await large.clone().png().toBuffer()],
      ['photo.webp', await large.clone().webp().toBuffer()],
      ['moves.gif', await large.clone().gif().toBuffer()],
      ['drawing.svg', Buffer.from(SVG)],
      ['text.txt', Buffer.from('no picture')],
    ])
    const gate: AssetGate = async (url) => {
      const bytes = files.get(url)
      if (bytes === undefined) return { ok: false, reason: 'missing', detail: 'there is no such file' }
      const asset = await inspectAsset(url, bytes)
      return { ok: true, content: { bytes, type: asset.type, asset } }
    }
    const content = contentOf([
      pictureOf('photo.png', 40),
      { ...pictureOf('photo.png', 50), crop: { left: 0.25, top: 0, right: 0.25, bottom: 0 } },
      ...['photo.webp', 'moves.gif', 'drawing.svg', 'text.txt', 'gone.png'].map((url) => pictureOf(url, 40)),
      pictureOf(`data:image/svg+xml,${encodeURIComponent(SVG)}`, 40),
    ])
    const media = await collectPictures(content, {
      gate,
      fitPicture: async (content, { picture }, wanted, part) => {
        if (picture === undefined) throw new Error('no picture')
        return fitPicture(content, picture, wanted, part)
      },
    })
    const facts = await Promise.all(
      [...media].map(async ([url, { format, bytes, svg }]) => {
        const { width, height } = await sharp(bytes).metadata()
        return [url.slice(0, 11), format, width, height, svg !== undefined]
      }),
    )
    expect(facts).toEqual([
      ['photo.png', 'png', 200, 100, false],
      ['photo.webp', 'png', 80, 40, false],
      ['moves.gif', 'gif', 800, 400, false],
      ['drawing.svg', 'png', 80, 40, true],
      ['data:image/', 'png', 40, 20, true],
    ])
    expect(
      Buffer.from(media.get('moves.gif')?.bytes ?? []).equals(files.get('moves.gif') ?? Buffer.of()),
    ).toBe(true)
  })
})

/** `width` in CSS pixels; half as high. */
function pictureOf(url: string, width: number): ContentPicture {
  return { kind: 'picture', url, rectangle: { x: 0, y: 0, width, height: width / 2 }, alt: '', radius: 0 }
}

function contentOf(items: readonly ContentPicture[]): DeckContent {
  return {
    width: 1280,
    height: 720,
    fonts: [],
    slides: [{ number: 1, classes: [], ground: {}, inner: { left: 80, right: 1200 }, items }],
  }
}
