import type { NativePresentation } from '../../scripts/pptx/native-presentation.ts'
import type { NativeCell, NativeShape, TextParagraph } from '../../scripts/pptx/native-shape.ts'
import { runOf } from './content-samples.ts'
import { HOSTILE } from './find-faults.ts'
import { boxOf, nativeOf, slideWith, textOf } from './sample-native.ts'

const ODD = `${HOSTILE.join('odd')}\u202e\u2066\u200b\u0085\u2028`
const LONG = 'W'.repeat(10_000)
const FAR = { x: 1e9, y: -1e9, width: 1e9, height: 1e9 }
const BLACK = { hex: '#000000' }

/** All at once that somebody could want to break a presentation with. */
export const HOSTILE_DECK: NativePresentation = nativeOf(
  [
    slideWith(
      [
        boxOf([textOf('', { runs: [runOf(ODD), runOf(LONG, { lang: 'english' })], heading: 1 })], {
          role: 'title',
        }),
        boxOf(
          [
            textOf(ODD, {
              bullet: { kind: 'character', text: '\ufffe', color: BLACK, size: 1e9, advance: 1e9 },
            }),
          ],
          { rectangle: FAR },
        ),
        boxOf(
          ['https://example.org/\u0001"<>%zz%', `https://example.org/${LONG}`, 'javascript:1', '#none'].map(
            linked,
          ),
        ),
        boxOf([
          textOf('', { runs: Array.from({ length: 500 }, (_, at) => runOf('run', { bold: at % 2 === 0 })) }),
        ]),
        {
          kind: 'code',
          rectangle: FAR,
          radius: 1e9,
          insets: { start: -1, top: 1e9 },
          lineHeight: 0,
          size: 0,
          lines: [[], [runOf(ODD)]],
        },
        tableOf([ODD, LONG]),
      ],
      {
        classes: ['section', ODD],
        lang: '"><',
        id: ODD,
        notes: [{ runs: [{ text: ODD }, { text: '\u0000' }] }, { runs: [{ text: LONG }] }],
      },
    ),
    slideWith([]),
    slideWith([boxOf([textOf('\u0001', { heading: 1 })], { role: 'title' })], {
      classes: ['section'],
      lang: 'zh-Hant-TW-x-more',
    }),
    slideWith([
      {
        kind: 'box',
        rectangle: FAR,
        radius: 1e9,
        fill: { hex: '#000000', alpha: 0 },
        name: ODD,
        degrees: 1e9,
      },
    ]),
  ],
  { properties: { title: ODD, author: ODD, keywords: [ODD, LONG], description: ODD, lang: 'no language' } },
)

function linked(href: string): TextParagraph {
  return textOf('', { runs: [runOf(href, { link: { href, title: ODD } })] })
}

function tableOf(texts: readonly string[]): NativeShape {
  const cells = texts.map((text): NativeCell => {
    const margins = { left: -1, top: 1e9, right: 0, bottom: 0 }
    return { kind: 'cell', paragraphs: [textOf(text)], borders: {}, margins, columnSpan: 1, rowSpan: 1 }
  })
  return { kind: 'table', rectangle: FAR, columns: [1e9, -1], rows: [{ height: 1e9, cells }], header: true }
}
