import { expect, it } from 'vitest'
import { findShownPictures } from '../../scripts/commands/find-shown-pictures.ts'
import type { Picture } from '../../scripts/model/asset.ts'
import { makeAsset } from '../check/plain-project.ts'

const picture = (parts: Partial<Picture>): { readonly picture: Picture } => ({
  picture: { format: 'png', width: 400, height: 200, frames: 1, ...parts },
})
const assets = new Map([
  makeAsset('a b.png', picture({})),
  makeAsset('b.svg', picture({ format: 'svg' })),
  makeAsset('c.gif', picture({ format: 'gif', frames: 9 })),
  makeAsset('d.pdf'),
])

it('says how large pictures of pixels are shown, and nothing of anything else', () => {
  const place = { slide: 2, element: 7, width: 600, height: 300, fit: 'fill' }
  const urls = [
    'deck/a%20b.png',
    'deck/b.svg',
    'deck/c.gif',
    'deck/d.pdf',
    'deck/%ff.png',
    'home/a%20b.png',
    'engine/a',
  ]
  const uses = urls.map((url) => ({ ...place, url: `https://deck.invalid/${url}` }))
  expect(
    findShownPictures([...uses, { ...place, url: 'https://deck.invalid/deck/a%20b.png', coarse: true }], {
      assets,
    }),
  ).toEqual([
    { path: 'a b.png', slide: 3, scale: 1.5 },
    { path: 'a b.png', slide: 3, scale: 1.5, coarse: true },
  ])
})
