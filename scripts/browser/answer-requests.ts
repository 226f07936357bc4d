import type { CDPSession, HTTPRequest, Page } from 'puppeteer-core'
import { VIRTUAL_ORIGIN } from '../model/rendered-deck.ts'
import { contentPolicy } from './content-policy.ts'
import type { PageRequest, Refusal } from './deck-browser.ts'
import { firstGifFrame } from './first-gif-frame.ts'

/** Answers everything that the page asks for: the document itself, what the gate gives, and nothing else. */
export async function answerRequests(
  page: Page,
  session: CDPSession,
  request: PageRequest,
  refuse: (refusal: Refusal) => void,
): Promise<void> {
  let served = false
  page.on('request', (asked) => {
    const isDocument = !served && asked.isNavigationRequest() && asked.url() === request.url
    if (isDocument) served = true
    const answered = isDocument ? sendDocument(asked, request) : sendAsset(asked, request, refuse)
    // Only fails when the page is gone, and then nobody waits for an answer.
    answered.catch(() => undefined)
  })
  await page.setRequestInterception(true)
  await reportBlocked(session, refuse)
}

function sendDocument(asked: HTTPRequest, { html, scripts }: PageRequest): Promise<void> {
  return asked.respond({
    status: 200,
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': contentPolicy(scripts ?? []) },
    body: html,
  })
}

async function sendAsset(
  asked: HTTPRequest,
  { gate }: PageRequest,
  refuse: (refusal: Refusal) => void,
): Promise<void> {
  const url = asked.url()
  if (url.startsWith('data:')) return asked.continue()
  if (asked.isNavigationRequest()) {
    refuse({ url, reason: 'blocked', detail: 'a deck may not lead the browser to another page' })
    // `aborted`, and only this, leaves the page as it is; every other failure shows an error page instead.
    return asked.abort('aborted')
  }
  if (!url.startsWith(`${VIRTUAL_ORIGIN}/`)) {
    // The gate may know a remote picture; it is asked, but never the network.
    return url.startsWith('http') ? answer(asked, gate, refuse) : block(asked, refuse)
  }
  return answer(asked, gate, refuse)
}

async function answer(
  asked: HTTPRequest,
  gate: PageRequest['gate'],
  refuse: (refusal: Refusal) => void,
): Promise<void> {
  const url = asked.url()
  const result = await gate(url).catch((error: unknown) => ({
    ok: false as const,
    reason: 'broken' as const,
    detail: `reading it failed: ${error instanceof Error ? error.message : String(error)}`,
  }))
  if (!result.ok) {
    refuse({ url, reason: result.reason, detail: result.detail })
    return asked.abort('blockedbyclient')
  }
  return asked.respond({
    status: 200,
    contentType: result.content.type,
    headers: { 'access-control-allow-origin': VIRTUAL_ORIGIN, 'x-content-type-options': 'nosniff' },
    body: firstGifFrame(result.content.bytes),
  })
}

function block(asked: HTTPRequest, refuse: (refusal: Refusal) => void): Promise<void> {
  refuse({ url: asked.url(), reason: 'blocked', detail: 'a deck may not load such an address' })
  return asked.abort('blockedbyclient')
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
