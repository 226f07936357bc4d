import { hostname, networkInterfaces } from 'node:os'

/** `--host` without an address. */
export const EVERY_ADDRESS = '*'

const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Whether a browser may call the server that listens on `port` so. Another name that leads here is a name that somebody else has chosen:
 * DNS rebinding.
 *
 * @param wanted see `startServer`
 */
export function isOwnHost(host: string, port: number, wanted: string | undefined): boolean {
  // Browsers leave out the port of http.
  const suffix = port === 80 && !/:80$/.test(host) ? '' : `:${port}`
  if (!host.endsWith(suffix)) return false
  const name = host.slice(0, host.length - suffix.length)
  if (LOOPBACK.includes(name)) return true
  return wanted !== undefined && [...ownNames(), ...networkNames(wanted)].includes(name)
}

/** What the machines around may call the server that listens on `wanted`: `192.168.1.5`, `[fd00::5]`. The likeliest first. */
export function networkNames(wanted: string | undefined): readonly string[] {
  if (wanted === undefined) return []
  if (wanted !== EVERY_ADDRESS) return LOOPBACK.includes(inUrl(wanted)) ? [] : [inUrl(wanted)]
  // As of now: a laptop joins another network.
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    // Those that hold for one cable only cannot be written in an address.
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
  return [
    ...outside.filter(({ family }) => family === 'IPv4'),
    ...outside.filter(({ family }) => family === 'IPv6'),
  ].map(({ address }) => inUrl(address))
}

export function inUrl(address: string): string {
  return address.includes(':') ? `[${address}]` : address.toLowerCase()
}

/** `laptop`, and as Apple's and most other systems make it known to a network. */
function ownNames(): readonly string[] {
  const name = hostname().toLowerCase()
  return name.includes('.') ? [name] : [name, `${name}.local`]
}
