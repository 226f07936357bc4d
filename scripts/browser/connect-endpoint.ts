import { connect } from 'puppeteer-core'
import type { Endpoint } from './endpoint.ts'
import { endpointTrouble } from './endpoint-trouble.ts'
import { findDebuggerUrl } from './find-debugger-url.ts'
import type { RunningBrowser } from './launch-browser.ts'
import { sampleDrawing } from './sample-drawing.ts'
import { openSocket, type SocketTransport } from './socket-transport.ts'

/** A browser on another machine that can be drawn with. */
export type RemoteBrowser = RunningBrowser & {
  /** `HeadlessChrome/143.0.7499.0`. */
  readonly product: string
  /** Equal for browsers that draw alike. */
  readonly identity: string
  /** Whether letters are fitted to pixels, other than in the browsers that we start. */
  readonly isHinted: boolean
  /** Resolves when the connection is over, whoever ended it. */
  readonly gone: Promise<void>
}

/** Why `connectEndpoint` fails when the other side answers, and then hangs up. */
export const CONNECTION_CLOSED = 'the connection was closed'

/**
 * Connects, and finds out how the browser draws. Throws an Error whose message is a clause that fits after "because ".
 * `close` ends the connection and what was opened through it, never the browser.
 */
export async function connectEndpoint(
  { url }: Endpoint,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<RemoteBrowser> {
  const late = AbortSignal.timeout(timeoutMs)
  const over = AbortSignal.any([late, signal])
  let transport: SocketTransport | undefined
  try {
    transport = await openSocket(await findDebuggerUrl(url, over), over)
    const stopped = new Promise<never>((_, reject) => {
      over.addEventListener('abort', () => reject(over.reason), { once: true })
    })
    return await Promise.race([introduce(transport, timeoutMs), stopped])
  } catch (error) {
    const reason = reasonOf(error)
    transport?.terminate()
    throw new Error(reason, { cause: error })
  }

  function reasonOf(error: unknown): string {
    if (signal.aborted) return 'it had not answered when all was done'
    if (transport && !transport.isOpen()) return CONNECTION_CLOSED
    return late.aborted ? `it gave no answer within ${timeoutMs / 1000} s` : endpointTrouble(error)
  }
}

async function introduce(transport: SocketTransport, timeoutMs: number): Promise<RemoteBrowser> {
  // Our own deadlines name the deck; Puppeteer's would come first and not.
  const puppeteer = await connect({ transport, defaultViewport: null, protocolTimeout: 0 })
  const gone = new Promise<void>((resolve) => puppeteer.once('disconnected', () => resolve()))
  const running: RunningBrowser = {
    puppeteer,
    afterCrash: 'Check how much memory is free where it runs, and how long its grid lets a connection last',
    isAlive: () => puppeteer.connected,
    close: () => {
      transport.terminate()
      return gone
    },
  }
  const product = await puppeteer.version()
  const { digest, isHinted } = await sampleDrawing(running, timeoutMs)
  return { ...running, product, gone, isHinted, identity: `${product} ${digest}` }
}
