import { describe, expect, it } from 'vitest'
import { browserFlags } from '../../scripts/browser/browser-flags.ts'

describe('browserFlags', () => {
  it('never lowers a guard that was not asked for', () => {
    const flags = browserFlags({ profile: '/run/profile', sandbox: true, shell: false })
    expect(
      flags.filter((flag) =>
        /no-sandbox|web-security|file-access|insecure|site-isolation|debugging-port/.test(flag),
      ),
    ).toEqual([])
    expect(flags).toContain('--remote-debugging-pipe')
    expect(flags).toContain('--proxy-server=http://127.0.0.1:9')
    expect(flags).toContain('--proxy-bypass-list=<-loopback>')
    expect(flags).toContain('--force-webrtc-ip-handling-policy=disable_non_proxied_udp')
  })

  it('switches features off in one place, as the last list counts', () => {
    const lists = browserFlags({ profile: '/run/profile', sandbox: true, shell: false }).filter((flag) =>
      flag.startsWith('--disable-features='),
    )
    expect(lists).toHaveLength(1)
    expect(lists[0]).toContain('WebUIOmniboxPopup,WebUIOmniboxAimPopup')
  })

  it('switches the sandbox off when told', () => {
    expect(browserFlags({ profile: '/run/profile', sandbox: false, shell: true })).toContain('--no-sandbox')
  })
})
