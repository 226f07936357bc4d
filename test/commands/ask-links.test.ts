import { expect, it } from 'vitest'
import { askLinks } from '../../scripts/commands/ask-links.ts'
import type { LinkAnswer } from '../../scripts/model/link-answer.ts'
import { makeDeck, makeProject, makeReference } from '../check/plain-project.ts'

const dead: LinkAnswer = { kind: 'dead', said: 'its server answers 404' }
const noHost: LinkAnswer = { kind: 'no host', said: 'there is no host of its name' }

/** Answers by address; all others are alive. */
async function run(
  decks: Parameters<typeof makeDeck>[1][],
  links: readonly string[],
  given: Readonly<Record<string, LinkAnswer>> = {},
) {
  const asked: string[] = []
  const notes: string[] = []
  const references = links.map((url) => makeReference(url, { kind: 'link', target: { kind: 'remote', url } }))
  const project = makeProject()
  const answers = await askLinks(
    decks.map((parts) => ({ deck: makeDeck('# A', parts, { references }), project })),
    'web',
    {
      askLink: async (address, scope) => {
        asked.push(`${scope} ${address}`)
        return given[address] ?? { kind: 'alive' }
      },
      progress: (event) => void notes.push(event.kind === 'note' ? event.text : event.kind),
      signal: new AbortController().signal,
    },
  )
  return { asked, notes, answers: Object.fromEntries(answers) }
}

it('asks each address once, without what is of nobody else concern', async () => {
  const links = [
    'https://ada:pw@a.example/x#one',
    'https://a.example/x#two',
    '//b.example',
    'mailto:a@b.example',
    'file:///etc/passwd',
  ]
  expect(await run([{}, {}], links)).toEqual({
    asked: ['web https://a.example/x', 'web https://b.example/'],
    notes: [],
    answers: { 'https://a.example/x': { kind: 'alive' }, 'https://b.example/': { kind: 'alive' } },
  })
})

it('asks nothing for a deck that does not want to know', async () => {
  const rules = [{ name: 'link/dead', severity: 'off' as const, span: makeReference('').span }]
  expect((await run([{ rules }], ['https://a.example/'])).asked).toEqual([])
})

it('takes a host for gone where others are known only', async () => {
  const links = ['https://gone.example/', 'http://127.0.0.1/', 'http://[::1]/', 'http://localhost/']
  const alone = await run([{}], links, { 'https://gone.example/': noHost })
  expect(alone.answers['https://gone.example/']).toEqual({
    kind: 'unknown',
    said: 'there is no host of its name, nor of any other',
  })
  expect(alone.notes).toEqual([
    'Could not tell whether a link still works: https://gone.example/ (there is no host of its name, nor of any other)',
  ])
  const among = await run([{}], [...links, 'https://b.example/'], {
    'https://gone.example/': noHost,
    'https://b.example/': dead,
  })
  expect(among.answers['https://gone.example/']).toEqual({ kind: 'dead', said: noHost.said })
  expect(among.notes).toEqual([])
})

it('mentions what cannot be told, and not all of it when it is much', async () => {
  const links = [1, 2, 3, 4, 5, 6, 7].map((number) => `https://a.example/${number}`)
  const given = Object.fromEntries(
    links.map((url) => [url, { kind: 'unknown', said: 'it took too long' } as const]),
  )
  const { notes } = await run([{}], links, given)
  expect(notes).toEqual([
    'Could not tell whether 7 links still work: https://a.example/1 (it took too long), https://a.example/2 (it took too long), https://a.example/3 (it took too long), https://a.example/4 (it took too long), https://a.example/5 (it took too long) and 2 more',
  ])
})
