/** Names that mean "this machine" to whoever says them. */
const OWN_NAMES = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/

/**
 * The WebSocket address of a browser: what was given, or what `/json/version` says there.
 * A browser behind a forwarded port may call itself `localhost`: then it is meant where it was asked.
 */
export async function findDebuggerUrl(endpoint: string, signal: AbortSignal): Promise<string> {
  const asked = new URL(endpoint)
  if (asked.protocol.startsWith('ws')) return endpoint
  const text = await ask(asked, signal)
  const named = readDebuggerUrl(text)
  if (named === undefined) throw new Error('its `/json/version` names no `webSocketDebuggerUrl`')
  if (OWN_NAMES.test(named.hostname)) {
    named.protocol = asked.protocol === 'https:' ? 'wss:' : 'ws:'
    named.host = asked.host
    // A port that is the protocol's own is not in `host`, and would leave the one that was named.
    if (asked.port === '') named.port = ''
  }
  if (named.host !== asked.host) return named.href
  // What let us in here has to let us in there.
  if (named.username === '') [named.username, named.password] = [asked.username, asked.password]
  for (const [key, value] of asked.searchParams) {
    if (!named.searchParams.has(key)) named.searchParams.set(key, value)
  }
  return named.href
}

async function ask(asked: URL, signal: AbortSignal): Promise<string> {
  const page = new URL(asked)
  page.pathname = `${asked.pathname.replace(/\/$/, '')}/json/version`
  // `fetch` refuses addresses with credentials in them.
  const [name, password] = [page.username, page.password].map(decodeURIComponent)
  page.username = page.password = ''
  const headers =
    name || password
      ? { authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` }
      : undefined
  const response = await fetch(page, { signal, ...(headers && { headers }) })
  const text = await response.text()
  if (response.ok) return text
  throw new Error(`its \`/json/version\` answers with status ${response.status}`)
}

function readDebuggerUrl(text: string): URL | undefined {
  try {
    const { webSocketDebuggerUrl } = JSON.parse(text) as { readonly webSocketDebuggerUrl?: unknown }
    const url = new URL(String(webSocketDebuggerUrl))
    return url.protocol.startsWith('ws') ? url : undefined
  } catch {
    return undefined // some other page; whoever asked says so
  }
}
