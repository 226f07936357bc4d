import { END, HERE, type SlideCase, spoiled } from './slide-case.ts'

const LONG =
  'The ferry of nine takes everybody who has missed the one of seven, and their bicycles, and whoever comes with them'
const SMALL_TYPE =
  '<style scoped>section { font-size: 19px; text-align: left } p, li { max-width: none }</style>\n\n'
const WIDE = ['default 16:9', 'gaia 16:9', 'lectern 16:9'] as const
const sentences = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `On day ${index + 1} we asked at the quay, and nobody knew.`,
  ).join(' ')
const PAPER = '<style scoped>section { font-size: 22px } p, li { font-size: 22px; width: 700px }</style>\n\n'

const TABLE =
  '| Ferry | Leaves |\n|---|---|\n| One | 7:00 |\n| Two | 8:00 |\n| Three | 9:00 |\n| Four | 10:00 |'
const LIST = '- one\n- two\n- three\n- four\n- five\n- six'

/** Too much, torn apart, or of the wrong size. */
export const TASTE_DEFECTS: readonly SlideCase[] = [
  ...spoiled('layout/long-line', {
    'a paragraph': [
      `${SMALL_TYPE}## Ferries\n\n${HERE}${LONG}, leave on the hour, but on Sundays.`,
      { only: WIDE },
    ],
    'an item': [
      `${SMALL_TYPE}## Ferries\n\n- One.\n- ${HERE}${LONG}, leave on the hour, but on Sundays.`,
      { only: WIDE },
    ],
    'a quotation': [
      `${SMALL_TYPE}## Ferries\n\n${HERE}> ${LONG}, leave on the hour, but on Sundays.`,
      { only: WIDE },
    ],
    'words in bold': [
      `${SMALL_TYPE}## Ferries\n\n${HERE}The **ferry of nine** takes *everybody* who has missed the one of seven, and their bicycles, and whoever comes along with them.`,
      { only: WIDE },
    ],
  }),
  ...spoiled('layout/dense', {
    paragraphs: `${HERE}${PAPER}## Ferries\n\n${sentences(9)}${END}`,
    items: `${HERE}${PAPER}## Ferries\n\n${sentences(8).replaceAll('On day', '\n- On day')}${END}`,
    'two columns': `${HERE}<style scoped>div { columns: 2 } p { font-size: 20px }</style>\n\n## Ferries\n\n<div>\n\n${sentences(5)}\n\n${sentences(4)}\n\n</div>${END}`,
  }),
  ...spoiled('layout/uneven', {
    'a table': `<style scoped>table { display: table; overflow: visible }</style>\n\n## Ferries\n\n<div style="columns: 2">\n\n${HERE}${TABLE}${END}\n\n</div>`,
    'a list below words': `## Ferries\n\n<div style="columns: 2">\n\nFerries leave:\n\n${HERE}${LIST}${END}\n\n</div>`,
    'an item': `## Ferries\n\n<div style="columns: 2">\n\n- one\n- ${HERE}${'words of an item '.repeat(9)}\n- three\n\n</div>`,
    'a numbered list': `## Ferries\n\n<div style="columns: 2">\n\n**In this order**\n\n${HERE}1. one\n2. two\n3. three\n4. four\n5. five${END}\n\n</div>`,
    'columns by a class': `<style scoped>.cols { column-count: 2; column-gap: 40px } table { display: table }</style>\n\n## Ferries\n\n<div class="cols">\n\n${HERE}${TABLE}${END}\n\n</div>`,
    'three columns': `## Ferries\n\n<div style="columns: 3">\n\nFerries of the summer leave:\n\n${HERE}${LIST}\n- seven\n- eight${END}\n\n</div>`,
  }),
  ...spoiled('asset/too-small', {
    'a logo': `## Sponsors\n\n${HERE}![The logo w:700](../assets/logo.png)`,
    'a thumbnail': `## Sponsors\n\n![The ferry h:150](../assets/ferry.jpg)\n\n${HERE}![The quay h:200](../assets/thumb.png)`,
    'a background': `${HERE}![bg](../assets/small.jpg)\n\n<!-- _class: invert -->\n<!-- _color: '#fff' -->\n\n## <span style="text-shadow: 0 0 9px #000">Ferries</span>`,
    HTML: `## Sponsors\n\n<div>\n${HERE}<img src="../assets/logo.png" alt="The logo" width="600">\n</div>`,
    'a split background': `${HERE}![bg right:40%](../assets/small.jpg)\n\n## Ferries`,
    'a style': `<style scoped>\nsection {\n  ${HERE}background-image: url(../assets/small.jpg);\n  background-size: cover;\n}\nh2 { text-shadow: 0 0 9px #fff }</style>\n\n## Ferries`,
    'in an item': `## Sponsors\n\n- One\n- ${HERE}![The logo w:600](../assets/logo.png)`,
    'a background that fits': `${HERE}![bg fit](../assets/thumb.png)\n\n## <span style="text-shadow: 0 0 9px #fff">Ferries</span>`,
  }),
  ...spoiled('asset/too-large', {
    'of a camera': [
      `## The ferry\n\n${HERE}![The ferry w:300](../assets/camera.png)`,
      { only: ['default 16:9'] },
    ],
    'a scan in a cell': [
      `## The ferry\n\n| a | b |\n|---|---|\n| Kiel | ${HERE}![The scan w:160](../assets/scan.png) |`,
      { only: ['gaia 16:9'] },
    ],
  }),
]
