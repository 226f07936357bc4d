import { expect, it } from 'vitest'
import { EVERY_ADDRESS, isOwnHost, networkNames } from '../../scripts/preview/own-hosts.ts'

it.each([
  ['127.0.0.1:8080', 8080, undefined, true],
  ['127.0.0.1', 8080, undefined, false],
  ['127.0.0.1:80', 80, undefined, true],
  // Browsers leave out the port of http.
  ['localhost', 80, undefined, true],
  ['evil.example', 80, undefined, false],
  ['evil.example:8080', 8080, EVERY_ADDRESS, false],
  ['laptop.lan:8080', 8080, EVERY_ADDRESS, false],
  ['laptop.lan:8080', 8080, 'Laptop.lan', true],
  ['192.168.1.5:8080', 8080, undefined, false],
  ['192.168.1.5:8080', 8080, '192.168.1.5', true],
  ['[fd00::5]:8080', 8080, 'fd00::5', true],
  ['fd00::5:8080', 8080, 'fd00::5', false],
  [':8080', 8080, EVERY_ADDRESS, false],
  ['', 80, EVERY_ADDRESS, false],
] as const)('believes %j at port %d with --host %s: %s', (host, port, wanted, own) => {
  expect(isOwnHost(host, port, wanted)).toBe(own)
})

it('names nothing to the network that stays on this machine', () => {
  expect(networkNames(undefined)).toEqual([])
  expect(networkNames('127.0.0.1')).toEqual([])
  expect(networkNames('::1')).toEqual([])
  expect(networkNames('192.168.1.5')).toEqual(['192.168.1.5'])
  for (const name of networkNames(EVERY_ADDRESS)) expect(name).not.toMatch(/^(127\.|\[::1\]|\[fe80:)/)
})
