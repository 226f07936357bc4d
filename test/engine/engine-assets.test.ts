import { describe, expect, it } from 'vitest'
import { readEngineAsset } from '../../scripts/engine/engine-assets.ts'

describe('readEngineAsset', () => {
  it('answers pictures of emoji and fonts', async () => {
    const types = await Promise.all(
      [
        '/engine/emoji/1f680.svg',
        '/engine/emoji/blank.ttf',
        '/engine/katex/fonts/KaTeX_Main-Regular.woff2',
        '/engine/fonts/noto-sans-latin-400-normal.woff2',
        '/engine/fonts/noto-sans-symbols-2-symbols-400-normal.woff2',
        '/engine/fonts/dejavu-mono-latin-400-normal.woff2',
      ].map(async (path) => (await readEngineAsset(path))?.type),
    )
    expect(types).toEqual(['image/svg+xml', 'font/ttf', ...Array.from({ length: 4 }, () => 'font/woff2')])
  })

  it('answers nothing else', async () => {
    for (const path of [
      '/engine/emoji/ffffff.svg',
      '/engine/emoji/../../package.json',
      '/engine/emoji/1f680.svg/../x.svg',
      '/engine/fonts/../package.json',
      '/engine/katex/fonts/..%2f..%2fkatex.css',
      '/deck/themes/a.woff2',
      '',
    ]) {
      expect(await readEngineAsset(path), path).toBeUndefined()
    }
  })
})
