import { BlockList, isIP } from 'node:net'

/** Whether an IP address is no place on the public web: this machine, its network, or an address that nobody has. */
export function isLocalAddress(address: string): boolean {
  return LOCAL.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** The special-purpose registries of IANA, as far as something may answer there. IPv4 within IPv6 (`::ffff:…`) is looked up as IPv4. */
const LOCAL = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  LOCAL.addSubnet(network, prefix, 'ipv4')
}
for (const [network, prefix] of [
  // With `::1`, `::`, and the IPv4 addresses that were once written as `::127.0.0.1`.
  ['::', 96],
  // Translated to IPv4 by a router: any of the above may be within.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  LOCAL.addSubnet(network, prefix, 'ipv6')
}
