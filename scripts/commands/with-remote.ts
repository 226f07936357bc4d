import { parseEndpoints } from '../browser/endpoint.ts'
import type { BrowserOptions } from './options.ts'
import type { World } from './world.ts'

/**
 * Hands `use` a world with the browsers that the options name on other machines, if they name any, and ends the connections
 * however that goes. One run has one set of them: what it looks up in the cache by and what it draws with are the same.
 */
export async function withRemote<T>(
  { browserUrls = [], timeout }: BrowserOptions,
  world: World,
  use: (world: World) => Promise<T>,
): Promise<T> {
  if (browserUrls.length === 0 || world.remote) return use(world)
  const endpoints = parseEndpoints(browserUrls, '`browserUrls`')
  // Loaded when needed: puppeteer takes a third of a second.
  const { createRemoteBrowsers } = await import('../browser/remote-browsers.ts')
  const remote = createRemoteBrowsers({
    endpoints,
    timeoutMs: timeout,
    warn: (text) => world.progress({ kind: 'note', text }),
  })
  try {
    return await use({ ...world, remote })
  } finally {
    await remote.close()
  }
}
