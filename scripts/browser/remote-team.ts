import { SetupError } from '../model/setup-error.ts'
import { CONNECTION_CLOSED, connectEndpoint, type RemoteBrowser } from './connect-endpoint.ts'
import type { Endpoint } from './endpoint.ts'

/** Browsers on other machines that draw alike. */
export type RemoteTeam = {
  /** How all of them draw. Rejects when none can be reached. */
  readonly identity: () => Promise<string>
  /** Lends the browser that has the fewest pages; waits for one that is about to come. Rejects when none is left. */
  readonly choose: () => Promise<Loan>
  /** Ends the connections, and nothing else. */
  readonly dismiss: () => Promise<void>
}

export type Loan = {
  readonly browser: RemoteBrowser
  /** `well`: what was asked of the browser it did. */
  readonly giveBack: (how: 'well' | 'badly') => void
}

export type TeamOptions = {
  /** At least one. */
  readonly endpoints: readonly Endpoint[]
  /** Longest wait for a connection, in milliseconds. */
  readonly timeoutMs: number
  /** Told once for each browser that is left out while there are others. */
  readonly warn: (message: string) => void
}

type Member = {
  readonly endpoint: Endpoint
  browser?: RemoteBrowser | undefined
  /** Settles when it is known whether there is a browser for now. */
  arrival: Promise<void>
  /** Why it is left out; absent as long as it is not. */
  trouble?: string
  /** Pages that are open. */
  pages: number
  /** Connections that were lost since the last page that went well. */
  losses: number
}

const HINTED =
  'Letters take other places than in a build on this machine: browsers on other machines need the flag --font-render-hinting=none'

/** A grid ends connections that last too long, so one that was lost is made anew. Not for ever: something else may be wrong with it. */
const MOST_LOSSES = 2

/**
 * Connects to all at once. All have to draw as the first one that can be reached, in the order given; whoever draws differently,
 * never answers, or is lost and does not come back, is left out with a warning.
 */
export function gatherTeam({ endpoints, timeoutMs, warn }: TeamOptions): RemoteTeam {
  const dismissal = new AbortController()
  const connections = endpoints.map((endpoint) => connect(endpoint))
  const identity = findIdentity()
  identity.catch(() => undefined) // whoever asks hears of it
  const members = endpoints.map((endpoint, index): Member => {
    const member: Member = { endpoint, arrival: Promise.resolve(), pages: 0, losses: 0 }
    member.arrival = admit(member, connections[index] ?? connect(endpoint))
    return member
  })

  /** A text says why there is none. */
  function connect(endpoint: Endpoint): Promise<RemoteBrowser | string> {
    return connectEndpoint(endpoint, timeoutMs, dismissal.signal).catch((error: Error) => error.message)
  }

  async function findIdentity(): Promise<string> {
    for (const connection of connections) {
      const browser = await connection
      if (typeof browser === 'string') continue
      if (browser.isHinted) warn(HINTED)
      return browser.identity
    }
    // Each has said by now why not.
    await Promise.all(members.map(({ arrival }) => arrival))
    throw nobodyLeft(members)
  }

  async function admit(
    member: Member,
    connection: RemoteBrowser | string | Promise<RemoteBrowser | string>,
  ): Promise<void> {
    const browser = await connection
    if (typeof browser === 'string') return leaveOut(member, browser)
    if (browser.identity !== (await identity)) {
      await browser.close()
      return leaveOut(member, `it draws differently from the first one (${browser.product})`)
    }
    member.browser = browser
    void browser.gone.then(() => {
      if (!dismissal.signal.aborted) member.arrival = comeBack(member)
    })
  }

  async function comeBack(member: Member): Promise<void> {
    member.browser = undefined
    let next: RemoteBrowser | string = CONNECTION_CLOSED
    while (next === CONNECTION_CLOSED) {
      member.losses++
      if (member.losses > MOST_LOSSES) return leaveOut(member, 'the connection is lost again and again')
      next = await connect(member.endpoint)
    }
    await admit(member, next)
  }

  function leaveOut(member: Member, trouble: string): void {
    member.trouble = trouble
    const hasOthers = members.some((other) => other.trouble === undefined)
    // Without others the end of the run says it.
    if (hasOthers) warn(`Goes on without the browser at \`${member.endpoint.shown}\` because ${trouble}`)
  }

  async function choose(): Promise<Loan> {
    await identity
    for (;;) {
      const [best] = members.filter(({ browser }) => browser?.isAlive()).sort((a, b) => a.pages - b.pages)
      if (best?.browser) return lend(best, best.browser)
      const expected = members.filter(({ trouble }) => trouble === undefined)
      if (expected.length === 0) throw nobodyLeft(members)
      await Promise.race(expected.map(({ arrival }) => arrival))
    }
  }

  async function dismiss(): Promise<void> {
    dismissal.abort()
    await Promise.all(members.map(({ arrival }) => arrival.catch(() => undefined)))
    await Promise.all(members.map(({ browser }) => browser?.close()))
  }

  return { identity: () => identity, choose, dismiss }
}

function lend(member: Member, browser: RemoteBrowser): Loan {
  member.pages++
  return {
    browser,
    giveBack: (how) => {
      member.pages--
      if (how === 'well') member.losses = 0
    },
  }
}

function nobodyLeft(members: readonly Member[]): SetupError {
  const reasons = members.map(({ endpoint, trouble }) => `\`${endpoint.shown}\`: ${trouble}`)
  return new SetupError(
    'machine',
    'no-remote-browser',
    `Found no browser at the addresses that were named (${reasons.join('; ')}), expected at least one that answers`,
    'Start one, or leave out --browser-url and LECTERN_BROWSER_URLS to draw with a browser of this machine.',
  )
}
