/**
 * How Chromium is started. What decides about pictures is pinned, what phones home is off.
 *
 * Interception alone lets prefetch, preconnect, STUN and six other kinds of traffic out. The dead proxy
 * (nothing listens on port 9) and the WebRTC policy stop them all; `<-loopback>` sends even loopback through it.
 */
export function browserFlags(options: {
  readonly profile: string
  readonly sandbox: boolean
  /** The embedded build is the small headless shell and knows no other mode. */
  readonly shell: boolean
}): readonly string[] {
  return [
    options.shell ? '--headless' : '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${options.profile}`,
    ...(options.sandbox ? [] : ['--no-sandbox']),
    ...ISOLATION,
    ...QUIET,
    ...DRAWING,
    'about:blank',
  ]
}

const ISOLATION = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-component-extensions-with-background-pages',
]

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-search-engine-choice-screen',
  '--disable-hang-monitor',
  '--disable-prompt-on-repost',
  '--metrics-recording-only',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
  // Containers give /dev/shm 64 MB; a large slide then ends the renderer.
  '--disable-dev-shm-usage',
  // The last two fill the list below an address bar that nobody sees: 0.8 s of CPU and 55 MB for each context (156).
  '--disable-features=Translate,AcceptCHFrame,MediaRouter,OptimizationHints,DialMediaRouteProvider,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  // Pages of several decks are open at once; one in the background must still get its animation frames.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

const DRAWING = [
  '--lang=en-US',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-gpu',
  '--export-tagged-pdf',
]
