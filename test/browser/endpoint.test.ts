import { describe, expect, it } from 'vitest'
import { parseEndpoints } from '../../scripts/browser/endpoint.ts'

describe('parseEndpoints', () => {
  it.each([
    ['ws://127.0.0.1:9222/devtools/browser/0b1c', 'ws://127.0.0.1:9222/…'],
    ['wss://me:s3cret@grid.example/chromium?token=s3cret#s3cret', 'wss://grid.example/…'],
    ['http://localhost:9222', 'http://localhost:9222'],
    ['https://grid.example?token=s3cret', 'https://grid.example/…'],
    ['ws://[::1]:9222/s3cret', 'ws://[::1]:9222/…'],
  ])('shows of %s what is no secret', (text, shown) => {
    expect(parseEndpoints([text], '--browser-url')).toEqual([{ url: new URL(text).href, shown }])
  })

  it('tells browsers behind one host apart, and takes each once', () => {
    const texts = [
      'ws://grid.example/eu',
      'ws://grid.example/us',
      'ws://grid.example/eu',
      'ws://other.example/',
    ]
    expect(parseEndpoints(texts, '--browser-url').map(({ shown }) => shown)).toEqual([
      'ws://grid.example/… (number 1)',
      'ws://grid.example/… (number 2)',
      'ws://other.example',
    ])
  })

  it.each([
    ['localhost:9222', 'localhost:9222'],
    ['9222', '9222'],
    ['file:///etc/passwd', 'file:///…'],
    ['ws://', 'ws://'],
    ['ftp://me:s3cret@host/?token=s3cret', 'ftp://…@host/…'],
    ['grid.example/chromium?token=s3cret', 'grid.example/…'],
  ])('refuses %s', (text, shown) => {
    expect(() => parseEndpoints([text], 'LECTERN_BROWSER_URLS')).toThrow(
      expect.objectContaining({
        kind: 'call',
        code: 'bad-browser-url',
        message: `Found \`${shown}\` for LECTERN_BROWSER_URLS, expected the address of a browser, like \`ws://host:port/devtools/browser/…\` or \`http://host:port\``,
      }),
    )
  })
})
