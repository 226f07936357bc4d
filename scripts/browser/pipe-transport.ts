import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core'

/**
 * DevTools messages over two pipes, each message ended by a NUL.
 * A pipe, because the browser ends when it closes, however we die; a socket left ten processes behind after a kill.
 */
export function createPipeTransport(output: Writable, input: Readable): ConnectionTransport {
  let parts: Buffer[] = []
  const transport: ConnectionTransport = {
    send: (message) => void output.write(`${message}\0`),
    close: () => void output.end(),
  }
  input.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...parts, chunk.subarray(start, end)]).toString()
      parts = []
      start = end + 1
      // Not at once: Puppeteer expects that a message never arrives inside of `send`.
      setImmediate(() => transport.onmessage?.(message))
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
  })
  input.on('close', () => setImmediate(() => transport.onclose?.()))
  // A browser that is gone breaks the pipes; `close` tells so.
  input.on('error', () => undefined)
  output.on('error', () => undefined)
  return transport
}
