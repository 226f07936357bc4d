import { describe, expect, it } from 'vitest'
import { createFileIndex } from '../../scripts/check/file-index.ts'
import { makeAsset } from './plain-project.ts'

const names = [
  'assets/cat.png',
  'assets/dog.png',
  'assets/old/bird.png',
  'slides/talk.md',
  'assets/straße.jpg',
]

describe('createFileIndex', () => {
  it('compares names exactly', () => {
    const index = createFileIndex({ names, assets: new Map() })
    expect([index.has('assets/cat.png'), index.has('assets/Cat.png')]).toEqual([true, false])
    expect(index.findOtherSpelling('Assets/CAT.png')).toBe('assets/cat.png')
    expect(index.findOtherSpelling('assets/cat.png')).toBeUndefined()
    expect(index.findOtherSpelling('assets/bird.png')).toBeUndefined()
  })

  it('is not fooled by a disk that finds `Cat.png` too', () => {
    const assets = new Map([makeAsset('assets/Cat.png')])
    expect(createFileIndex({ names, assets }).has('assets/Cat.png')).toBe(false)
    expect(createFileIndex({ names: [], assets }).has('assets/Cat.png')).toBe(true)
  })

  it.each([
    ['assets/bird.png', ['assets/old/bird.png']],
    ['cat.jpg', ['assets/cat.png']],
    ['assets/dgo.png', ['assets/dog.png']],
    ['assets/quite-different.svg', []],
  ])('suggests for %s', (path, suggestions) => {
    expect(createFileIndex({ names, assets: new Map() }).suggest(path)).toEqual(suggestions)
  })
})
