import type { ConnectionTransport } from 'puppeteer-core'
import { WebSocket } from 'ws'

export type SocketTransport = ConnectionTransport & {
  /** Ends the connection without waiting for the other side. */
  readonly terminate: () => void
  readonly isOpen: () => boolean
}

/** Largest message that is taken. 256 MB, as Puppeteer has it: a picture of a slide has less than a tenth of that. */
const MOST_BYTES = 256 * 1024 * 1024

/** How long the other side may take to say goodbye. A frozen one would keep our process from ending. */
const FAREWELL_MS = 1_000

/**
 * DevTools messages over a WebSocket. Puppeteer's own one cannot be ended while the other side has not answered the
 * handshake, and would keep the process alive for as long.
 */
export function openSocket(url: string, signal: AbortSignal): Promise<SocketTransport> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, {
      perMessageDeflate: false,
      allowSynchronousEvents: false,
      maxPayload: MOST_BYTES,
    })
    const stop = (): void => socket.terminate()
    signal.addEventListener('abort', stop, { once: true })
    socket.on('error', reject) // after the handshake `close` follows, which says it as well
    socket.on('open', () => {
      signal.removeEventListener('abort', stop)
      resolve(carryMessages(socket))
    })
  })
}

function carryMessages(socket: WebSocket): SocketTransport {
  let open = true
  const transport: SocketTransport = {
    send: (message) => socket.send(ownContexts(message)),
    close: () => {
      socket.close()
      setTimeout(() => socket.terminate(), FAREWELL_MS).unref()
    },
    terminate: () => socket.terminate(),
    isOpen: () => open,
  }
  socket.on('message', (data) => transport.onmessage?.(String(data)))
  socket.on('close', () => {
    open = false
    transport.onclose?.()
  })
  return transport
}

/**
 * Ties contexts to the connection, which Puppeteer cannot say: otherwise whoever is killed leaves its pages in the remote
 * browser for ever.
 */
function ownContexts(message: string): string {
  if (!message.includes('"Target.createBrowserContext"')) return message
  const call = JSON.parse(message) as { readonly params?: object }
  return JSON.stringify({ ...call, params: { ...call.params, disposeOnDetach: true } })
}
