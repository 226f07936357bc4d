import { blocks, type Defect } from './defect.ts'

export const LINK_DEFECTS: readonly Defect[] = [
  ...blocks('link/broken-anchor', {
    'beyond the end': '[There](#99)',
    zero: '[There](#0)',
    'in a list': '- one\n- \u{e000}[There](#50)',
    HTML: '<a href="#99">There</a>',
    'a heading': '[There](#how-to-get-there)',
    'a slide of another deck': '[There](second.md#9)',
    'a heading of another deck': '- [There](./second.md#how-to-get-there)',
    'a heading, a letter off': 'See [there](#return-of-the-fery).',
  }),
  ...blocks('link/missing-file', {
    pdf: '[The plan](plan.pdf)',
    deck: '[Part three](third.md)',
    above: '[The plan](../docs/plan.pdf)',
    'by reference': '[The plan][plan]\n\n\u{e000}[plan]: plan.pdf',
    HTML: '<a href="plan.pdf">The plan</a>',
    'in a paragraph': 'A line,\n\u{e000}and [the plan](plan.pdf "With a title") in it.',
  }),
  ...blocks('link/local-path', {
    scheme: '[The plan](file:///home/ada/plan.pdf)',
    home: '[The plan](/home/ada/plan.pdf)',
    users: '[The plan](/Users/ada/plan.pdf)',
    drive: '[The plan](C:/Users/ada/plan.pdf)',
    'drive, as Windows spells it': '[The plan](C:\\Users\\ada\\plan.pdf)',
    server: '[The plan](\\\\server\\plan.pdf)',
    above: '[The plan](../../other/plan.pdf)',
    HTML: '<a href="file:///home/ada/plan.pdf">The plan</a>',
  }),
  ...blocks(
    'link/dead',
    {
      page: '[A page](https://gone.example/page#part)',
      address: 'See https://gone.example/page there.',
      HTML: '<a href="https://gone.example/page">A page</a>',
    },
    { answers: { 'https://gone.example/page': { kind: 'dead', said: 'its server answers 404' } } },
  ),
  ...blocks(
    'link/not-a-deck',
    { readme: '[Read this](../README.md)' },
    { files: { 'README.md': '# Read this\n' } },
  ),
]
