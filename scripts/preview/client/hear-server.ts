/// <reference lib="dom" />
import type { LivePatch } from '../live-patch.ts'
import type { News } from '../news.ts'

export type Hearing = {
  readonly deck: string
  readonly version: () => string
  readonly news: (news: News & { readonly session: string }) => void
  readonly patch: (patch: LivePatch) => void
  readonly lost: () => void
}

/**
 * Listens for news and patches. A window that nobody sees gives up its stream, of which browsers allow six; it hears of everything
 * when it is seen again.
 */
export function hearServer({ deck, version, news, patch, lost }: Hearing): void {
  const RETRY_MS = 2_000
  let events: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function open(): void {
    close()
    const query = new URLSearchParams({ deck, since: version() })
    const opened = new EventSource(`/~/events?${query}`)
    events = opened
    opened.addEventListener('news', (event) => news(JSON.parse(event.data)))
    opened.addEventListener('deck', (event) => patch(JSON.parse(event.data)))
    opened.addEventListener('error', () => {
      if (events !== opened) return
      lost()
      // What the browser would say about its last event may be older than what was fetched since.
      close()
      timer = setTimeout(open, RETRY_MS)
    })
  }

  function close(): void {
    clearTimeout(timer)
    events?.close()
    events = undefined
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close()
    else open()
  })
  window.addEventListener('pagehide', close)
  window.addEventListener('pageshow', (event) => event.persisted && open())
  if (!document.hidden) open()
}
