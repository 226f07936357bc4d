/// <reference lib="dom" />
import type { ActionAnswer } from '../preview-state.ts'

/** Asks the server to do something, and says what became of it. */
export type Ask = (name: string, body: unknown) => Promise<void>

/** @param secret `''` where nothing may be asked for: on the machines of an audience */
export function createAsk(secret: string, say: (text: string) => void): Ask {
  return async (name, body) => {
    if (secret === '') return say('That can be done on the machine where the preview runs only')
    const response = await fetch(`/~/do/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'lectern-secret': secret },
      body: JSON.stringify(body),
    }).catch(() => undefined)
    if (response?.ok) say(((await response.json()) as ActionAnswer).message)
    else say(response ? (await response.text()).trim() : 'The preview has ended')
  }
}
