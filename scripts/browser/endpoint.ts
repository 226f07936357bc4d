import { SetupError } from '../model/setup-error.ts'

/** Where a browser on another machine is reached. */
export type Endpoint = {
  /** Whole, with whatever secret is in it: for connecting, never for showing. */
  readonly url: string
  /** What people may read: without credentials, path and query, each of which can be a secret. */
  readonly shown: string
}

const PROTOCOLS: readonly string[] = ['ws:', 'wss:', 'http:', 'https:']

/** Reads addresses as typed. `speaker` said them: `--browser-url`. Throws a SetupError for what is no address of a browser. */
export function parseEndpoints(texts: readonly string[], speaker: string): readonly Endpoint[] {
  const endpoints = new Map<string, Endpoint>()
  for (const text of texts) {
    const { href, protocol, host, pathname, search } = parseAddress(text, speaker)
    const isWhole = pathname === '/' && search === ''
    endpoints.set(href, { url: href, shown: `${protocol}//${host}${isWhole ? '' : '/…'}` })
  }
  return [...endpoints.values()].map((endpoint, index, all) => {
    const isAlone = all.every((other) => other === endpoint || other.shown !== endpoint.shown)
    return isAlone ? endpoint : { ...endpoint, shown: `${endpoint.shown} (number ${index + 1})` }
  })
}

function parseAddress(text: string, speaker: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && PROTOCOLS.includes(url.protocol) && url.host !== '') return url
  throw new SetupError(
    'call',
    'bad-browser-url',
    `Found \`${withoutSecrets(text)}\` for ${speaker}, expected the address of a browser, like \`ws://host:port/devtools/browser/…\` or \`http://host:port\``,
    'Copy it from what the browser prints when it starts with `--remote-debugging-port`, or from your grid.',
  )
}

/** Only what stands before anything that could be a secret. */
function withoutSecrets(text: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+:\/\/)?([^/?#]*)(.*)$/is.exec(text) ?? []
  const name = host.replace(/^.*@/s, '…@')
  return `${scheme}${name.length > 60 ? `${name.slice(0, 59)}…` : name}${rest === '' ? '' : '/…'}`
}
