import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import type { AssetContent } from '../model/asset.ts'

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

const PRIVATE = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4')
}
PRIVATE.addSubnet('fc00::', 7, 'ipv6')
PRIVATE.addSubnet('fe80::', 10, 'ipv6')
PRIVATE.addAddress('::1', 'ipv6')
PRIVATE.addAddress('::', 'ipv6')

async function isPrivate(hostname: string): Promise<boolean> {
  const bare = hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(bare) ? [bare] : (await lookup(bare, { all: true })).map(({ address }) => address)
  return addresses.some((address) => PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'))
}
