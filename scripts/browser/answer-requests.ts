import type { CDPSession, Protocol } from 'puppeteer-core'
import { VIRTUAL_ORIGIN } from '../model/rendered-deck.ts'
import { contentPolicy } from './content-policy.ts'
import type { PageRequest, Refusal } from './deck-browser.ts'
import { firstGifFrame } from './first-gif-frame.ts'

/**
 * Answers everything that the page asks for: the document itself, what the gate gives, and nothing else.
 * Puppeteer's own interception takes 100 ms for each megabyte of an answer, and as much again to collect the garbage.
 */
export async function answerRequests(
  session: CDPSession,
  request: PageRequest,
  refuse: (refusal: Refusal) => void,
): Promise<void> {
  let served = false
  session.on('Fetch.requestPaused', (paused) => {
    const asked = createAsked(session, paused)
    const isDocument = !served && asked.isNavigation && asked.url === request.url
    if (isDocument) served = true
    const answered = isDocument ? sendDocument(asked, request) : sendAsset(asked, request, refuse)
    // Only fails when the page is gone, and then nobody waits for an answer.
    answered.catch(() => undefined)
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await reportBlocked(session, refuse)
}

/** A request that waits for its answer. */
type Asked = {
  readonly url: string
  readonly isNavigation: boolean
  readonly respond: (type: string, headers: Headers, body: Uint8Array) => Promise<void>
  readonly abort: (reason: Protocol.Network.ErrorReason) => Promise<void>
  readonly pass: () => Promise<void>
}

type Headers = Readonly<Record<string, string>>

function createAsked(session: CDPSession, paused: Protocol.Fetch.RequestPausedEvent): Asked {
  const { requestId, resourceType, request } = paused
  return {
    url: request.url + (request.urlFragment ?? ''),
    isNavigation: resourceType === 'Document',
    respond: async (type, headers, body) => {
      const all = { 'content-type': type, 'content-length': String(body.length), ...headers }
      await session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: Object.entries(all).map(([name, value]) => ({ name, value })),
        body: Buffer.from(body.buffer, body.byteOffset, body.length).toString('base64'),
      })
    },
    abort: (errorReason) => session.send('Fetch.failRequest', { requestId, errorReason }),
    pass: () => session.send('Fetch.continueRequest', { requestId }),
  }
}

function sendDocument(asked: Asked, { html, scripts }: PageRequest): Promise<void> {
  const headers = { 'content-security-policy': contentPolicy(scripts ?? []) }
  return asked.respond('text/html; charset=utf-8', headers, Buffer.from(html))
}

async function sendAsset(
  asked: Asked,
  { gate }: PageRequest,
  refuse: (refusal: Refusal) => void,
): Promise<void> {
  const { url } = asked
  if (url.startsWith('data:')) return asked.pass()
  if (asked.isNavigation) {
    refuse({ url, reason: 'blocked', detail: 'a deck may not lead the browser to another page' })
    // `Aborted`, and only this, leaves the page as it is; every other failure shows an error page instead.
    return asked.abort('Aborted')
  }
  if (!url.startsWith(`${VIRTUAL_ORIGIN}/`)) {
    // The gate may know a remote picture; it is asked, but never the network.
    return url.startsWith('http') ? answer(asked, gate, refuse) : block(asked, refuse)
  }
  return answer(asked, gate, refuse)
}

async function answer(
  asked: Asked,
  gate: PageRequest['gate'],
  refuse: (refusal: Refusal) => void,
): Promise<void> {
  const { url } = asked
  const result = await gate(url).catch((error: unknown) => ({
    ok: false as const,
    reason: 'broken' as const,
    detail: `reading it failed: ${error instanceof Error ? error.message : String(error)}`,
  }))
  if (!result.ok) {
    refuse({ url, reason: result.reason, detail: result.detail })
    return asked.abort('BlockedByClient')
  }
  const headers = { 'access-control-allow-origin': VIRTUAL_ORIGIN, 'x-content-type-options': 'nosniff' }
  return asked.respond(result.content.type, headers, firstGifFrame(result.content.bytes))
}

function block(asked: Asked, refuse: (refusal: Refusal) => void): Promise<void> {
  refuse({ url: asked.url, reason: 'blocked', detail: 'a deck may not load such an address' })
  return asked.abort('BlockedByClient')
}

/**
 * What Chromium refuses by itself never becomes a request: frames (by our policy) and local files.
 * Of a frame it tells the origin only.
 */
async function reportBlocked(session: CDPSession, refuse: (refusal: Refusal) => void): Promise<void> {
  session.on('Audits.issueAdded', ({ issue }) => {
    const url = issue.details.contentSecurityPolicyIssueDetails?.blockedURL
    if (url) refuse({ url, reason: 'blocked', detail: 'a deck may not load anything of this kind' })
  })
  session.on('Log.entryAdded', ({ entry }) => {
    const url = /Not allowed to load local resource: (\S+)/.exec(entry.text)?.[1]
    if (url) refuse({ url, reason: 'outside-project', detail: 'a deck may only use files of its project' })
  })
  await session.send('Audits.enable')
  await session.send('Log.enable')
}
