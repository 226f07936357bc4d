import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../scripts/cli/parse-arguments.ts'
import { readBrowserOptions } from '../../scripts/cli/project-options.ts'
import { createFakeShell } from '../support/fake-shell.ts'

const read = (line: string, urls?: string): readonly string[] | undefined =>
  readBrowserOptions(
    parseArguments('build', line.split(' ')),
    createFakeShell({ env: { LECTERN_BROWSER_URLS: urls } }),
  ).browserUrls

describe('addresses of browsers', () => {
  it('come from the flag, as often as it is given, else from the environment', () => {
    expect(read('--pdf')).toBeUndefined()
    expect(read('--pdf', ' ')).toBeUndefined()
    expect(read('--pdf', 'ws://a:1/x, ws://b:2\n\thttp://c:3,')).toEqual([
      'ws://a:1/x',
      'ws://b:2',
      'http://c:3',
    ])
    expect(read('--browser-url ws://a --browser-url=ws://b', 'ws://c')).toEqual(['ws://a', 'ws://b'])
  })

  it('give way to a browser of this machine that was typed', () => {
    expect(read('--browser-path /usr/bin/chromium', 'ws://c')).toBeUndefined()
    expect(() => read('--browser-path /usr/bin/chromium --browser-url ws://a')).toThrow(
      expect.objectContaining({
        kind: 'call',
        message: 'Found --browser-path together with --browser-url, expected one of them',
      }),
    )
  })

  it('are refused where they are none, by who said them', () => {
    expect(() => read('--browser-url 9222')).toThrow(/^Found `9222` for --browser-url, expected the address/)
    expect(() => read('--pdf', 'ws://a me@b')).toThrow(
      /^Found `…@b` for LECTERN_BROWSER_URLS, expected the address/,
    )
  })
})
