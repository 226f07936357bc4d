import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SetupError } from '../model/setup-error.ts'
import { createAnswer } from './answer-request.ts'
import type { PreviewSource } from './preview-state.ts'
import { createSubscribers } from './subscribers.ts'

export type PreviewServer = {
  /** `http://127.0.0.1:8080`. */
  readonly url: string
  /** Tells every open window that the state is another. */
  readonly notify: () => void
  readonly close: () => Promise<void>
}

/** How many ports above the wanted one are tried. */
const MORE_PORTS = 20

/**
 * For clients that are slow on purpose: a request has to be there within 10 s, looked after every 2 s. Pages come in one answer,
 * and a browser opens six connections: a hundred is more than enough.
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
  let listening = 0
  const answer = createAnswer(source, subscribers, () => listening)
  for (let candidate = port; candidate <= Math.min(port + MORE_PORTS, 65_535); candidate += 1) {
    const server = createServer(LIMITS, (request, response) => void answer(request, response))
    server.maxConnections = MOST_CONNECTIONS
    if (!(await listen(server, candidate))) continue
    listening = (server.address() as AddressInfo).port
    return {
      url: `http://127.0.0.1:${listening}`,
      notify: subscribers.notify,
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
