import sharp from 'sharp'
import { expect, it } from 'vitest'
import { repackPng } from '../../scripts/output/repack-png.ts'

it('packs the same pixels into fewer bytes', async () => {
  const flat = sharp({ create: { width: 300, height: 200, channels: 3, background: '#28c' } })
  const loose = await flat.png({ compressionLevel: 0 }).toBuffer()
  const packed = await repackPng(loose)
  expect(packed.length).toBeLessThan(loose.length / 50)
  expect(await sharp(packed).raw().toBuffer()).toEqual(await sharp(loose).raw().toBuffer())
})
