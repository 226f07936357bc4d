import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { placeOf, remedies } from '../report/format-pretty.ts'
import { dressDeck } from './dress-deck.ts'
import type { PreviewSource, PreviewState } from './preview-state.ts'
import { startPage } from './start-page.ts'
import type { Subscribers } from './subscribers.ts'

/**
 * What the preview answers, and to whom. Decks come as self-contained documents, so there is no way to ask for a file.
 * `port` is asked for at each request: it is known only once the server listens.
 */
export function createApp(source: PreviewSource, subscribers: Subscribers, port: () => number): Hono {
  const app = new Hono()

  app.use(async (context, next) => {
    const refusal = refusalOf(context, port())
    if (refusal) return context.text(refusal.text, refusal.status)
    await next()
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value)
    return undefined
  })

  app.get('/', (context) => {
    context.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    )
    return context.html(startPage(source.state()))
  })

  app.get('/~/events', (context) => {
    const deck = context.req.query('deck') ?? ''
    return streamSSE(context, async (stream) => {
      const send = (): Promise<void> =>
        stream.writeSSE({ event: 'news', data: JSON.stringify(newsFor(deck, source.state())) })
      const unsubscribe = subscribers.add(() => void send())
      await send()
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      unsubscribe()
    })
  })

  app.get('/*', async (context) => {
    const name = decodeURIComponent(new URL(context.req.url).pathname.slice(1))
    const html = await source.renderDeck(name)
    if (html === undefined) return context.text(`There is no deck called ${name}\n`, 404)
    const state = source.state()
    const version = state.versions.get(name) ?? ''
    return context.html(dressDeck(html, { deck: name, version, news: newsFor(name, state) }))
  })

  return app
}

const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // The presenter view shows the same deck in frames.
  'X-Frame-Options': 'SAMEORIGIN',
}

/**
 * A page of another site must neither read the decks (it could by DNS rebinding: hence the exact `Host`) nor ask for anything.
 * `Origin` and `Sec-Fetch-Site` are absent for what a person types.
 */
function refusalOf(
  context: Context,
  port: number,
): { readonly text: string; readonly status: 403 | 405 | 421 } | undefined {
  const { method } = context.req
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]
  const host = context.req.header('host') ?? ''
  if (!hosts.includes(host)) return { text: 'This server answers to its own address only\n', status: 421 }
  const origin = context.req.header('origin')
  const site = context.req.header('sec-fetch-site')
  const foreign =
    (origin !== undefined && origin !== `http://${host}`) || site === 'cross-site' || site === 'same-site'
  // Following a link from another site is what a person does; only the page itself may load anything.
  const followed =
    context.req.header('sec-fetch-mode') === 'navigate' && context.req.header('sec-fetch-dest') === 'document'
  if (foreign && !followed) return { text: 'This server answers to its own pages only\n', status: 403 }
  if (method !== 'GET' && method !== 'HEAD') return { text: 'This server only shows\n', status: 405 }
  return undefined
}

/** What the window of a deck needs to know. */
function newsFor(deck: string, { versions, diagnostics, problem }: PreviewState): unknown {
  return {
    version: versions.get(deck),
    ...(problem && { problem }),
    findings: (diagnostics.get(deck) ?? []).map((diagnostic) => ({
      severity: diagnostic.severity,
      slide: diagnostic.slide,
      place: placeOf(diagnostic),
      message: diagnostic.message,
      remedies: remedies(diagnostic),
    })),
  }
}
