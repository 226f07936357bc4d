import type { CodePageName } from '../../../scripts/text/code-page-tables.ts'
import { emojiRows } from '../../../scripts/text/emoji-data.ts'
import type { BenchCase, DamagedRun } from '../bench-case.ts'
import { damage, happens, type Loss, PAGES } from './damage.ts'
import { pick, pickNumber, type Random } from './random.ts'
import { readLines } from './read-lines.ts'

const DECK_LOSSES: readonly Loss[] = ['keep', 'drop', 'fffd', 'qmark', 'nbsp', 'drop+nbsp']

/** Whole decks of four to eight slides, damaged throughout, with their damaged places. Code shows damage on purpose and stays. */
export function deckCases(random: Random): readonly BenchCase[] {
  const lines = createLines(random)
  return PAGES.flatMap((page) =>
    DECK_LOSSES.filter((loss) => happens(page, loss)).map((loss) => {
      const deck = writeDeck(random, lines)
      return { id: '', kind: `doc/${page}/${loss}`, ...damageDeck(deck, page, loss) }
    }),
  )
}

function createLines(random: Random): () => string {
  const slideLines = readLines('slide-lines.txt')
  const signs = readLines('signs.txt')
  const emoji = emojiRows().map(({ read }) => read())
  return () => {
    const kind = random()
    if (kind < 0.5) return pick(random, slideLines)
    if (kind < 0.8) return pick(random, signs)
    const { text, name } = pick(random, emoji)
    return `${text} Something about ${name}`
  }
}

function writeDeck(random: Random, line: () => string): string {
  const topics = readLines('topics.txt')
  const slides = Array.from({ length: pickNumber(random, 4, 8) }, () => {
    const kind = random()
    const items = Array.from({ length: pickNumber(random, 2, 5) }, line)
    if (kind < 0.15) return ['```sh', `echo 'ðŸš€ â€œrawâ€ ${pick(random, topics)}'`, '```', '', ...items]
    if (kind < 0.3) return ['| topic | note |', '|---|---|', ...items.map((item) => `| ${item} | fine |`)]
    if (kind < 0.4) return ['<!-- A note for the speaker:', ...items, '-->']
    return items.map((item) => `${pick(random, ['- ', '- ', '* ', '1. ', '', '> '])}${item}`)
  })
  const titled = slides.map((slide) => [
    `# ${random() < 0.4 ? line() : pick(random, topics)}`,
    '',
    ...slide,
    '',
  ])
  return ['---\nmarp: true\n---\n', titled.map((slide) => slide.join('\n')).join('\n---\n\n')].join('\n')
}

function damageDeck(
  deck: string,
  page: CodePageName,
  loss: Loss,
): Pick<BenchCase, 'input' | 'expected' | 'runs'> {
  const runs: DamagedRun[] = []
  let input = ''
  // Odd ones are code.
  for (const [index, part] of deck.split(/(```[\s\S]*?```)/).entries()) {
    for (const piece of index % 2 === 1 ? [part] : splitPlaces(part)) {
      const damaged = index % 2 === 1 ? piece : damage(piece, page, loss)
      if (damaged !== piece) runs.push([input.length, input.length + damaged.length, piece])
      input += damaged
    }
  }
  return { input, expected: deck, runs }
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Stretches of ASCII, and what people take for one character each. */
function splitPlaces(text: string): readonly string[] {
  return (text.match(/[\x00-\x7f]+|[^\x00-\x7f]+/g) ?? []).flatMap((stretch) =>
    stretch.charCodeAt(0) < 0x80 ? [stretch] : [...GRAPHEMES.segment(stretch)].map(({ segment }) => segment),
  )
}
