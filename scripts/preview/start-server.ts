import { randomBytes } from 'node:crypto'
import { createServer, type Server, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LiveDeck } from '../model/live-deck.ts'
import { SetupError } from '../model/setup-error.ts'
import { readOwnVersion } from '../system/own-version.ts'
import { createAnswer } from './answer-request.ts'
import { CLIENT_HASH } from './client-tag.ts'
import { limitConnections } from './limit-connections.ts'
import { EVERY_ADDRESS, inUrl, isOwnHost, networkNames } from './own-hosts.ts'
import type { PreviewSource } from './preview-state.ts'
import { createShownDecks } from './shown-decks.ts'
import { createSubscribers } from './subscribers.ts'

export type PreviewServer = {
  /** `http://127.0.0.1:8080`. */
  readonly url: string
  /** What a person opens: the same, and the token where one is needed. */
  readonly entrance: string
  /** What the machines around open, the likeliest first; none where they cannot. */
  readonly network: readonly string[]
  /** Shows this state of a deck in all its windows, which get what differs from the one before. */
  readonly show: (name: string, deck: LiveDeck) => void
  /** Findings, a trouble or the list of decks are others: tells every open window. */
  readonly notify: () => void
  /** Names of the decks that windows show: all that is worth the trouble to keep fresh. */
  readonly watched: () => ReadonlySet<string>
  readonly close: () => Promise<void>
}

/** How many ports above the wanted one are tried. */
const MORE_PORTS = 20

/** For clients that are slow on purpose. In milliseconds. */
export type Patience = {
  /** A request has to be there within this time. */
  readonly request: number
  /** How often that is looked after. */
  readonly look: number
}

const PATIENCE: Patience = { request: 10_000, look: 2_000 }

/**
 * Listens at `port` or the next one that is free.
 *
 * @param host absent: nobody but this machine can reach it. Else an address or a name of this machine, or `EVERY_ADDRESS`: then whoever
 *   looks needs a token, which is another one at each start
 */
export async function startServer(
  source: PreviewSource,
  port: number,
  host?: string,
  patience: Patience = PATIENCE,
): Promise<PreviewServer> {
  const subscribers = createSubscribers()
  // Another client, or another Lectern, means another page.
  const own = `${CLIENT_HASH} ${readOwnVersion()}`
  const frameOf = ({ frame }: LiveDeck): string => `${frame} ${own}`
  const shown = createShownDecks(frameOf)
  const token = host === undefined ? undefined : randomBytes(16).toString('base64url')
  let listening = 0
  const isOwn = (name: string): boolean => isOwnHost(name, listening, host)
  const answer = createAnswer({ source, subscribers, shown, frameOf, isOwnHost: isOwn, token })
  for (let candidate = port; candidate <= Math.min(port + MORE_PORTS, 65_535); candidate += 1) {
    const server = createServer(limitsFor(patience), (request, response) => void answer(request, response))
    limitConnections(server)
    if (!(await listen(server, candidate, host))) continue
    listening = (server.address() as AddressInfo).port
    const urlOf = (name: string): string => `http://${name}:${listening}`
    const entranceOf = (name: string): string =>
      token === undefined ? `${urlOf(name)}/` : `${urlOf(name)}/?token=${token}`
    const own = host === undefined || host === EVERY_ADDRESS ? '127.0.0.1' : inUrl(host)
    return {
      url: urlOf(own),
      entrance: entranceOf(own),
      network: networkNames(host).map(entranceOf),
      show: (name, deck) => {
        shown.show(name, deck)
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

function limitsFor({ request, look }: Patience): ServerOptions {
  return {
    headersTimeout: request,
    requestTimeout: request,
    connectionsCheckingInterval: look,
    maxHeaderSize: 16_384,
  }
}

/** False when the port is taken. */
function listen(server: Server, port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else if (error.code === 'EACCES') reject(notAllowed(port, error))
      else if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? ''))
        reject(notOwn(host, error))
      else reject(error)
    })
    const done = (): void => resolve(true)
    // Without an address, Node takes all there are, of both kinds.
    if (host === EVERY_ADDRESS) server.listen(port, done)
    else server.listen(port, host ?? '127.0.0.1', done)
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

function notOwn(host: string | undefined, cause: Error): SetupError {
  return new SetupError(
    'call',
    'host-not-here',
    `Found \`${host}\` for --host, expected an address of this machine`,
    'Leave the address out to listen on all of them: `npm run watch -- --host`.',
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
