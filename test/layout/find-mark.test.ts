import { expect, it } from 'vitest'
import { findMark } from '../../scripts/layout/find-mark.ts'
import type { LayoutBox, SlideLayout } from '../../scripts/model/layout-snapshot.ts'
import { spanOf } from '../check/plain-project.ts'

const at = (x: number, y: number) => ({ x, y, width: 100, height: 20 })

const box = (kind: LayoutBox['kind'], text: string, x: number, y: number): LayoutBox => ({
  kind,
  rectangle: at(x, y),
  ...(kind === 'picture' && { alt: text }),
  runs:
    kind === 'picture'
      ? []
      : [
          {
            text,
            rectangle: at(x, y),
            fontSize: 24,
            fontFamily: 'a',
            bold: false,
            italic: false,
            color: '#000000',
          },
        ],
})

const slide: SlideLayout = {
  number: 1,
  text: '',
  boxes: [
    box('heading', 'Ferries of the Baltic', 0, 0),
    box('paragraph', 'See the plan and the plan B', 0, 40),
    box('cell', 'Kiel', 0, 80),
    box('cell', 'Français', 100, 80),
    box('picture', 'A quay', 0, 120),
    box('picture', 'A cat', 0, 160),
    { kind: 'background', rectangle: at(600, 0), runs: [] },
  ],
  links: [{ rectangle: at(30, 40), href: 'https://a.example/', text: 'the plan' }],
  overflows: [],
  smallTexts: [],
  overlaps: [],
  strays: [],
  cutBlocks: [],
  missingGlyphs: [],
}

const source = `<!-- _class: loud -->
## Ferries of the **Baltic**

See [the plan](a.pdf) and the plan B

| Kiel | FranÃ§ais |

![A quay](quay.png) ![w:300 A cat](cat.png) ![bg right](sea.png)

Nobody says that
`

const mark = (part: string, text?: string) => {
  const span = spanOf(source, part)
  return findMark({ span, ...(text !== undefined && { edit: { span, text } }) }, source, slide)
}

it('finds headings, links, cells and pictures by what they say', () => {
  expect(
    ['## Ferries of the **Baltic**', 'a.pdf', 'Kiel', 'cat.png', 'sea.png'].map((part) => mark(part)),
  ).toEqual([at(0, 0), at(30, 40), at(0, 80), at(0, 160), at(600, 0)])
})

it('looks for damaged text as it is shown', () => {
  expect(mark('Ã§', 'ç')).toEqual(at(100, 80))
})

it('says nothing where nothing fits, or where a finding is about the whole slide', () => {
  expect([mark('Nobody'), mark('_class'), mark(source.trimEnd()), findMark({}, source, slide)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
