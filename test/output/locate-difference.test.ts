import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { locateDifference } from '../../scripts/output/locate-difference.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)

it('finds none between equal files', () => {
  expect(locateDifference('pdf', bytes('a'), bytes('a'))).toBeUndefined()
})

it('names the byte, and where it ends too early', () => {
  expect(locateDifference('html', bytes('<p>a'), bytes('<p>b'))).toBe('at byte 3')
  expect(locateDifference('html', bytes('<p>'), bytes('<p>b'))).toBe('at byte 3')
})

it('names the part of a package, and the object of a PDF', () => {
  const packed = (text: string): Uint8Array =>
    zipSync({ 'a.xml': bytes('same'), 'ppt/b.xml': bytes(text) }, { level: 0, mtime: new Date(2000, 1, 1) })
  expect(locateDifference('pptx', packed('one'), packed('two'))).toMatch(/^at byte \d+, in ppt\/b\.xml$/)
  expect(
    locateDifference('pdf', bytes('%PDF\n1 0 obj\nx\n12 0 obj\na'), bytes('%PDF\n1 0 obj\nx\n12 0 obj\nb')),
  ).toBe('at byte 24, in object 12 0')
})
