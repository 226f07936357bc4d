import { setTimeout as delay } from 'node:timers/promises'
import type { Browser } from 'puppeteer-core'
import type { Talk } from './make-talk.ts'
import type { Preview } from './start-previews.ts'
import { type Screen, type Seen, watchScreen } from './watch-screen.ts'

/** How long each edit took, in milliseconds, ascending. */
export type Times = readonly number[]

export type Edits = Readonly<Record<Seen, Times>>

/** Edits that are not on screen yet when they are begun, and are looked at one by one. The first of each kind is not counted. */
export async function measureEdits(
  browser: Browser,
  preview: Preview,
  talk: Talk,
  edits: number,
  pictures: 'are watched' | 'come with the deck',
): Promise<Edits> {
  const screen = await watchScreen(browser, preview.address, talk.slide)
  const measure = (kind: Seen, edit: (number: number) => Promise<() => void> | (() => void)) =>
    measureKind(screen, kind, edits, pictures === 'are watched' ? 'nothing' : 'some edits', edit)
  try {
    return {
      word: await measure('word', talk.editWord),
      theme: await measure('theme', talk.editTheme),
      picture: await measure('picture', async (number) => {
        const put = await talk.editPicture(number)
        const writeDeck = talk.editWord(0)
        return () => {
          put()
          if (pictures === 'come with the deck') writeDeck()
        }
      }),
    }
  } finally {
    await screen.page.close()
  }
}

async function measureKind(
  screen: Screen,
  kind: Seen,
  edits: number,
  loses: 'nothing' | 'some edits',
  prepare: (number: number) => Promise<() => void> | (() => void),
): Promise<Times> {
  const times: number[] = []
  for (let edit = 0; edit <= edits; edit += 1) {
    const apply = await prepare(FIRST + edit)
    await delay(PAUSES_MS[edit % PAUSES_MS.length])
    const begun = Date.now()
    apply()
    const seen = await screen.shows(kind, FIRST + edit)
    // What marp-cli's server loses with 1,000 slides counts for nothing.
    if (seen === undefined && loses === 'nothing') throw new Error(`The ${kind} of edit ${edit} is not shown`)
    if (edit > 0 && seen !== undefined) times.push(seen - begun)
  }
  return times.sort((a, b) => a - b)
}

/** A picture is as wide as its number. */
const FIRST = 100

/** As somebody who types: at once, and when everything else that an edit brings about has begun, or is done. */
const PAUSES_MS = [150, 900, 300, 1500, 500]
