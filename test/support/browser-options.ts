import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserOptions } from '../../scripts/browser/browser-options.ts'

/** The embedded browser, unpacked once for all test files. */
export const TEST_BROWSER: BrowserOptions = {
  cacheFolder: join(tmpdir(), 'lectern-test-cache'),
  env: {},
  sandbox: 'auto',
  timeoutMs: 30_000,
  warn: () => undefined,
}
