import { expect, it } from 'vitest'
import { readLinkTarget } from '../../scripts/pptx/link-target.ts'
import { writeNative } from '../../scripts/pptx/write-native.ts'
import { findFaults } from './find-faults.ts'
import { findAll, paragraphsOf } from './parse-xml.ts'
import { readPackage } from './read-package.ts'
import { HOSTILE_DECK } from './sample-hostile.ts'

const LINKS = { slides: 4, findDeck: () => undefined }

it('writes nothing that PowerPoint repairs, whatever it is given', () => {
  const bytes = writeNative(HOSTILE_DECK, (href) => readLinkTarget(href, LINKS))
  const content = readPackage(bytes)
  expect(findFaults(content)).toEqual([])
  const slide = content.xml('ppt/slides/slide1.xml')
  expect(paragraphsOf(slide)[0]).toMatch(
    /^<odd>odd&odd"odd'[od ]+_x005F_x000D_odd\]\]>odd {1,2}\u202e\u2066\u200b\u0085 W{10000}$/,
  )
  const languages = findAll(slide, 'a:rPr').map(({ attributes }) => attributes.lang)
  expect(new Set(languages)).toEqual(new Set(['en-US']))
  const links = [...content.relationships('ppt/slides/slide1.xml').values()]
  expect(links.filter(({ external }) => external)).toMatchObject([
    { target: 'https://example.org/%01%22%3C%3E%25zz%25' },
  ])
  const sections = findAll(content.xml('ppt/presentation.xml'), 'p14:section')
  expect(sections.map(({ attributes }) => attributes.name?.length)).toEqual([99, 58])
})
