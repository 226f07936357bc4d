import { createHash } from 'node:crypto'
import { escapeHtml } from '../report/escape-html.ts'
import { createAsk } from './client/ask-server.ts'
import { awaitPictures } from './client/await-pictures.ts'
import { catchDeck } from './client/catch-deck.ts'
import { findMarked } from './client/find-marked.ts'
import { createFindingNote } from './client/finding-note.ts'
import { followEdits } from './client/follow-edits.ts'
import { hearServer } from './client/hear-server.ts'
import { keepViews } from './client/keep-views.ts'
import { markFindings } from './client/mark-findings.ts'
import { markStyle } from './client/mark-style.ts'
import { morphSlide } from './client/morph-slide.ts'
import { openSource } from './client/open-source.ts'
import { parseSlide } from './client/parse-slide.ts'
import { createPatcher } from './client/patch-deck.ts'
import { refreshList } from './client/refresh-list.ts'
import { type ClientParts, runClient } from './client/run-client.ts'
import { showPanel } from './client/show-panel.ts'
import { styleDeck } from './client/style-deck.ts'
import { syncWindows } from './client/sync-windows.ts'
import { takePatches } from './client/take-patches.ts'
import type { News } from './news.ts'

/** What a page is told when it is made. */
export type PageData = {
  /** Name of the deck; `''` is the start page. */
  readonly deck: string
  /** Of the deck on the page; `''` where there is none, as the next two. */
  readonly version: string
  readonly frame: string
  /** Of the slides on the page, in order. */
  readonly keys: readonly string[]
  /** Changes with each start of the server. */
  readonly session: string
  /** What the header `lectern-secret` of a POST has to say; `''` where nothing may be asked for. */
  readonly secret: string
  readonly news: News
}

const PARTS: ClientParts = {
  awaitPictures,
  catchDeck,
  createAsk,
  createFindingNote,
  createPatcher,
  findMarked,
  followEdits,
  hearServer,
  keepViews,
  markFindings,
  markStyle,
  morphSlide,
  openSource,
  parseSlide,
  refreshList,
  showPanel,
  styleDeck,
  syncWindows,
  takePatches,
}

/** `__name` is what tsx puts around inner functions; a page does not have it. */
export const CLIENT_SCRIPT: string = `((__name) => { (${runClient})({${Object.entries(PARTS)
  .map(([name, part]) => `${name}: ${part}`)
  .join(',\n')}}) })((it) => it)`

/** What a Content-Security-Policy has to allow for the client. */
export const CLIENT_HASH: string = `'sha256-${createHash('sha256').update(CLIENT_SCRIPT).digest('base64')}'`

/** The live client. Its data are an attribute of its own element: nothing in a deck can pass for them. */
export function clientTag(data: PageData): string {
  return `<script data-page="${escapeHtml(JSON.stringify(data))}">${CLIENT_SCRIPT}</script>`
}
