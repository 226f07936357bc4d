import type { PreviewState } from '../preview/preview-state.ts'
import type { Watched } from '../watch/watched-paths.ts'
import type { CarriedError } from './carry-error.ts'
import type { WatchOptions } from './options.ts'
import type { BuildReport, CheckReport } from './reports.ts'
import type { Progress } from './world.ts'

/** What an inspector has to know of a call: plain data. */
export type LookOptions = Omit<
  WatchOptions,
  'port' | 'host' | 'watching' | 'inspector' | 'openEditor' | 'ready' | 'checked' | 'failed'
>

/** To the process that looks at decks. */
export type InspectorOrder =
  /** Look at the newest decks; a look at older ones is given up. */
  | { readonly kind: 'look'; readonly options: LookOptions }
  /** Somebody waits for this: no edit gives it up. `number` comes back with the answer. */
  | { readonly kind: 'do'; readonly number: number; readonly options: LookOptions }
  | { readonly kind: 'end' }

/** What the process that looks at decks has found. */
export type InspectorWord =
  /** What the rules find without a browser, and everything that the decks use. */
  | {
      readonly kind: 'read'
      readonly state: Pick<PreviewState, 'decks' | 'others'>
      readonly watched: Watched
    }
  /** The same with a look at the layout; the outputs to be kept are written. */
  | {
      readonly kind: 'looked'
      readonly state: Pick<PreviewState, 'decks' | 'others'>
      readonly report: CheckReport | BuildReport
    }
  /** The answer to `do`. */
  | { readonly kind: 'done'; readonly number: number; readonly report: CheckReport | BuildReport }
  | { readonly kind: 'undone'; readonly number: number; readonly error: CarriedError }
  | { readonly kind: 'failed'; readonly error: CarriedError }
  | { readonly kind: 'progress'; readonly event: Progress }

/** What it says without having been asked. */
export type InspectorNews = Exclude<InspectorWord, { readonly kind: 'done' | 'undone' }>
