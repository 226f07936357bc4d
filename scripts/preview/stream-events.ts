import type { ServerResponse } from 'node:http'

/** One Server-Sent Event. The browser says the last id when it asks again. */
export type ServerEvent = { readonly name: string; readonly data: string; readonly id?: string }

/** How soon a window asks again after its server went away. */
const RETRY_MS = 1_000

/**
 * Server-Sent Events: what `tell` says, now and whenever somebody wakes the stream. A window that reads slowly gets the newest
 * when it is ready for it; nothing queues up behind it.
 *
 * @param subscribe answers how to leave; `undefined` when there are too many
 */
export function streamEvents(
  response: ServerResponse,
  subscribe: (wake: () => void) => (() => void) | undefined,
  tell: () => readonly ServerEvent[],
): void {
  let waiting = false
  let full = false
  const write = (): void => {
    waiting = full
    if (full) return
    for (const { name, data, id } of tell()) {
      const head = id === undefined ? '' : `id: ${id}\n`
      if (!response.write(`${head}event: ${name}\ndata: ${data}\n\n`)) full = true
    }
  }
  const unsubscribe = subscribe(write)
  if (unsubscribe === undefined) {
    response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('Too many windows are open\n')
    return
  }
  response.on('close', unsubscribe)
  response.on('drain', () => {
    full = false
    if (waiting) write()
  })
  response.writeHead(200, { 'Content-Type': 'text/event-stream' })
  response.write(`retry: ${RETRY_MS}\n\n`)
  write()
}
