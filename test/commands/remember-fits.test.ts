import { describe, expect, it } from 'vitest'
import { inspectAsset } from '../../scripts/assets/inspect-asset.ts'
import { createStore, digestOf, type Store } from '../../scripts/cache/store.ts'
import { rememberFits } from '../../scripts/commands/remember-fits.ts'
import type { PixelSize } from '../../scripts/model/asset.ts'
import type { Rectangle } from '../../scripts/model/layout-snapshot.ts'
import { grain } from '../assets/grain.ts'
import { createMemoryFiles } from '../support/memory-files.ts'

const bytes = await grain(4000, 3000).jpeg().toBuffer()
const asset = await inspectAsset('a.jpg', bytes)

type Wish = readonly [wanted: PixelSize, part?: Rectangle]

/** What HTML asks for, what a place asks for that shows it small, and one that cuts off a part. */
const WISHES: readonly Wish[] = [
  [{ width: 2560, height: 1920 }],
  [{ width: 800, height: 600 }],
  [
    { width: 1024, height: 1440 },
    { x: 933, y: 0, width: 2133, height: 3000 },
  ],
]

const openStore = (): Store => createStore(createMemoryFiles(new Map()), '/cache')

/** Size and digest of each. */
function fitAll(store: Store, wishes = WISHES): Promise<readonly (readonly [PixelSize, string])[]> {
  const { fitPicture } = rememberFits(store)
  return Promise.all(
    wishes.map(async ([wanted, part]) => {
      const { size, content } = await fitPicture({ bytes, type: asset.type }, asset, wanted, part)
      return [size, digestOf(content.bytes)] as const
    }),
  )
}

describe('rememberFits', () => {
  it('gives the same bytes whatever was asked for before, and whatever is remembered', async () => {
    const expected = await fitAll(openStore())
    for (const [index, wish] of WISHES.entries()) {
      expect(await fitAll(openStore(), [wish])).toEqual([expected[index]])
    }
    expect(await fitAll(openStore(), WISHES.toReversed())).toEqual(expected.toReversed())

    const store = openStore()
    const { keepShrunk } = rememberFits(store)
    await inspectAsset('a.jpg', bytes, (shrunk) => keepShrunk(asset.digest, shrunk))
    expect(await fitAll(store)).toEqual(expected)
    expect(await fitAll(store)).toEqual(expected)
  })

  it('decodes a photograph once', async () => {
    const store = openStore()
    const { fitPicture, keepShrunk } = rememberFits(store)
    await inspectAsset('a.jpg', bytes, (shrunk) => keepShrunk(asset.digest, shrunk))
    const gone = { bytes: Buffer.from('gone'), type: asset.type }
    for (const make of [fitPicture, rememberFits(store).fitPicture]) {
      for (const [wanted, part] of WISHES) {
        expect((await make(gone, asset, wanted, part)).size).toEqual(wanted)
      }
    }
  })
})
