import { createHash } from 'node:crypto'
import { runClient } from './client-script.ts'
import { escapeHtml } from './escape-html.ts'
import type { News } from './news.ts'

/** What a page is told when it is made. */
export type PageData = {
  /** Name of the deck; `''` is the start page. */
  readonly deck: string
  /** What is on the page; see `News.version`. */
  readonly version: string
  /** Changes with each start of the server, which may be another Lectern by then. */
  readonly session: string
  readonly news: News
}

/** `__name` is what tsx puts around inner functions; a page does not have it. */
const SCRIPT = `((__name) => { (${runClient})() })((it) => it)`

/** What a Content-Security-Policy has to allow for the client. */
export const CLIENT_HASH: string = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`

/** The live client. Its data are an attribute of its own element: nothing in a deck can pass for them. */
export function clientTag(data: PageData): string {
  return `<script data-page="${escapeHtml(JSON.stringify(data))}">${SCRIPT}</script>`
}
