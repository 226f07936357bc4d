import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { firstGifFrame } from '../../scripts/browser/first-gif-frame.ts'

async function animate(colors: readonly string[]): Promise<Buffer> {
  const frames = await Promise.all(
    colors.map((background) =>
      sharp({ create: { width: 4, height: 3, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const joined = frames.length === 1 ? sharp(frames[0]) : sharp(frames, { join: { animated: true } })
  return joined.gif().toBuffer()
}

describe('firstGifFrame', () => {
  it('leaves a still picture of the first frame', async () => {
    const still = Buffer.from(firstGifFrame(await animate(['#f00', '#0f0', '#00f'])))
    const { pages, width, height } = await sharp(still, { animated: true, failOn: 'error' }).metadata()
    expect([pages ?? 1, width, height]).toEqual([1, 4, 3])
    const { data } = await sharp(still).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([255, 0, 0])
  })

  it('changes nothing in a still one, a torn one, and what is none', async () => {
    const still = await animate(['#f00'])
    expect(Buffer.from(firstGifFrame(still))).toEqual(still)
    const torn = still.subarray(0, still.length - 8)
    expect(firstGifFrame(torn)).toEqual(torn)
    const none = Buffer.from('<svg/>')
    expect(firstGifFrame(none)).toBe(none)
  })
})
