import type { AssetGate } from '../model/asset.ts'
import type { Rectangle } from '../model/layout-snapshot.ts'
import type { ScreenshotOptions } from './create-camera.ts'
import type { AskFamilies } from './create-family-asker.ts'

/** The browser of a run; it starts when the first page is asked for. Or several, on other machines, that act as one. */
export type DeckBrowser = {
  /** Changes when another browser would draw: part of cache keys. */
  readonly version: string
  /** How many browsers on other machines share the pages; 0 for the one of this machine. */
  readonly remote: number
  /** How often a page is tried that crashes, before it is given up. */
  readonly attempts: number
  /**
   * Opens a document, waits until it is drawn as it will stay, and closes it after `use`.
   * When the page crashes or freezes, all of it is done once more in a fresh one: `use` must not mind being called twice.
   */
  readonly withPage: <T>(request: PageRequest, use: (page: DeckPage) => Promise<T>) => Promise<T>
}

export type PageRequest = {
  /** A complete document. */
  readonly html: string
  /** Where it lives: `https://deck.invalid/deck/slides/talk.html`. */
  readonly url: string
  readonly gate: AssetGate
  /** Size of the window: that of a slide, in CSS pixels. */
  readonly width: number
  readonly height: number
  /** Exact texts of the inline scripts that may run. Everything else in the document stays dead. */
  readonly scripts?: readonly string[]
}

/** A document in the browser, as print shows it: pictures, measures and PDF agree. */
export type DeckPage = {
  /** Value of an expression in the page; promises are awaited. Must survive JSON. */
  readonly evaluate: <T>(script: string) => Promise<T>
  /** A tagged PDF, one page for each `height`. */
  readonly print: (options: PrintOptions) => Promise<Uint8Array>
  /** A picture of a part of the document (from its upper left corner). */
  readonly screenshot: (clip: Rectangle, options: ScreenshotOptions) => Promise<Uint8Array>
  readonly familiesOf: AskFamilies
  /** Requests that were refused or failed, in order of URL. */
  readonly refusals: () => readonly Refusal[]
}

/** In CSS pixels. */
export type PrintOptions = { readonly width: number; readonly height: number }

/** Something that the document asked for and did not get. */
export type Refusal = {
  readonly url: string
  /** `blocked`: of a kind that no deck may load, such as a frame. */
  readonly reason: 'missing' | 'outside-project' | 'remote' | 'broken' | 'blocked'
  /** A clause that fits after "because ". */
  readonly detail: string
}
