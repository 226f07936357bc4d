import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { formatQr } from '../../scripts/report/format-qr.ts'

const ADDRESS = `http://192.168.178.25:8080/?token=${'x'.repeat(22)}`

it('draws a code in half lines, white on black whatever the terminal is like', () => {
  const lines = (formatQr(ADDRESS, 80) ?? '').split('\n')
  const { data, size } = encode(ADDRESS, { ecc: 'L', border: 2 })
  const drawn = lines.flatMap((line) => {
    const [, cells = ''] = /^ {2}\u001b\[38;5;231;48;5;16m([█▀▄ ]*)\u001b\[0m$/.exec(line) ?? []
    return ['█▀', '█▄'].map((white) => [...cells].map((cell) => !white.includes(cell)))
  })
  expect(drawn.slice(0, size)).toEqual(data)
})

it('draws none where the lines are too short', () => {
  const { size } = encode(ADDRESS, { ecc: 'L', border: 2 })
  expect(formatQr(ADDRESS, size + 1)).toBeUndefined()
  expect(formatQr(ADDRESS, size + 2)).toBeDefined()
})
