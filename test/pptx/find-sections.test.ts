import { describe, expect, it } from 'vitest'
import { findSections } from '../../scripts/pptx/find-sections.ts'
import type { NativeSlide } from '../../scripts/pptx/native-presentation.ts'
import { writeNative } from '../../scripts/pptx/write-native.ts'
import { findAll } from './parse-xml.ts'
import { readPackage } from './read-package.ts'
import { boxOf, nativeOf, slideWith, textOf } from './sample-native.ts'

const FULL = titled('Text', [], 2)

describe('findSections', () => {
  it('begins sections where a class says so', () => {
    const lead = titled('Talk', ['lead'])
    const slides = [
      lead,
      FULL,
      titled('One', ['invert', 'section'], 2),
      FULL,
      titled('Aside', ['lead']),
      FULL,
    ]
    expect(outline(slides)).toEqual(['Talk: 1 2', 'One: 3 4 5 6'])
  })

  it('begins them at titles where no class does', () => {
    const slides = [FULL, FULL, titled(' Part\nTwo '), FULL, titled('Three', ['lead'], 2), FULL]
    expect(outline(slides)).toEqual(['Text: 1 2', 'Part Two: 3 4', 'Three: 5 6'])
    expect(outline([slideWith([]), ...slides.slice(1)])[0]).toBe('Title of the deck: 1 2')
  })

  it('finds none where that would part everything, or nothing', () => {
    const lead = titled('Lead', ['lead'])
    expect(outline([lead, lead, FULL])).toEqual([])
    expect(outline([lead, FULL, FULL, FULL])).toEqual([])
    expect(outline([])).toEqual([])
  })

  it('identifies them by what they are', () => {
    const slides = [FULL, FULL, titled('B'), FULL]
    const ids = findSections(slides, '').map(({ id }) => id)
    expect(ids).toEqual(findSections(slides, '').map(({ id }) => id))
    expect(new Set(ids).size).toBe(2)
    const content = readPackage(writeNative(nativeOf(slides), () => undefined)).xml('ppt/presentation.xml')
    expect(findAll(content, 'p14:section').map(({ attributes }) => attributes)).toEqual([
      { name: 'Text', id: expect.stringMatching(/^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/) },
      { name: 'B', id: ids[1] },
    ])
    const slideIds = ['p:sldId', 'p14:sldId'].map((name) =>
      findAll(content, name).map(({ attributes }) => attributes.id),
    )
    expect(slideIds[1]).toEqual(slideIds[0])
  })
})

function titled(text: string, classes: readonly string[] = [], heading = 1): NativeSlide {
  return slideWith([boxOf([textOf(text, { heading })], { role: 'title' })], { classes })
}

function outline(slides: readonly NativeSlide[]): readonly string[] {
  return findSections(slides, 'Title of the deck').map(({ name, slides }) => `${name}: ${slides.join(' ')}`)
}
