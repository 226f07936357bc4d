import type { PageRequest } from '../browser/deck-browser.ts'
import { createLedger } from '../cache/ledger.ts'
import { digestOf, type Store } from '../cache/store.ts'
import type { RawPictures } from '../layout/raw-picture.ts'
import type { AssetAnswer, AssetGate } from '../model/asset.ts'
import type { Measurement } from './measure-deck.ts'

/** What was seen of a page that was only measured. */
export type SeenDraft = {
  readonly measurement: Omit<Measurement, 'pictures'>
  readonly pictures: RawPictures
}

/**
 * What pages were measured to show, in earlier runs. A page that is the same, and would get the same answers to all that it asked
 * for, asks for the same and shows the same: a photograph in place of another one of its size moves nothing.
 */
export type RememberDraft = {
  readonly recall: (request: PageRequest) => Promise<SeenDraft | undefined>
  /** Watches what the gate answers, for `keep`. */
  readonly watch: (gate: AssetGate) => AssetGate
  readonly keep: (request: PageRequest, seen: SeenDraft) => Promise<void>
}

/** `drawnBy`: identity of everything that draws. */
export function rememberDraft(store: Store, drawnBy: string): RememberDraft {
  const ledger = createLedger<Draft>(store, 'draft-2')
  const asked = new Map<string, Promise<AssetAnswer>>()
  const keyOf = ({ html, url, width, height }: PageRequest): readonly string[] => [
    digestOf(JSON.stringify([drawnBy, html, url, width, height])),
  ]
  return {
    recall: async (request) => {
      const known = await ledger.get(keyOf(request))
      if (known === undefined) return undefined
      const now = await Promise.all(known.answers.map(([url]) => digestAnswer(request.gate(url))))
      return known.answers.every(([, digest], index) => digest === now[index]) ? known.seen : undefined
    },
    watch: (gate) => (url) => {
      const answer = gate(url)
      asked.set(url, answer)
      return answer
    },
    keep: async (request, seen) => {
      const answers = await Promise.all(
        [...asked].map(async ([url, answer]) => [url, await digestAnswer(answer)] as const),
      )
      await ledger.put(keyOf(request), { answers, seen })
    },
  }
}

type Draft = {
  /** Address and digest of each answer. */
  readonly answers: readonly (readonly [url: string, digest: string])[]
  readonly seen: SeenDraft
}

async function digestAnswer(asked: Promise<AssetAnswer>): Promise<string> {
  try {
    const answer = await asked
    if (!answer.ok) return `${answer.reason} ${answer.detail}`
    return `${answer.content.type} ${digestOf(answer.content.bytes)}`
  } catch (error) {
    return `failed ${String(error)}` // the page hears of it as well
  }
}
