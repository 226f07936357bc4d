import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LiveDeck } from '../model/live-deck.ts'
import { SetupError } from '../model/setup-error.ts'
import { createAnswer } from './answer-request.ts'
import { CLIENT_HASH } from './client-tag.ts'
import type { PreviewSource } from './preview-state.ts'
import { createShownDecks } from './shown-decks.ts'
import { createSubscribers } from './subscribers.ts'

export type PreviewServer = {
  /** `http://127.0.0.1:8080`. */
  readonly url: string
  /**
   * Shows this state of a deck in all its windows, which get what differs from the one before.
   *
   * @param follow key of the slide that was edited: windows that follow go there
   */
  readonly show: (name: string, deck: LiveDeck, follow?: string) => void
  /** Findings, a trouble or the list of decks are others: tells every open window. */
  readonly notify: () => void
  /** Names of the decks that windows show: all that is worth the trouble to keep fresh. */
  readonly watched: () => ReadonlySet<string>
  readonly close: () => Promise<void>
}

/** How many ports above the wanted one are tried. */
const MORE_PORTS = 20

/**
 * For clients that are slow on purpose: a request has to be there within 10 s, looked after every 2 s. A browser opens six
 * connections: a hundred is more than enough.
 */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
} as const
const MOST_CONNECTIONS = 128

/** Listens on the loopback address only, at `port` or the next one that is free. */
export async function startServer(source: PreviewSource, port: number): Promise<PreviewServer> {
  const subscribers = createSubscribers()
  // Another client means another page.
  const frameOf = ({ frame }: LiveDeck): string => frame + CLIENT_HASH
  const shown = createShownDecks(frameOf)
  let listening = 0
  const answer = createAnswer({ source, subscribers, shown, frameOf, port: () => listening })
  for (let candidate = port; candidate <= Math.min(port + MORE_PORTS, 65_535); candidate += 1) {
    const server = createServer(LIMITS, (request, response) => void answer(request, response))
    server.maxConnections = MOST_CONNECTIONS
    if (!(await listen(server, candidate))) continue
    listening = (server.address() as AddressInfo).port
    return {
      url: `http://127.0.0.1:${listening}`,
      show: (name, deck, follow) => {
        shown.show(name, deck, follow)
        subscribers.notify(name)
      },
      notify: () => subscribers.notify(),
      watched: subscribers.names,
      close: () => close(server),
    }
  }
  throw new SetupError(
    'machine',
    'port-in-use',
    `Found the ports ${port} to ${port + MORE_PORTS} in use, expected a free one`,
    'Name another: `npm run watch -- --port 9000`.',
  )
}

/** False when the port is taken. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else if (error.code === 'EACCES') reject(notAllowed(port, error))
      else reject(error)
    })
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
}

function notAllowed(port: number, cause: Error): SetupError {
  return new SetupError(
    'machine',
    'port-not-allowed',
    `Found no permission to listen on port ${port}`,
    'Name a port above 1023: `npm run watch -- --port 8080`.',
    { cause },
  )
}

/** Open windows hold their event streams for ever; they are cut. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
