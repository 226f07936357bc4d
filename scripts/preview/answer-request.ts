import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { CLIENT_HASH, clientTag, type PageData } from './client-tag.ts'
import { dressDeck } from './dress-deck.ts'
import { newsFor } from './news.ts'
import type { PreviewSource } from './preview-state.ts'
import { refuseRequest, SECURITY_HEADERS } from './request-gate.ts'
import { startPage } from './start-page.ts'
import { streamNews } from './stream-news.ts'
import type { Subscribers } from './subscribers.ts'

/** Where windows hear of changes; no deck can have this name. */
const EVENTS = '/~/events'

/**
 * What the preview answers. Decks come as self-contained documents, so there is no way to ask for a file.
 * `port` is asked for at each request: it is known only once the server listens.
 */
export function createAnswer(
  source: PreviewSource,
  subscribers: Subscribers,
  port: () => number,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const session = randomUUID()

  function dataFor(deck: string): PageData {
    const news = newsFor(deck, source.state())
    return { deck, version: news.version, session, news }
  }

  function sendOwnPage(response: ServerResponse, status: number, data: PageData, notice?: string): void {
    const page = startPage(source.state(), notice)
    send(
      response,
      status,
      'text/html',
      page.replace('</body>', () => `${clientTag(data)}</body>`),
      OWN_POLICY,
    )
  }

  async function sendDeck(response: ServerResponse, name: string): Promise<void> {
    const document = await source.renderDeck(name)
    const data = dataFor(name)
    if (document) {
      const html = dressDeck(document.html, { ...data, version: document.version })
      send(response, 200, 'text/html', html, "frame-ancestors 'self'")
    } else if (data.version === 'absent') {
      sendOwnPage(response, 404, data, `There is no deck called “${name}”.`)
    } else {
      sendOwnPage(response, 200, data, `The deck “${name}” has nothing that could be shown.`)
    }
  }

  return async (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    const refusal = refuseRequest(request, port())
    if (refusal) {
      response.setHeader('Connection', 'close') // whatever body follows is not read
      send(response, refusal.status, 'text/plain', `${refusal.reason}\n`)
      return
    }
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://preview.invalid')
    try {
      if (pathname === EVENTS) {
        const deck = searchParams.get('deck') ?? ''
        streamNews(response, subscribers, () => ({ session, ...newsFor(deck, source.state()) }))
      } else if (pathname === '/') sendOwnPage(response, 200, dataFor(''))
      else await sendDeck(response, decodeURIComponent(pathname.slice(1)))
    } catch (error) {
      send(response, 500, 'text/plain', 'Lectern made a mistake; the terminal says more\n')
      source.failed(error)
    }
  }
}

const OWN_POLICY = [
  "default-src 'none'",
  "connect-src 'self'",
  `script-src ${CLIENT_HASH}`,
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Node leaves the body out where the request was HEAD. */
function send(
  response: ServerResponse,
  status: number,
  type: 'text/html' | 'text/plain',
  body: string,
  policy?: string,
): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': bytes.length,
    ...(policy !== undefined && { 'Content-Security-Policy': policy }),
  })
  response.end(bytes)
}
