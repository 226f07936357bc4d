import sharp from 'sharp'
import { pick, pickNumber, type Random } from '../pool/random.ts'

/** A deck in parts, so that something can be put between them. Blocks are separated by empty lines, slides by rulers. */
export type PlainTalk = {
  readonly front: readonly string[]
  /** The first block of a slide is its heading. */
  readonly slides: readonly (readonly string[])[]
  readonly files: ReadonlyMap<string, string | Uint8Array>
}

export const DECK = 'slides/talk.md'

/** A talk without any fault, others for each seed. */
export async function makePlainTalk(
  random: Random,
  notes: 'with notes' | 'without notes' = 'with notes',
): Promise<PlainTalk> {
  const files = new Map<string, string | Uint8Array>([
    ['package.json', '{}\n'],
    ['slides/second.md', '# The second talk\n\nIt is short.\n'],
    ['assets/ferry.png', await drawPicture('png', pickNumber(random, 0, 255))],
    ['assets/quay.jpg', await drawPicture('jpeg', pickNumber(random, 0, 255))],
    ['themes/harbour.css', THEME],
  ])
  const count = pickNumber(random, 8, 14)
  const slides = Array.from({ length: count }, (_, index) => {
    const blocks = [1, 2, 3]
      .map(() => pick(random, BLOCKS)(random))
      .filter((block) => notes === 'with notes' || !block.startsWith('<!--'))
    return [`${index === 0 ? '#' : '##'} ${pick(random, TITLES)}, part ${index + 1}`, ...new Set(blocks)]
  })
  const shown = '![The ferry at the quay](../assets/ferry.png)\n\n![bg right:30%](../assets/quay.jpg)'
  return {
    front: ['title: A talk about ferries', 'theme: harbour', 'lang: en', 'paginate: true'],
    slides: [...slides.slice(0, -1), [...(slides.at(-1) ?? []), shown]],
    files,
  }
}

async function drawPicture(format: 'png' | 'jpeg', shade: number): Promise<Uint8Array> {
  const background = { r: shade, g: 120, b: 255 - shade }
  return sharp({ create: { width: 640, height: 400, channels: 3, background } })
    .toFormat(format)
    .toBuffer()
}

const THEME = `/* @theme harbour */
@import 'default';
section.loud { background: #123; color: #fff }
section.split { display: grid; grid-template-columns: 1fr 1fr }
h2 { color: #235 }
`

const TITLES = [
  'Where they leave',
  'Über die Ostsee',
  'Qui paie',
  'What it costs',
  'Bread & butter',
  'Why 1 + 1 < 3',
  '“Quiet” ships',
  'C’est où ?',
  '東京から',
]

const SENTENCES = [
  'Ferries leave on the hour, and return at night.',
  'Die Fähre fährt um 8 Uhr ab; das Frühstück gibt es an Bord.',
  'L’été, on part à six heures – même le dimanche.',
  'El barco llega mañana a las ocho.',
  'Паром уходит в восемь часов.',
  'フェリーは八時に出ます。',
  'Costs 20 € … 35 €, or £18 — whichever is more.',
  'See `npm run build` and *perhaps* **also** the manual.',
  'A list like `List<String>` and 3 < 4 && 5 > 2.',
  'Thumbs up 👍🏽, a family 👨‍👩‍👧, a flag 🇫🇮.',
  'Write to <ada@example.org>, or to [the crew](https://example.org/crew).',
  'It is at 54°19′ N, 10°8′ E; the café is near.',
]

const BLOCKS: readonly ((random: Random) => string)[] = [
  (random) => pick(random, SENTENCES),
  (random) => `- ${pick(random, SENTENCES)}\n- ${pick(random, SENTENCES)}`,
  (random) => `1. ${pick(random, SENTENCES)}\n2. [The second slide](#2)`,
  () => '| Harbour | Ships |\n|---|---:|\n| Kiel | 12 |\n| Turku | 7 |',
  () => '```js\nconst ferry = { name: "Å", leaves: 8 } // <not> a tag\n```',
  () => '> A ship in harbour is safe.',
  () => 'A formula: $a^2 + b^2 = c^2$.',
  () => '<!-- Speak slowly here. -->',
  () => 'The [second talk](second.md) and <span class="small">small print</span>.',
  () => '<div>\n\nIn a box.\n\n</div>',
]
