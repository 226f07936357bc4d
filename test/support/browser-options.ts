import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { BrowserOptions } from '../../scripts/browser/browser-options.ts'

/** Of several people on one machine, each has a cache. */
const USER = userInfo().username

/** The embedded browser, unpacked once for all test files. */
export const TEST_BROWSER: BrowserOptions = {
  cacheFolder: join(tmpdir(), `lectern-test-cache-${USER}`),
  env: {},
  sandbox: 'auto',
  timeoutMs: 30_000,
  warn: () => undefined,
}
