import { SetupError } from '../model/setup-error.ts'
import type { FoundBrowser } from './browser-options.ts'

/** Why a browser did not start, in words that lead on. */
export function startFailure(
  found: FoundBrowser,
  executable: string,
  complaints: string,
  cause: unknown,
): SetupError {
  if (/No usable sandbox|setuid_sandbox_host|running as root without --no-sandbox/i.test(complaints)) {
    return new SetupError(
      'machine',
      'no-sandbox',
      `The browser \`${executable}\` cannot build its sandbox on this machine`,
      'Allow user namespaces, or go without the sandbox: --no-sandbox or CHROME_NO_SANDBOX=1',
      { cause },
    )
  }
  return new SetupError(
    'machine',
    'browser-not-started',
    `The browser \`${executable}\` did not start: ${reason(complaints, cause)}`,
    HINTS[found.origin],
    { cause },
  )
}

/** A full or read-only disk, mostly. */
export function unpackFailure(cacheFolder: string, cause: unknown): SetupError {
  const said = cause instanceof Error ? cause.message : String(cause)
  return new SetupError(
    'machine',
    'browser-not-unpacked',
    `The embedded browser could not be unpacked into \`${cacheFolder}\`: ${said}`,
    'Make 250 MB of room there or in the temporary folder, or move the cache with LECTERN_CACHE_DIR',
    { cause },
  )
}

const HINTS = {
  option: 'Correct --browser-path, or leave it out to use the embedded browser',
  environment: 'Correct CHROME_PATH, BROWSER_PATH or PUPPETEER_EXECUTABLE_PATH, or unset it',
  embedded: 'Name an installed browser: --browser-path /path/to/chrome',
  installed: 'Name another browser: --browser-path /path/to/chrome',
} satisfies Record<FoundBrowser['origin'], string>

/** A missing library is the usual cause, and only stderr names it. */
function reason(complaints: string, cause: unknown): string {
  const line = complaints
    .split('\n')
    .map((text) => text.trim())
    .find((text) => /error while loading shared libraries|FATAL/.test(text))
  const said = cause instanceof Error ? cause.message : String(cause)
  return line === undefined ? said : `${line} (${said})`
}
