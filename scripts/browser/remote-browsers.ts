import type { DeckBrowser, DeckPage, PageRequest } from './deck-browser.ts'
import type { Endpoint } from './endpoint.ts'
import { isPageFault } from './is-page-fault.ts'
import { openPage } from './open-page.ts'
import { gatherTeam, type RemoteTeam } from './remote-team.ts'

/** Browsers on other machines that share the work of a run. */
export type RemoteBrowsers = {
  /** Of how they draw. Connects, when first asked; rejects when none can be reached. */
  readonly version: () => Promise<string>
  /** How many were named. */
  readonly count: number
  readonly attempts: DeckBrowser['attempts']
  readonly withPage: DeckBrowser['withPage']
  /** Ends the connections; the browsers go on. */
  readonly close: () => Promise<void>
}

export type RemoteOptions = {
  /** At least one. */
  readonly endpoints: readonly Endpoint[]
  /** Longest wait for one operation of a page, in milliseconds. */
  readonly timeoutMs: number
  readonly warn: (message: string) => void
}

/** Longest wait for a connection. 10 s: a grid starts a browser when somebody asks for it, which takes some seconds. */
const CONNECT_MS = 10_000

/** Connects when the first page is wanted. A page whose browser is lost is opened once more in another one. */
export function createRemoteBrowsers({ endpoints, timeoutMs, warn }: RemoteOptions): RemoteBrowsers {
  // A page that every browser is lost with has to find out that none is left.
  const attempts = endpoints.length + 1
  let team: RemoteTeam | undefined

  function gather(): RemoteTeam {
    team ??= gatherTeam({ endpoints, timeoutMs: Math.min(timeoutMs, CONNECT_MS), warn })
    return team
  }

  async function withPage<T>(request: PageRequest, use: (page: DeckPage) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const { browser, giveBack } = await gather().choose()
      try {
        const result = await openPage(browser, request, use, timeoutMs)
        giveBack('well')
        return result
      } catch (error) {
        giveBack('badly')
        if (!isPageFault(error) || attempt === attempts) throw error
      }
    }
  }

  return {
    version: async () => `remote ${await gather().identity()}`,
    count: endpoints.length,
    attempts,
    withPage,
    close: async () => team?.dismiss(),
  }
}
