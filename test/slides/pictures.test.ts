import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawAll } from '../../assets/sources/draw.ts'

const ASSETS = fileURLToPath(new URL('../../assets/', import.meta.url))
const SLIDES = fileURLToPath(new URL('../../slides/', import.meta.url))

const pictures = listPictures(ASSETS)
const drawn = mkdtempSync(join(tmpdir(), 'lectern-pictures-'))

beforeAll(() => drawAll(drawn))
afterAll(() => rmSync(drawn, { recursive: true }))

describe('the pictures', () => {
  it('are all drawn by the kept script', () => {
    expect(listPictures(drawn)).toEqual(pictures)
  })

  it.each(pictures.filter(isVector))('%s is what the script draws, byte for byte', (name) => {
    expect(readFileSync(join(drawn, name), 'utf8')).toBe(readFileSync(join(ASSETS, name), 'utf8'))
  })

  // Encoders change with sharp's version; what they encode does not.
  it.each(pictures.filter((name) => !isVector(name)))(
    '%s has the shape that the script draws',
    async (name) => {
      expect(await shapeOf(join(drawn, name))).toEqual(await shapeOf(join(ASSETS, name)))
    },
  )

  it('come in every format, one of them animated', async () => {
    expect([...new Set(pictures.map((name) => name.split('.').at(-1)))].sort()).toEqual([
      'gif',
      'jpg',
      'png',
      'svg',
    ])
    expect(await shapeOf(join(ASSETS, 'disk-fills.gif'))).toMatchObject({ pages: 16, loop: 0 })
  })

  it('are all used, and all there', () => {
    const decks = readdirSync(SLIDES)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(SLIDES, name), 'utf8'))
    const used = decks.flatMap((deck) =>
      [...deck.matchAll(/\]\(\.\.\/assets\/([^)]+)\)/g)].map((match) => match[1]),
    )
    expect([...new Set(used)].sort()).toEqual(pictures)
  })

  it('are small', () => {
    const sizes = pictures.map((name) => ({ name, size: readFileSync(join(ASSETS, name)).length }))
    expect(sizes.filter(({ name, size }) => size > (isVector(name) ? 40_000 : 200_000))).toEqual([])
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(1_500_000)
  })

  it('hold nothing that runs or that is fetched', () => {
    const risky = pictures
      .filter(isVector)
      .filter((name) =>
        /<script|<foreignObject|<image|<style|<text|href|url\(|\son\w+=/i.test(
          readFileSync(join(ASSETS, name), 'utf8'),
        ),
      )
    expect(risky).toEqual([])
  })
})

function listPictures(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
}

function isVector(name: string): boolean {
  return name.endsWith('.svg')
}

async function shapeOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  const { format, width, height, pageHeight, pages, loop, delay } = await sharp(file, {
    animated: true,
  }).metadata()
  return { format, width, height, pageHeight, pages, loop, delay }
}
