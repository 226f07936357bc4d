import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/browser/find-browser.ts'
import { installedBrowserPaths } from '../../scripts/browser/installed-browsers.ts'

describe('findBrowser', () => {
  it('prefers the named one, then the environment, then the embedded one', async () => {
    const env = { CHROME_PATH: '/bin/sh' }
    expect(await findBrowser({ executable: '/bin/ls', env })).toMatchObject({
      executable: '/bin/ls',
      origin: 'option',
      version: expect.stringMatching(/^ls [0-9a-f]{12}$/),
    })
    expect(await findBrowser({ env })).toMatchObject({ executable: '/bin/sh', origin: 'environment' })
    expect(
      await findBrowser({ env: { PUPPETEER_EXECUTABLE_PATH: '/bin/ls', BROWSER_PATH: '' } }),
    ).toMatchObject({
      executable: '/bin/ls',
      origin: 'environment',
    })
    expect(await findBrowser({ env: {} })).toEqual({ origin: 'embedded', version: 'embedded 143.0.4' })
  })

  it('never takes another one for a name that leads nowhere', async () => {
    await expect(findBrowser({ executable: '/no/such/chrome', env: {} })).rejects.toMatchObject({
      kind: 'machine',
      code: 'no-browser',
      message:
        'Found no program at `/no/such/chrome` (from --browser-path), expected a browser that can be started',
    })
    await expect(findBrowser({ env: { CHROME_PATH: '/etc' } })).rejects.toMatchObject({
      message: 'Found no program at `/etc` (from CHROME_PATH), expected a browser that can be started',
    })
  })
})

describe('installedBrowserPaths', () => {
  it('looks in PATH first on Linux, but never in relative folders of it', () => {
    const paths = installedBrowserPaths('linux', { PATH: '/home/me/bin:.:node_modules/.bin' })
    expect(paths.slice(0, 2)).toEqual(['/home/me/bin/google-chrome-stable', '/home/me/bin/google-chrome'])
    expect(paths).toContain('/usr/bin/chromium')
    expect(paths.filter((path) => !path.startsWith('/'))).toEqual([])
  })

  it('knows where macOS keeps applications', () => {
    expect(installedBrowserPaths('darwin', { HOME: '/Users/me' }).slice(0, 2)).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ])
  })

  it('knows where Windows keeps programs', () => {
    const paths = installedBrowserPaths('win32', { LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' })
    expect(paths).toContain('C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe')
    expect(paths).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe')
  })
})
