import type { BrowserOptions as LaunchOptions } from '../browser/browser-options.ts'
import { cacheFolderOf } from './cache-folder.ts'
import type { BrowserOptions } from './options.ts'
import { tellUnkept } from './tell-unkept.ts'
import type { World } from './world.ts'

/** What browser/ needs to know, from what was typed and from the world. */
export function launchOptionsOf(options: BrowserOptions, world: World): LaunchOptions {
  return {
    ...(options.browserPath !== undefined && { executable: options.browserPath }),
    ...(world.remote && { remote: world.remote }),
    cacheFolder: cacheFolderOf(world),
    env: world.env,
    sandbox: options.sandbox,
    timeoutMs: options.timeout,
    unkept: (cause) => tellUnkept(cause, world),
    warn: (text) => world.progress({ kind: 'note', text }),
  }
}
