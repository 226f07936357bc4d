import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { AssetContent } from '../model/asset.ts'
import { isLocalAddress } from '../system/is-local-address.ts'

/** 20 MB: as for pictures of the project. */
const MAX_BYTES = 20 * 1024 * 1024
const TIMEOUT_MS = 15_000

/** Answers a URL of another host, or `undefined`. */
export type FetchRemote = (url: string) => Promise<AssetContent | undefined>

/**
 * Fetches pictures from the `hosts` that the author allowed (`*` = any), in Node, so that the browser stays without a network.
 * Redirects are refused, and so are private addresses, which a deck from somewhere else could use to look around.
 */
export function createFetchRemote(hosts: readonly string[]): FetchRemote {
  return async (url) => {
    const address = URL.canParse(url) ? new URL(url) : undefined
    if (address === undefined || !/^https?:$/.test(address.protocol)) return undefined
    if (!hosts.includes('*') && !hosts.includes(address.host) && !hosts.includes(address.hostname))
      return undefined
    try {
      if (await isPrivate(address.hostname)) return undefined
      const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
      if (!response.ok || Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) return undefined
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (bytes.length > MAX_BYTES) return undefined
      return { bytes, type: (response.headers.get('content-type') ?? '').replace(/;.*/s, '').trim() }
    } catch {
      return undefined // unreachable is an answer: the reference is reported like any other that leads nowhere
    }
  }
}

async function isPrivate(hostname: string): Promise<boolean> {
  const bare = hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(bare) ? [bare] : (await lookup(bare, { all: true })).map(({ address }) => address)
  return addresses.some(isLocalAddress)
}
