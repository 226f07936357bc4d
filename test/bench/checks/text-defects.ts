import iconv from 'iconv-lite'
import { pick } from '../pool/random.ts'
import { blocks, type Defect, fronts, HERE } from './defect.ts'

const ENCODINGS = [
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'windows-1251',
  'iso-8859-15',
] as const

export const TEXT_DEFECTS: readonly Defect[] = [
  ...blocks('text/mojibake', {
    paragraph: 'A cafÃ© at the harbour.',
    'last line of a paragraph': `First line,\nsecond line,\n${HERE}third with a â€œquoteâ€\u009d in it.`,
    'cell of a table': `| a | b |\n|---|---|\n| one | two |\n| three | ${HERE}MÃ¼nchen |`,
    'item of a list': `- one\n- two\n- ${HERE}naÃ¯ve`,
    emoji: 'To the moon ðŸš€ we go.',
    twice: 'A cafÃƒÂ© at night.',
    Cyrillic: 'ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¼Ð¸Ñ€',
    heading: '### The cafÃ© again',
    note: '<!-- Speak of the cafÃ© here. -->',
    quotation: '> It was a cafÃ©.',
    'bold text': 'A **cafÃ©** there.',
    'text of a link': '[The cafÃ©](https://example.org/cafe)',
    'dash and quotes': 'He said â€œyesâ€\u009d â€“ twice.',
    'Windows-1250': 'Pivo je v hospodÄ›, a ĹĄena je doma.',
    'alternative text': '![The cafÃ© at night](../assets/ferry.png)',
  }),
  ...blocks('text/ambiguous-mojibake', { 'lost byte': 'We agree ğŸ¤ on that.' }),
  ...blocks('text/invisible', {
    'zero width': 'Ferries\u200b leave.',
    'bidi override': 'A file named \u202egnp.exe on board.',
    'C1 control': 'It costs \u0085 a lot.',
    'byte order mark': `One line\n${HERE}and \ufeffanother.`,
    'word joiner': 'Ship\u2060s leave.',
    'line separator': 'Ships\u2028leave.',
    'tag characters': 'Ships\u{e0041}\u{e0042} leave.',
    'in a heading': '### Two\u200b words',
    'in a link': `One line,\n${HERE}[the\u200b crew](https://example.org/crew)`,
    'bidi isolate': 'An \u2066isolate without an end.',
  }),
  ...fronts('text/mojibake', ['title: A cafÃ© talk', 'footer: A cafÃ©']),
  ...ENCODINGS.map(
    (encoding): Defect => ({
      rule: 'text/not-utf8',
      name: encoding,
      plant: (random) => ({
        block: pick(random, TEXTS[encoding]),
        encode: (text) => iconv.encode(asciiBut(text, TEXTS[encoding]), encoding),
      }),
    }),
  ),
]

const TEXTS: Readonly<Record<(typeof ENCODINGS)[number], readonly string[]>> = {
  'windows-1252': ['Die Fähre fährt über die Ostsee, und das Frühstück ist schön.'],
  'utf-16le': ['Die Fähre fährt über die Ostsee.'],
  'utf-16be': ['Die Fähre fährt über die Ostsee.'],
  shift_jis: ['フェリーは八時に出ます。東京から大阪まで、船で行きます。'],
  'windows-1251': ['Паром уходит в восемь часов утра, и возвращается ночью.'],
  'iso-8859-15': ['Une fête à l’école, déjà prête, où l’on mange.'.replaceAll('’', "'")],
}

/** A file of an old editor holds one language. */
function asciiBut(text: string, kept: readonly string[]): string {
  return text
    .split('\n')
    .map((line) => (kept.includes(line) ? line : line.replace(/[^\u0020-\u007e]/g, 'x')))
    .join('\n')
}
