import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAssetLook } from '../../scripts/assets/create-asset-look.ts'
import { createDraftGate } from '../../scripts/assets/create-fitted-gate.ts'
import type { Asset } from '../../scripts/model/asset.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const DECK = 'https://deck.invalid/deck/'

let folder: Folder
beforeAll(async () => {
  folder = await makeFolder({ 'talk/assets/wood.jpg': 'wood' })
  await mkdir(join(folder.path, 'private'))
  await writeFile(join(folder.path, 'private/key.jpg'), 'key')
  await symlink(join(folder.path, 'private/key.jpg'), join(folder.path, 'talk/assets/key.jpg'))
})
afterAll(() => folder.remove())

describe('createAssetLook', () => {
  it('tells what lies inside the project, and of nothing else', async () => {
    const asked: string[] = []
    const look = createAssetLook({
      root: join(folder.path, 'talk'),
      files: diskFiles,
      inspectFile: async (path) => {
        asked.push(path)
        return assetOf(path)
      },
    })
    const urls = [
      `${DECK}assets/wood.jpg?1`,
      `${DECK}assets/key.jpg`,
      `${DECK}assets/gone.jpg`,
      `${DECK}%2e%2e/private/key.jpg`,
      'https://deck.invalid/home/assets/wood.jpg',
      'https://deck.invalid/engine/emoji/1f600.svg',
      'https://example.com/wood.jpg',
    ]
    const answers = await Promise.all(urls.map(async (url) => (await look(url))?.path))
    expect(answers).toEqual(['assets/wood.jpg', ...urls.slice(1).map(() => undefined)])
    expect(asked).toEqual(['assets/wood.jpg'])
  })

  it('spares the gate large pictures that are only measured, and nothing else', async () => {
    const read: string[] = []
    const draft = createDraftGate(
      async (url) => {
        read.push(url)
        return { ok: false, reason: 'missing', detail: 'there is no such file' }
      },
      () => Promise.reject(new Error('not asked for')),
      async (url) => assetOf(url, url.startsWith('large') ? 2000 : 200),
    )
    const answers = await Promise.all(['large.jpg', 'small.jpg', 'large.svg'].map(draft.gate))
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, false])
    expect(read).toEqual(['small.jpg', 'large.svg'])
    expect(draft.isStandIn('large.jpg')).toBe(true)
  })
})

function assetOf(path: string, width = 1): Asset {
  const format = path.endsWith('.svg') ? 'svg' : 'jpeg'
  const picture = { format, width, height: width, frames: 1 } as const
  return { path, size: 4, digest: 'd', type: `image/${format}`, picture }
}
