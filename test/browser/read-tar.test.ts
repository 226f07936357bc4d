import { describe, expect, it } from 'vitest'
import { readTar } from '../../scripts/browser/read-tar.ts'

function entry(path: string, kind: string, content = ''): Buffer {
  const header = Buffer.alloc(512)
  header.write(path, 0)
  header.write(content.length.toString(8).padStart(11, '0'), 124)
  header.write(kind, 156)
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512)
  body.write(content)
  return Buffer.concat([header, body])
}

const END = Buffer.alloc(1024)

describe('readTar', () => {
  it('gives the files, and skips the folders', () => {
    const tar = Buffer.concat([
      entry('a/', '5'),
      entry('a/b.txt', '0', 'x'.repeat(600)),
      entry('c', '0'),
      END,
    ])
    expect([...readTar(tar)].map(({ path, bytes }) => [path, bytes.length])).toEqual([
      ['a/b.txt', 600],
      ['c', 0],
    ])
  })

  it.each([
    ['leads out', entry('../evil', '0')],
    ['is absolute', entry('/evil', '0')],
    ['is a link', entry('link', '2')],
  ])('refuses an entry that %s', (_, bad) => {
    expect(() => [...readTar(Buffer.concat([bad, END]))]).toThrow()
  })
})
