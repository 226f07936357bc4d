import { findBrowser } from '../browser/find-browser.ts'
import { fingerprintOwnCode } from '../system/own-code.ts'
import { launchOptionsOf } from './launch-options.ts'
import type { BrowserOptions } from './options.ts'
import type { World } from './world.ts'

export type RendererScope = 'with browser' | 'without browser'

/**
 * Identity of everything that draws. Finding out which browser it is costs nothing; starting it would. One on
 * another machine has to be asked.
 */
export async function describeRenderer(
  scope: RendererScope,
  options: BrowserOptions,
  world: World,
): Promise<string> {
  const code = fingerprintOwnCode()
  if (scope === 'without browser') return code
  const version = world.remote
    ? await world.remote.version()
    : (await findBrowser(launchOptionsOf(options, world))).version
  return `${code} ${version}`
}
