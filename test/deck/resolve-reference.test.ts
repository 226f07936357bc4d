import { resolve } from 'node:path/posix'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveReference } from '../../scripts/deck/resolve-reference.ts'
import type { ReferenceTarget } from '../../scripts/model/reference.ts'

const file = (path: string): ReferenceTarget => ({ kind: 'file', path })
const outside = (path: string): ReferenceTarget => ({ kind: 'outside', path })
const remote = (url: string): ReferenceTarget => ({ kind: 'remote', url })
const malformed = (reason: string): ReferenceTarget => ({ kind: 'malformed', reason })
const BACKSLASH = malformed('it has a backslash in it instead of a slash')
const CONTROL = malformed('it has a control character in it')
const PERCENT = malformed('its percent encoding is broken')

describe('resolveReference', () => {
  it.each<readonly [url: string, target: ReferenceTarget]>([
    ['a.png', file('slides/a.png')],
    ['./a.png', file('slides/a.png')],
    ['../assets/a.png', file('assets/a.png')],
    ['x/../a.png', file('slides/a.png')],
    [' a.png\n', file('slides/a.png')],
    ['a%20b.png', file('slides/a b.png')],
    ['%2e%2e/a.png', file('a.png')],
    ['%252e.png', file('slides/%2e.png')],
    ['a.svg?v=1#icon', file('slides/a.svg')],
    ['a%3Fb%23c.png', file('slides/a?b#c.png')],
    ['?v=1', file('slides/talk.md')],
    ['Ünïcode 🐞.png', file('slides/Ünïcode 🐞.png')],
    ['assets//a.png/', file('slides/assets/a.png')],
    ['.', file('slides')],
    ['..', file('.')],
    ['a:b.png/..', remote('a:b.png/..')],
    ['../../a.png', outside('/home/a.png')],
    ['../../talk/assets/a.png', outside('/home/talk/assets/a.png')],
    ['..%2f..%2fa.png', outside('/home/a.png')],
    ['/a.png', outside('/a.png')],
    ['/home/talk/assets/../a.png', outside('/home/talk/a.png')],
    ['C:/pictures/a.png', outside('C:/pictures/a.png')],
    ['https://a.b/c', remote('https://a.b/c')],
    ['//a.b/c', remote('//a.b/c')],
    ['file:///etc/passwd', remote('file:///etc/passwd')],
    ['mailto:a@b.c', remote('mailto:a@b.c')],
    ['data:image/png;base64,AA==', { kind: 'data' }],
    ['DATA:,a\nb', { kind: 'data' }],
    ['#3', { kind: 'anchor', id: '3' }],
    ['#caf%C3%A9', { kind: 'anchor', id: 'café' }],
    ['#100%', { kind: 'anchor', id: '100%' }],
    ['', malformed('it is empty')],
    ['  ', malformed('it is empty')],
    ['..\\a.png', BACKSLASH],
    ['a%5Cb.png', BACKSLASH],
    ['a%00.png', CONTROL],
    ['a\0.png', CONTROL],
    ['a\tb.png', CONTROL],
    ['100%.png', PERCENT],
    ['%E9.png', PERCENT],
  ])('leads %j to the right place', (url, target) => {
    expect(resolveReference(url, 'slides/talk.md', '/home/talk')).toEqual(target)
  })

  it('starts at the root for a deck that lies there', () => {
    expect(resolveReference('a.png', 'talk.md', '/home/talk')).toEqual(file('a.png'))
    expect(resolveReference('../a.png', 'talk.md', '/home/talk')).toEqual(outside('/home/a.png'))
  })

  it('agrees with the disk for any mixture of steps', () => {
    const step = fc.constantFrom('.', '..', 'a', 'b c', 'd.png', '')
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 }),
        (steps, folders) => {
          const url = steps.join('/')
          fc.pre(url !== '' && !url.startsWith('/'))
          const deck = [...folders, 'talk.md'].join('/')
          const target = resolveReference(url.replaceAll(' ', '%20'), deck, '/r1/r2')
          const onDisk = resolve('/r1/r2', ...folders, url)
          const inside =
            onDisk === '/r1/r2' ? '.' : onDisk.startsWith('/r1/r2/') ? onDisk.slice(7) : undefined
          // None of the steps is called like the project, so what leaves it cannot come back.
          const wanted = inside === undefined ? onDisk : inside
          expect(target).toEqual(
            inside === undefined ? { kind: 'outside', path: expect.anything() } : file(wanted),
          )
          if (target.kind === 'outside') expect(resolve(target.path)).toBe(onDisk)
        },
      ),
    )
  })

  it('has an answer for everything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (url) => {
        const target = resolveReference(url, 'slides/talk.md', '/home/talk')
        if (target.kind === 'file') expect(target.path).not.toMatch(/(?:^|\/)\.\.(?:\/|$)|[\0-\x1f\\]|^\//)
      }),
    )
  })
})
