import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LiveDeck } from '../model/live-deck.ts'
import { admitVisitor } from './admit-visitor.ts'
import { CLIENT_HASH, CLIENT_SCRIPT, clientTag, type PageData } from './client-tag.ts'
import { firstSlide, firstSlidePolicy } from './first-slide.ts'
import { liveDocument } from './live-document.ts'
import { livePolicy } from './live-policy.ts'
import { newsFor } from './news.ts'
import type { PreviewSource } from './preview-state.ts'
import { ACTIONS, isFromHere, refuseAction, refuseRequest, SECURITY_HEADERS } from './request-gate.ts'
import { send, sendFile } from './send.ts'
import type { ShownDecks } from './shown-decks.ts'
import { deckAddress, FIRST_SLIDES, startPage } from './start-page.ts'
import { type ServerEvent, streamEvents } from './stream-events.ts'
import type { Subscribers } from './subscribers.ts'
import { takeAction } from './take-action.ts'

/** Where our own scripts ask; no deck can have such a name. */
const EVENTS = '/~/events'
const PATCHES = '/~/deck/'
const FILES = '/~/file/'

/** Everything that an answer is made from. */
export type AnswerContext = {
  readonly source: PreviewSource
  readonly subscribers: Subscribers
  readonly shown: ShownDecks
  /** Identity of all that surrounds the slides of a deck, our own script included. */
  readonly frameOf: (deck: LiveDeck) => string
  /** Whether a browser may call this server so: `127.0.0.1:8080`. */
  readonly isOwnHost: (host: string) => boolean
  /** What every visitor has to have; `undefined` where nobody but this machine can come. */
  readonly token: string | undefined
}

