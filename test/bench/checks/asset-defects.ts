import { pick } from '../pool/random.ts'
import { blocks, type Defect, fronts, HERE } from './defect.ts'

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="9" height="9"/></svg>'

const shown = (path: string): string => `${HERE}![A ship](../assets/${path})`

/** A block that shows a file which is there, but not as it should be. */
const broken = (name: string, path: string, content: string | Uint8Array, rule = 'asset/broken'): Defect => ({
  rule,
  name,
  plant: () => ({ block: shown(path), files: { [`assets/${path}`]: content } }),
})

export const ASSET_DEFECTS: readonly Defect[] = [
  ...blocks('asset/missing', {
    picture: '![A cat](../assets/cat.png)',
    'in a paragraph': `A line,\nanother, ${HERE}and ![a cat](../assets/cat.png) in it.`,
    'in a list': `- one\n- two\n- ${HERE}![A cat](../assets/cat.png)`,
    'in a table': `| a |\n|---|\n| ${HERE}![A cat](../assets/cat.png) |`,
    background: '![bg left](../assets/cat.png)',
    'HTML without quotes': '<img alt=cat src=../assets/cat.png>',
    'HTML without quotes, in a line': 'A <img alt="A cat" src=../assets/cat.png width=20> in it.',
    HTML: '<img src="../assets/cat.png" alt="A cat">',
    'HTML over lines': `<div>\n<img\n  ${HERE}src="../assets/cat.png"\n  alt="A cat">\n</div>`,
    'by reference': `![A cat][cat]\n\n${HERE}[cat]: ../assets/cat.png`,
    directive: '<!-- _backgroundImage: url(../assets/cat.png) -->',
    'directive over lines': `<!--\n_class: loud\n${HERE}_backgroundImage: "url('../assets/cat.png')"\n-->`,
    style: `<style scoped>\nsection {\n  ${HERE}background-image: url("../assets/cat.png");\n}\n</style>`,
    'one letter off': '![The ferry](../assets/fery.png)',
    backslash: '![The ferry](..\\assets\\ferry.png)',
    'without folder': '![The ferry](ferry.png)',
    poster: '<video poster="../assets/film.png" controls></video>',
    'with a title': '![A cat](../assets/cat.png "On the quay")',
    'with a size': '![w:300 h:200 A cat](../assets/cat.png)',
    'in brackets': '![A cat](<../assets/a cat.png>)',
    encoded: '![A cat](../assets/a%20cat.png)',
    'behind a link': '[![A cat](../assets/cat.png)](https://example.org)',
    'in a quotation': `> A line\n>\n> ${HERE}![A cat](../assets/cat.png)`,
    'source set': '<img src="../assets/ferry.png" srcset="../assets/cat.png 2x" alt="The ferry">',
    header: `<!-- _header: '![A logo](../assets/logo.png)' -->`,
    video: '<video src="../assets/film.mp4" controls></video>',
  }),
  ...fronts('asset/missing', ['backgroundImage: url(../assets/cat.png)']),
  ...blocks('asset/wrong-case', {
    'name of the file': '![The ferry](../assets/Ferry.png)',
    extension: '![The ferry](../assets/ferry.PNG)',
    folder: '![bg](../Assets/quay.jpg)',
    HTML: '<img src="../assets/FERRY.png" alt="The ferry">',
    directive: '<!-- _backgroundImage: url(../assets/QUAY.jpg) -->',
    style: `<style scoped>\n${HERE}section { background: url(../assets/Quay.jpg) }\n</style>`,
  }),
  ...blocks('asset/outside-project', {
    above: '![A ship](../../other/ship.png)',
    absolute: '![A ship](/home/ada/ship.png)',
    drive: '![A ship](C:/Users/ada/ship.png)',
    scheme: '![A ship](file:///home/ada/ship.png)',
    'HTML, background': '![bg](../../../ship.jpg)',
  }),
  ...blocks('asset/remote', {
    picture: '![A ship](https://example.org/ship.png)',
    'without scheme': '![A ship](//example.org/ship.png)',
    background: '![bg right](https://example.org/ship.png)',
    HTML: '<img src="http://example.org/ship.png" alt="A ship">',
    style: `<style scoped>\n${HERE}section { background: url(https://example.org/ship.png) }\n</style>`,
  }),
  ...blocks('asset/no-alt', {
    picture: '![](../assets/ferry.png)',
    'only a size': '![w:300](../assets/ferry.png)',
    HTML: '<img src="../assets/ferry.png">',
    'HTML without quotes': '<img width=300 src=../assets/ferry.png>',
    'by reference': '![][ferry]\n\n[ferry]: ../assets/ferry.png',
    'second of two': `![The ferry](../assets/ferry.png)\n${HERE}![](../assets/ferry.png)`,
  }),
  ...blocks(
    'asset/space-in-path',
    {
      definition: `![A ship][ship]\n\n${HERE}[ship]: ../assets/my ship.svg`,
      picture: '![A ship](../assets/my ship.svg)',
      background: '![bg left](../assets/my ship.svg)',
    },
    {
      files: {
        'assets/my ship.svg': SVG,
        'slides/third.md': '# Three\n\n![A ship](<../assets/my ship.svg>)\n',
      },
    },
  ),
  broken('truncated PNG', 'ship.png', PNG),
  broken('zero bytes', 'ship.png', new Uint8Array()),
  broken('a web page', 'ship.png', '<!doctype html><title>Not found</title>'),
  broken('LFS pointer', 'ship.png', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n'),
  broken('SVG that is not closed', 'ship.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g>'),
  broken('SVG with a script', 'ship.svg', SVG.replace('<rect', '<script>x()</script><rect')),
  broken('SVG as PNG', 'ship.png', SVG, 'asset/wrong-extension'),
  {
    rule: 'asset/unused',
    name: 'nobody shows it',
    plant: (random) => {
      const file = pick(random, ['assets/left.svg', 'assets/old/left over.svg'])
      return { files: { [file]: SVG }, file }
    },
  },
  {
    rule: 'asset/duplicate',
    name: 'twice',
    plant: () => ({
      block: '![A ship](../assets/ship.svg) ![A boat](../assets/boat.svg)',
      files: { 'assets/boat.svg': SVG, 'assets/ship.svg': SVG },
      file: 'assets/ship.svg',
    }),
  },
  {
    rule: 'asset/ignored-by-git',
    name: 'picture',
    plant: () => ({
      block: shown('ship.svg'),
      files: { 'assets/ship.svg': SVG },
      ignored: ['assets/ship.svg'],
    }),
  },
]
