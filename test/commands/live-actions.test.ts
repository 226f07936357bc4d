import { describe, expect, it } from 'vitest'
import { createLiveActions } from '../../scripts/commands/live-actions.ts'
import type { LiveDecks } from '../../scripts/commands/live-decks.ts'
import type { World } from '../../scripts/commands/world.ts'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import { createLocate } from '../../scripts/model/span.ts'
import { findingId } from '../../scripts/preview/news.ts'
import { makeLiveDeck, makeLiveSlide, makePreviewDeck } from '../preview/preview-sample.ts'
import { createMemoryFiles } from '../support/memory-files.ts'

const TEXT = '# cafÃ©\n\n---\n\n# schÃ¶n\n'
const FILE = '/talk/slides/talk.md'
const [FIRST, SECOND] = ['Ã©', 'Ã¶'].map((damaged): Diagnostic => {
  const start = TEXT.indexOf(damaged)
  const span = createLocate(TEXT)(start, start + damaged.length)
  return {
    rule: 'text/mojibake',
    severity: 'warning',
    message: `Damaged text ${damaged}`,
    file: 'slides/talk.md',
    span,
    edit: { span, text: damaged === 'Ã©' ? 'é' : 'ö' },
  }
}) as [Diagnostic, Diagnostic]
/** Has an edit, but in a file that is no deck. */
const ELSEWHERE = { ...FIRST, file: 'themes/mine.css' }

function makeActions(onDisk: string) {
  const contents = new Map<string, Uint8Array | string>([
    [FILE, onDisk],
    ['/talk/themes/mine.css', TEXT],
  ])
  const opened: (readonly [string, number])[] = []
  const deck = makeLiveDeck({
    slides: [makeLiveSlide('a', 'One', { line: 0 }), makeLiveSlide('b', 'Two', { line: 3 })],
  })
  const act = createLiveActions({
    state: () => ({
      decks: [
        makePreviewDeck({
          diagnostics: [FIRST, SECOND, ELSEWHERE],
          seen: { original: TEXT, source: TEXT },
        }),
      ],
      others: [],
    }),
    live: (async (name: string) =>
      name === 'talk' ? { deck, source: TEXT } : undefined) as unknown as LiveDecks['live'],
    openEditor: async (path, line) => {
      opened.push([path, line])
      return { kind: 'opened' }
    },
    world: {
      workingFolder: '/talk',
      files: createMemoryFiles(contents),
      progress: () => undefined,
    } as unknown as World,
  })
  return { act, opened, text: () => Buffer.from(contents.get(FILE) ?? '').toString(), contents }
}

describe('createLiveActions', () => {
  it('mends what was asked for, and nothing else', async () => {
    const { act, text } = makeActions(TEXT)
    expect(await act('mend', { deck: 'talk', ids: [findingId(SECOND)] })).toEqual({
      outcome: 'done',
      message: 'Mended one place in slides/talk.md',
    })
    expect(text()).toBe('# cafÃ©\n\n---\n\n# schön\n')
  })

  it('keeps a byte order mark', async () => {
    const { act, text } = makeActions(`\ufeff${TEXT}`)
    await act('mend', { deck: 'talk', ids: [findingId(FIRST), findingId(SECOND)] })
    expect(text()).toBe('\ufeff# café\n\n---\n\n# schön\n')
  })

  it('leaves a file alone that has another text by now, and files that are no decks', async () => {
    const { act, text, contents } = makeActions(`${TEXT}more\n`)
    expect(await act('mend', { deck: 'talk', ids: [findingId(FIRST)] })).toMatchObject({ outcome: 'refused' })
    expect(await act('mend', { deck: 'talk', ids: [findingId(ELSEWHERE)] })).toMatchObject({
      outcome: 'refused',
    })
    expect(text()).toBe(`${TEXT}more\n`)
    expect(contents.get('/talk/themes/mine.css')).toBe(TEXT)
  })

  it('opens lines of decks', async () => {
    const { act, opened } = makeActions(TEXT)
    expect(await act('open', { deck: 'talk', key: 'b', line: 2 })).toEqual({
      outcome: 'done',
      message: 'Opened slides/talk.md:5',
    })
    await act('open', { deck: 'talk', key: 'b', line: -9 })
    await act('open', { deck: 'talk', key: 'b', line: 1e9 })
    expect(opened).toEqual([
      [FILE, 5],
      [FILE, 1],
      [FILE, 6],
    ])
  })

  it('does nothing for whatever else is sent', async () => {
    const { act, opened } = makeActions(TEXT)
    for (const body of [
      { deck: '../../etc/passwd', key: 'b', line: 2 },
      { deck: 'talk', key: '/etc/passwd', line: 2 },
      { deck: 'talk', key: 'b', line: '2; touch x' },
      { deck: 'talk', key: 'b', file: '/etc/passwd' },
      null,
      'talk',
    ])
      expect((await act('open', body))?.outcome).not.toBe('done')
    expect(await act('remove', { deck: 'talk', ids: [] })).toBeUndefined()
    expect(opened).toEqual([])
  })
})