/** What the preview answers: decks, what belongs to them, and what changed about them. */
export function createAnswer({
  source,
  subscribers,
  shown,
  frameOf,
  isOwnHost,
  token,
}: AnswerContext): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const session = randomUUID()
  const secret = randomBytes(16).toString('base64url')

  /** The newest state of a deck, which is what windows are sent from now on. */
  async function newest(name: string): Promise<LiveDeck | undefined> {
    const before = shown.version(name)
    const deck = await source.live(name)
    if (deck === undefined) return undefined
    // Whatever was shown meanwhile is newer still.
    if (shown.version(name) === before && deck.version !== before) shown.show(name, deck)
    else shown.remember(name, deck)
    return deck
  }

  function dataFor(request: IncomingMessage, deck: string): PageData {
    const news = newsFor(deck, source.state(), shown.newest(deck))
    return {
      deck,
      session,
      secret: isFromHere(request) ? secret : '',
      version: '',
      frame: '',
      keys: [],
      news,
    }
  }

  function sendOwnPage(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    deck: string,
    notice?: string,
  ): void {
    const page = startPage(source.state(), notice)
    const body = page.replace('</body>', () => `${clientTag(dataFor(request, deck))}</body>`)
    send(response, { status, type: 'text/html', body, policy: OWN_POLICY })
  }

  async function sendDeck(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const deck = await newest(name)
    if (deck === undefined) {
      const isThere = newsFor(name, source.state()).version !== 'absent'
      if (isThere)
        sendOwnPage(request, response, 200, name, `The deck “${name}” has nothing that could be shown.`)
      else sendOwnPage(request, response, 404, name, `There is no deck called “${name}”.`)
      return
    }
    const frame = await source.frame(deck.lang)
    const keys = deck.slides.map(({ key }) => key)
    const data = { ...dataFor(request, name), version: deck.version, frame: frameOf(deck), keys }
    send(response, {
      status: 200,
      type: 'text/html',
      body: liveDocument(deck, frame, clientTag(data)),
      policy: livePolicy(request.headers.host ?? '', deckAddress(name), [CLIENT_SCRIPT, ...frame.scripts]),
    })
  }

  async function sendFirst(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const deck = await newest(name)
    send(response, {
      status: deck === undefined ? 404 : 200,
      type: 'text/html',
      body: deck === undefined ? '' : firstSlide(deck),
      policy: firstSlidePolicy(request.headers.host ?? ''),
    })
  }

  async function sendPatch(response: ServerResponse, name: string, since: string): Promise<void> {
    await newest(name)
    const body = shown.patch(name, since)
    if (body === undefined)
      send(response, { status: 404, type: 'text/plain', body: 'There is no such deck\n' })
    else send(response, { status: 200, type: 'application/json', body })
  }

  function sendEvents(response: ServerResponse, name: string, since: string): void {
    let told = ''
    let version = since
    let wakeAgain = (): void => undefined
    const tell = (): readonly ServerEvent[] => {
      const events: ServerEvent[] = []
      const next = shown.version(name)
      if (next !== undefined && next !== version) {
        events.push({ name: 'deck', data: shown.patch(name, version) ?? '', id: next })
        version = next
        // Going over hundreds of findings takes longer than the patch, which is what somebody is waiting for.
        setImmediate(() => wakeAgain())
        return events
      }
      const news = JSON.stringify({ session, ...newsFor(name, source.state(), shown.newest(name)) })
      if (news !== told) events.push({ name: 'news', data: news })
      told = news
      return events
    }
    const subscribe = (wake: () => void): (() => void) | undefined => {
      wakeAgain = wake
      const leave = subscribers.add(name, wake)
      return (
        leave &&
        (() => {
          wakeAgain = () => undefined
          leave()
        })
      )
    }
    streamEvents(response, subscribe, tell)
    // It may have changed while nobody looked.
    if (name !== '') newest(name).then(() => subscribers.notify(name), source.failed)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://preview.invalid')
    const path = decodeURIComponent(pathname)
    if (path === EVENTS || path.startsWith(PATCHES)) {
      if (!isOfScript(request)) {
        send(response, { status: 403, type: 'text/plain', body: 'This is for scripts only\n' })
      } else if (path === EVENTS) {
        const since = headerOf(request, 'last-event-id') ?? searchParams.get('since') ?? ''
        sendEvents(response, searchParams.get('deck') ?? '', since)
      } else {
        await sendPatch(response, path.slice(PATCHES.length), searchParams.get('since') ?? '')
      }
    } else if (path.startsWith(`${FIRST_SLIDES}/`)) {
      await sendFirst(request, response, path.slice(FIRST_SLIDES.length + 1))
    } else if (path.startsWith(FILES)) {
      const content = await source.file(path.slice(FILES.length))
      if (content) sendFile(request, response, content)
      else send(response, { status: 404, type: 'text/plain', body: 'No deck refers to such a file\n' })
    } else if (path.startsWith(ACTIONS)) {
      if (request.method === 'POST') await takeAction(request, response, path.slice(ACTIONS.length), source)
      else send(response, { status: 405, type: 'text/plain', body: 'This is to be posted to\n' })
    } else if (path === '/') sendOwnPage(request, response, 200, '')
    else await sendDeck(request, response, path.slice(1))
  }

  return async (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    const refusal =
      refuseRequest(request, isOwnHost) ??
      (request.method === 'POST' ? refuseAction(request, secret) : undefined)
    if (refusal) {
      response.setHeader('Connection', 'close') // whatever body follows is not read
      send(response, { status: refusal.status, type: 'text/plain', body: `${refusal.reason}\n` })
      return
    }
    if (!admitVisitor(request, response, token)) return
    try {
      await answer(request, response)
    } catch (error) {
      const body = 'Lectern made a mistake; the terminal says more\n'
      if (!response.headersSent) send(response, { status: 500, type: 'text/plain', body })
      source.failed(error)
    }
  }
}

const OWN_POLICY = [
  "default-src 'none'",
  "connect-src 'self'",
  `script-src ${CLIENT_HASH}`,
  // The first slides of the decks.
  "frame-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A link in a deck is followed as a page, and what a browser fetches in advance may be anything that any script may fetch. */
function isOfScript(request: IncomingMessage): boolean {
  const wanted = headerOf(request, 'sec-fetch-dest')
  return (wanted === undefined || wanted === 'empty') && headerOf(request, 'sec-purpose') === undefined
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}
