import type { ServerResponse } from 'node:http'
import type { Subscribers } from './subscribers.ts'

/** How soon a window asks again after its server went away. */
const RETRY_MS = 1_000

/**
 * Server-Sent Events: what `tell` says, now and after every change. A window that reads slowly gets the newest
 * when it is ready for it; nothing queues up behind it.
 */
export function streamNews(response: ServerResponse, subscribers: Subscribers, tell: () => unknown): void {
  let changed = false
  let full = false
  const write = (): void => {
    changed = full
    if (full) return
    full = !response.write(`event: news\ndata: ${JSON.stringify(tell())}\n\n`)
  }
  const unsubscribe = subscribers.add(write)
  if (unsubscribe === undefined) {
    response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('Too many windows are open\n')
    return
  }
  response.on('close', unsubscribe)
  response.on('drain', () => {
    full = false
    if (changed) write()
  })
  response.writeHead(200, { 'Content-Type': 'text/event-stream' })
  response.write(`retry: ${RETRY_MS}\n\n`)
  write()
}
