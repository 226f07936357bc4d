import { describe, expect, it } from 'vitest'
import { codePage } from '../../scripts/text/code-pages.ts'
import { readLossy } from '../../scripts/text/read-lossy.ts'

const turkish = codePage('windows-1254')

function read(text: string): readonly string[] {
  return readLossy(text, 0, text.length, turkish).map(
    (reading) => `${reading.text} ${reading.length} ${reading.loss}${reading.soft ? ' soft' : ''}`,
  )
}

describe('readLossy', () => {
  it('finds the one emoji that fits', () => {
    expect(read('â¡ï¸')).toEqual(['➡️ 4 dropped'])
  })

  it('finds all that fit when the place of the lost byte is unknown, and what a space may have been', () => {
    // Tiles, old scripts and other symbols of four bytes are not looked for where several emoji fit.
    const emoji = read('ğŸ¤ x')
    expect(emoji.filter((line) => line.endsWith('dropped'))).toHaveLength(10)
    expect(emoji).toEqual(expect.arrayContaining(['🤝 3 dropped', '🎤 3 dropped', '🏤 3 dropped']))
    expect(emoji.filter((line) => line.endsWith('soft'))).toEqual(['🤠 4 kept soft'])
  })

  it('reads the marks that some tools leave', () => {
    expect(read('â�¡')).toEqual(expect.arrayContaining(['➡ 3 replaced']))
    expect(read('â?¡')).toEqual(expect.arrayContaining(['➡ 3 question']))
  })

  it('finds nothing in natural words', () => {
    expect(read('ğan âge')).toEqual([])
  })
})
