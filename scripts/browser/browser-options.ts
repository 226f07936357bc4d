import type { RemoteBrowsers } from './remote-browsers.ts'

export type BrowserOptions = {
  /** From `--browser-path`. Absent: look for one. */
  readonly executable?: string
  /** Browsers on other machines, to be used instead of any on this one. */
  readonly remote?: RemoteBrowsers
  /** Absolute. The embedded browser is unpacked below it, once. */
  readonly cacheFolder: string
  /** Told when it could not be kept there, and was unpacked for this run only. */
  readonly unkept?: (error: unknown) => void
  /** What the caller's environment says; nothing of it reaches the browser but an allow-list. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** `auto`: on, unless running as root (where Chromium refuses it) or CHROME_NO_SANDBOX is set. */
  readonly sandbox: 'on' | 'off' | 'auto'
  /** Longest wait for one operation: a start, a page, a print. In milliseconds. */
  readonly timeoutMs: number
  readonly warn: (message: string) => void
}

/** A browser that could be started. */
export type FoundBrowser = {
  /** Absolute path. Absent for the embedded one, which may not be unpacked yet. */
  readonly executable?: string
  readonly origin: 'option' | 'environment' | 'embedded' | 'installed'
  /** Changes when another browser would draw: part of cache keys. */
  readonly version: string
}
