import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { type RequestOptions, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { LinkAnswer } from '../model/link-answer.ts'
import { isLocalAddress } from './is-local-address.ts'
import { readOwnVersion } from './own-version.ts'

/** `web`: addresses of this machine and of its network are not asked, whoever leads to them. */
export type LinkScope = 'web' | 'web and local'

/** Asks an `http:` or `https:` address whether something is there. Sends no name, password or cookie, and reads no content. */
export type AskLink = (address: string, scope: LinkScope, signal: AbortSignal) => Promise<LinkAnswer>

/** All addresses of a host. Rejects as `dns.lookup` does. */
export type FindHost = (name: string) => Promise<readonly LookupAddress[]>

/** For one link with all its redirects. 10 s: the slowest pages that people wait for. */
const PATIENCE_MS = 10_000

/** As browsers have it. */
const MOST_REDIRECTS = 20

export const askLink: AskLink = createAskLink((name) => lookup(name, { all: true }))

/**
 * Not `fetch`: it finds the host a second time, after anybody has looked at its address, and a name may lead to this machine by then.
 * Here, the address that was looked at is the one that is connected to.
 */
export function createAskLink(findHost: FindHost, patience: number = PATIENCE_MS): AskLink {
  return async (address, scope, signal) => {
    const ended = AbortSignal.any([signal, AbortSignal.timeout(patience)])
    const ask = (method: Method): Promise<LinkAnswer> => follow(address, { method, scope, findHost, ended })
    try {
      const answer = await ask('HEAD')
      // Servers refuse `HEAD`, or answer 404 to it where there is a page: only what is alive is believed at once.
      return answer.kind === 'alive' ? answer : await ask('GET')
    } catch (error) {
      signal.throwIfAborted()
      return describeFailure(error)
    }
  }
}

type Method = 'HEAD' | 'GET'

type Asking = {
  readonly method: Method
  readonly scope: LinkScope
  readonly findHost: FindHost
  readonly ended: AbortSignal
}

async function follow(address: string, asking: Asking): Promise<LinkAnswer> {
  let url = new URL(address)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const { status, location } = await send(url, asking)
    if (status < 300 || status >= 400 || location === undefined) return judge(status)
    if (!URL.canParse(location, url)) return { kind: 'unknown', said: 'its server leads to no address' }
    url = new URL(location, url)
    if (!/^https?:$/.test(url.protocol)) return { kind: 'alive' }
  }
  return { kind: 'unknown', said: 'its server leads round in circles' }
}

/** 401 asks who is there, so something is. What is forbidden, too often asked or broken may be there for people. */
function judge(status: number): LinkAnswer {
  if (status === 404 || status === 410) return { kind: 'dead', said: `its server answers ${status}` }
  if (status < 400 || status === 401) return { kind: 'alive' }
  return { kind: 'unknown', said: `its server answers ${status}` }
}

type Response = { readonly status: number; readonly location?: string }

function send(url: URL, { method, scope, findHost, ended }: Asking): Promise<Response> {
  const isAllowed = ({ address }: Pick<LookupAddress, 'address'>): boolean =>
    scope === 'web and local' || !isLocalAddress(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // Nobody looks up what is an address already.
  if (isIP(host) !== 0 && !isAllowed({ address: host })) return Promise.reject(new LocalAddressError())
  const options: RequestOptions = {
    method,
    headers: { accept: '*/*', 'user-agent': `Lectern/${readOwnVersion()}` },
    // Names and passwords in an address are for nobody but its author.
    auth: null,
    // A connection of its own: one that is kept could lead to where nobody looked.
    agent: false,
    lookup: createLookup(findHost, isAllowed),
    signal: ended,
  }
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options, (response) => {
      const { statusCode = 0, headers } = response
      response.destroy() // the content, however long it is
      resolve({ status: statusCode, ...(headers.location !== undefined && { location: headers.location }) })
    })
    request.on('error', reject)
    request.end()
  })
}

class LocalAddressError extends Error {}

/** Of a host with several addresses, all have to be allowed: Node tries one after the other. */
function createLookup(
  findHost: FindHost,
  isAllowed: (found: Pick<LookupAddress, 'address'>) => boolean,
): LookupFunction {
  return (name, { all }, done) => {
    findHost(name).then(
      (found) => {
        const [first] = found
        if (first === undefined || !found.every(isAllowed)) done(new LocalAddressError(), [])
        else if (all) done(null, [...found])
        else done(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => done(error, []),
    )
  }
}

function describeFailure(error: unknown): LinkAnswer {
  if (error instanceof LocalAddressError) return { kind: 'unknown', said: 'it leads into the local network' }
  if (!(error instanceof Error)) throw error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOTFOUND') return { kind: 'no host', said: 'there is no host of its name' }
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return { kind: 'unknown', said: 'it took too long' }
  if (code === undefined) throw error
  return { kind: 'unknown', said: `its server cannot be talked to (${code})` }
}
