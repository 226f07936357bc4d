import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'
import { askChoices } from '../../scripts/cli/ask-choices.ts'
import type { OpenChoice } from '../../scripts/commands/reports.ts'

const HANDSHAKE: OpenChoice = {
  text: 'ğŸ¤ ',
  candidates: [
    { text: '🤝 ', name: 'handshake and a space', why: 'goes with `partners` in this line' },
    { text: '🎤 ', name: 'microphone and a space', why: '' },
  ],
  places: [
    { file: 'slides/a.md', line: 3, column: 1, context: 'ğŸ¤ Partners' },
    { file: 'slides/b.md', line: 9, column: 121, context: `${'before '.repeat(17)} ğŸ¤ Friends\u001b[2J` },
  ],
}
const BUG: OpenChoice = {
  ...HANDSHAKE,
  text: 'ğŸ',
  candidates: [{ text: '🐞', name: 'lady beetle', why: '' }],
}
const MANY: OpenChoice = {
  ...HANDSHAKE,
  candidates: Array.from({ length: 20 }, (_, index) => ({
    text: `${index} `,
    name: `number ${index}`,
    why: '',
  })),
}

const [UP, DOWN, ENTER, CTRL_C, CTRL_D] = ['\u001b[A', '\u001b[B', '\r', '\u0003', '\u0004']

type Asked = { readonly choices: Readonly<Record<string, string>>; readonly screen: string }

/** Presses each key once the screen shows what it waits for. */
async function ask(
  open: readonly OpenChoice[],
  keys: readonly (readonly [shown: string, key: string])[],
  columns = 80,
): Promise<Asked> {
  const input = new PassThrough()
  const output = Object.assign(new PassThrough(), { columns, rows: 40 })
  const waiting = [...keys]
  let screen = ''
  let fresh = ''
  output.on('data', (part: Buffer) => {
    const text = stripVTControlCharacters(part.toString())
    screen += text
    fresh += text
    const [next] = waiting
    if (next === undefined || !fresh.includes(next[0])) return
    fresh = ''
    waiting.shift()
    setImmediate(() => (next[1] === 'END' ? input.end() : input.write(next[1])))
  })
  const choices = await askChoices(open, { input, output }, new AbortController().signal)
  expect(waiting).toEqual([])
  return { choices, screen }
}

it('shows the lines and the candidates with their names, and takes the one that is pointed at', async () => {
  const { choices, screen } = await ask(
    [HANDSHAKE, BUG],
    [
      ['1 of 2: What should `ğŸ¤ ` read, in 2 places?', DOWN],
      ['● 🎤  microphone', ENTER],
      ['2 of 2: What should `ğŸ` read', ENTER],
    ],
  )
  expect(choices).toEqual({ 'ğŸ¤ ': '🎤 ', ğŸ: '🐞' })
  for (const line of [
    '│  slides/a.md:3  ğŸ¤ Partners\n',
    '│  slides/b.md:9  …fore before before  ğŸ¤ Friends\\u{1b}[2J\n',
    '● 🤝  handshake (goes with `partners` in this line)',
    '○ something else',
    '○ decide later',
  ])
    expect(screen).toContain(line)
})

it('finds one of many by a part of its name, and offers the rest at all times', async () => {
  const { choices } = await ask(
    [MANY],
    [
      ['What should', 'r 17'],
      ['● 17  number 17', ENTER],
    ],
  )
  expect(choices).toEqual({ 'ğŸ¤ ': '17 ' })
})

it('takes something else, with the blank that the damage has', async () => {
  const { choices } = await ask(
    [HANDSHAKE],
    [
      ['What should', UP],
      ['● decide later', UP],
      ['● something else', ENTER],
      ['The text that was meant', ENTER],
      ['Type or paste it', '🫱'],
      ['🫱', ENTER],
    ],
  )
  expect(choices).toEqual({ 'ğŸ¤ ': '🫱 ' })
})

it('puts off what is decided later', async () => {
  const { choices } = await ask(
    [HANDSHAKE, BUG],
    [
      ['What should', UP],
      ['● decide later', ENTER],
      ['2 of 2', ENTER],
    ],
  )
  expect(choices).toEqual({ ğŸ: '🐞' })
})

it.each([
  ['Ctrl-C', CTRL_C],
  ['Ctrl-D', CTRL_D],
  ['the end of the input', 'END'],
])('ends on %s, and keeps the answers before', async (_, key) => {
  const first = await ask([HANDSHAKE, BUG], [['1 of 2', key]])
  expect(first).toMatchObject({ choices: {}, screen: expect.stringContaining('Nothing is chosen.') })
  const second = await ask(
    [HANDSHAKE, BUG],
    [
      ['1 of 2', ENTER],
      ['2 of 2', key],
    ],
  )
  expect(second).toMatchObject({
    choices: { 'ğŸ¤ ': '🤝 ' },
    screen: expect.stringContaining('The answers up to here are kept.'),
  })
})

it('fits a narrow screen', async () => {
  const { screen } = await ask([HANDSHAKE], [['What should', ENTER]], 40)
  expect(screen).toContain('│  slides/b.md:9  …efore  ğŸ¤ Friends\\u…\n')
})
